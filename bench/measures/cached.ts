import type { Bench, Measurement } from '../bench';
import { crowd } from '../crowd';
import { collectedMemoryOf } from '../processes';
import { below, type ReportRow } from '../report';

const AT_ONCE = 20;
/** Starts by which the worker's memory has to be at rest. */
export const LATER = 8_000;
/** What the first cases in its memory took, in MB; undefined until that was measured. */
let first: number | undefined;

/** What the first cases take of the worker's memory. Before all other measures: nothing else has passed through it yet. */
export const cached: Measurement = async ({ sides, stack, options, workerAtFirst }) => {
  await crowd(options.cached, AT_ONCE, () => sides.ours.start(() => undefined));
  first = (await collectedMemoryOf(stack.pids.worker)) - workerAtFirst;
  const what = `worker memory for the first ${options.cached} cached cases, collected`;
  return options.cached < 1_000 ? [{ what, unit: 'MB', ours: first }] : [below(what, 'MB', first, 250)];
};

/** What has come to it since. */
export async function sinceCached({ stack, workerAtFirst }: Bench): Promise<ReportRow[]> {
  if (first === undefined) return [];
  const more = (await collectedMemoryOf(stack.pids.worker)) - workerAtFirst - first;
  return [below(`worker memory more by ${LATER} starts, collected`, 'MB', more, 350)];
}
