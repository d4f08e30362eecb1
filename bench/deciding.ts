import type { Bench } from './bench';
import { crowd } from './crowd';

/** People who decide transfers, without a pause. */
const DECIDING = 2;

/** Milliseconds of each decision of transfers, one of which after the other is made as `meanwhile` has it. */
async function timesOf(
  { sides: { ours } }: Bench,
  meanwhile: (transfer: () => Promise<void>) => Promise<void>,
): Promise<number[]> {
  const took: number[] = [];
  await meanwhile(() => ours.transfer((call, ms) => void (call === 'decision' && took.push(ms))));
  return took;
}

/** Milliseconds of each decision while nothing else goes on. */
export const decidingAlone = (bench: Bench, transfers: number): Promise<number[]> =>
  timesOf(bench, async (transfer) => void (await crowd(transfers, DECIDING, transfer)));

/** Milliseconds of each decision while something goes on. @throws what that throws, or a decision */
export const decidingWhile = (bench: Bench, work: () => Promise<void>): Promise<number[]> =>
  timesOf(bench, async (transfer) => {
    let over = false;
    const others = Array.from({ length: DECIDING }, async () => {
      while (!over) await transfer();
    });
    const ended = work().finally(() => {
      over = true;
    });
    const failed = (await Promise.allSettled([ended, ...others])).find(({ status }) => status === 'rejected');
    if (failed) throw (failed as PromiseRejectedResult).reason;
  });
