import type { Measurement } from '../bench';
import { crowd } from '../crowd';
import { percentile } from '../figures';
import { memberReports, type Unreported, unreported } from '../ours';
import { cpuOf } from '../processes';
import type { ReportRow } from '../report';
import { COSTS } from '../side';

const AT_ONCE = 20;
/** More than the worker keeps in memory (worker/run.ts): after so many starts it has none of what was there before. */
export const FORGETTING = 1_100;
const BLOCKS = 4;
const AIM = 1.3;

/** What a decision costs on a case that the worker has forgotten, beside the same one on a case that it knows; one at a time. */
export const cold: Measurement = async ({ users, sides, options, say }) => {
  const some = async (count: number): Promise<Unreported[]> => {
    const all: Unreported[] = [];
    await crowd(count, AT_ONCE, async () => void all.push(await unreported(users)));
    return all;
  };
  const forgotten = await some(options.cold);
  await crowd(FORGETTING, AT_ONCE, () => sides.ours.start(() => undefined));
  say(`${FORGETTING} started since`);
  const used = () => COSTS.reduce((sum, cost) => sum + cpuOf(sides.ours.pids[cost]), 0);
  const found = { warm: { took: [] as number[], cpu: 0 }, cold: { took: [] as number[], cpu: 0 } };
  const size = Math.ceil(options.cold / BLOCKS);
  for (let from = 0; from < options.cold; from += size) {
    const block = forgotten.slice(from, from + size);
    for (const [kind, cases] of [['warm', await some(block.length)] as const, ['cold', block] as const]) {
      const before = used();
      for (const one of cases) await memberReports(users, (_, ms) => found[kind].took.push(ms), one);
      found[kind].cpu += used() - before;
    }
  }
  const p50 = (kind: 'warm' | 'cold') => percentile(found[kind].took, 0.5);
  const ratio = p50('cold') / p50('warm');
  return (['warm', 'cold'] as const)
    .flatMap((kind): ReportRow[] => [
      { what: `${kind} decision, alone, p50`, unit: 'ms', ours: p50(kind) },
      { what: `${kind} decision, processor time in all`, unit: 'ms', ours: found[kind].cpu / options.cold },
    ])
    .concat({ what: 'cold decision ÷ warm one, p50', unit: '', ours: ratio, aim: `≤ ${AIM}`, met: ratio <= AIM });
};
