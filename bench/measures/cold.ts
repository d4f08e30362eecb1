import type { Measurement } from '../bench';
import { crowd } from '../crowd';
import { percentile } from '../figures';
import { cpuOf } from '../processes';
import type { ReportRow } from '../report';
import { COSTS, type Side, type Took } from '../side';

const AT_ONCE = 20;
/** More than a worker keeps in memory (worker/run.ts, and the durable floor's): after so many starts it has none of what was there before. */
export const FORGETTING = 1_100;
const BLOCKS = 4;
const AIM = 1.3;

type Decide = (took: Took) => Promise<void>;

/**
 * What a decision costs on a case that the worker has forgotten, beside the same one on a case that it knows; one at a time.
 * The durable floor does the same: what of it is the platform's.
 */
export const cold: Measurement = async ({ sides, options, say }) => {
  const ours = await of(sides.ours, options.cold);
  say(`${FORGETTING} started since`);
  const durable = await of(sides.durable, options.cold);
  const rows = (['warm', 'cold'] as const).flatMap((kind): ReportRow[] => [
    { what: `${kind} decision, alone, p50`, unit: 'ms', ours: ours[kind].p50, durable: durable[kind].p50 },
    { what: `${kind} decision, processor time in all`, unit: 'ms', ours: ours[kind].cpu, durable: durable[kind].cpu },
  ]);
  const ratio = ({ warm, cold: forgotten }: Found) => forgotten.p50 / warm.p50;
  const what = 'cold decision ÷ warm one, p50';
  const met = ratio(ours) <= AIM;
  return [...rows, { what, unit: '', ours: ratio(ours), durable: ratio(durable), aim: `≤ ${AIM}`, met }];
};

/** Milliseconds of a decision, and of processor time in all parts. */
type Found = Record<'warm' | 'cold', { p50: number; cpu: number }>;

async function of(side: Side, count: number): Promise<Found> {
  const some = async (wanted: number): Promise<Decide[]> => {
    const all: Decide[] = [];
    await crowd(wanted, AT_ONCE, async () => void all.push(await side.waiting()));
    return all;
  };
  const forgotten = await some(count);
  await crowd(FORGETTING, AT_ONCE, () => side.start(() => undefined));
  const used = () => COSTS.reduce((sum, cost) => sum + cpuOf(side.pids[cost]), 0);
  const took = { warm: [] as number[], cold: [] as number[] };
  const cpu = { warm: 0, cold: 0 };
  const size = Math.ceil(count / BLOCKS);
  for (let from = 0; from < count; from += size) {
    const block = forgotten.slice(from, from + size);
    for (const [kind, cases] of [['warm', await some(block.length)] as const, ['cold', block] as const]) {
      const before = used();
      for (const decide of cases) await decide((_, ms) => took[kind].push(ms));
      cpu[kind] += used() - before;
    }
  }
  const figures = (kind: 'warm' | 'cold') => ({ p50: percentile(took[kind], 0.5), cpu: cpu[kind] / count });
  return { warm: figures('warm'), cold: figures('cold') };
}
