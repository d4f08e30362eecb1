import { proxyActivities } from '@temporalio/workflow';
import type { Activities } from '../activities/contract';
import { localDate } from '../domain/time/dates';

const { checkAudit } = proxyActivities<Activities>({ startToCloseTimeout: '4 hours', heartbeatTimeout: '10 minutes' });

/** Started by its schedule at 02:00: follows every chain and holds the seals against them. Repairs nothing. */
export async function dailyAuditCheck(): Promise<void> {
  const at = Date.now();
  await checkAudit(localDate(at), at);
}
