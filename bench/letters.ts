import { type Paper, samplePrinting } from '../papers/form';
import { openRenderer } from '../procedures/open-renderer';
import { relationTransferPapers } from '../procedures/relation-transfer/papers/forms';
import type { Measurement } from './bench';
import { percentile } from './figures';
import type { ReportRow } from './report';

const LETTERS = 1_000;
/** Asked for at a time: a graduating class, and not more than a renderer lets wait. */
const AT_ONCE = 50;

const signs = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥';

/** A letter unlike the others. */
function letter(index: number): Paper {
  const fields = relationTransferPapers.letter.sample;
  const name = `示例${signs[index % signs.length]}${signs[(index * 7) % signs.length]}`;
  return { kind: 'letter', fields: { ...fields, name, number: `2026-JZ-${String(index).padStart(6, '0')}` } } as Paper;
}

/** Letters as the API makes them: one thread beside the one that answers, which is watched meanwhile. */
export async function letters(count: number = LETTERS): Promise<ReportRow[]> {
  const renderer = openRenderer();
  const render = (index: number) =>
    renderer.render({ make: 'paper', paper: letter(index), printing: samplePrinting, at: 0 });
  const first = performance.now();
  await render(0);
  const ready = performance.now() - first;
  const delays: number[] = [];
  let before = performance.now();
  const watch = setInterval(() => {
    delays.push(Math.max(0, performance.now() - before - 10));
    before = performance.now();
  }, 10);
  const began = performance.now();
  let next = 0;
  const one = async () => {
    while (next < count) await render(next++);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
  const seconds = (performance.now() - began) / 1000;
  clearInterval(watch);
  await renderer.close();
  return [
    { what: `${count} letters as PDF, one rendering thread`, unit: '/s', ours: count / seconds },
    { what: 'the first letter: thread and fonts', unit: 'ms', ours: ready },
    { what: 'delay of the answering thread meanwhile, p99', unit: 'ms', ours: percentile(delays, 0.99) },
  ];
}

/** See `letters`. */
export const lettersMeasure: Measurement = async ({ say }) => {
  const rows = await letters();
  say(`${rows[0]?.ours.toFixed(1)} letters/s`);
  return rows;
};
