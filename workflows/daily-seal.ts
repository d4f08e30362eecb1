import { proxyActivities } from '@temporalio/workflow';
import type { Activities } from '../activities/contract';
import { addDays, localDate } from '../domain/time/dates';

const { sealDay } = proxyActivities<Activities>({ startToCloseTimeout: '10 minutes' });

/** Started by its schedule after midnight: seals the day that is over. */
export async function dailySeal(): Promise<number> {
  const at = Date.now();
  return await sealDay(addDays(localDate(at), -1), at);
}
