import { proxyActivities } from '@temporalio/workflow';
import type { Activities } from '../activities/contract';
import { localDate } from '../domain/time/dates';

const { digestBatch } = proxyActivities<Activities>({ startToCloseTimeout: '2 minutes' });

/**
 * Started by its schedule at 08:30: the day's digest of every role holder, some hundred at a time.
 * @param clockOffset milliseconds added to workflow time: 0 but in a rehearsal
 */
export async function dailyDigest(clockOffset = 0): Promise<void> {
  const at = Date.now() + clockOffset;
  const day = localDate(at);
  let after: string | null = '';
  while (after !== null) after = await digestBatch(day, at, after);
}
