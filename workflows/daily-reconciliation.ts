import { proxyActivities } from '@temporalio/workflow';
import type { Activities } from '../activities/contract';
import { localDate } from '../domain/time/dates';

const { reconcile } = proxyActivities<Activities>({ startToCloseTimeout: '2 hours', heartbeatTimeout: '5 minutes' });

/** Started by its schedule at 03:30: holds registers and workflows against each other. Repairs nothing. */
export async function dailyReconciliation(): Promise<void> {
  const at = Date.now();
  await reconcile(localDate(at), at);
}
