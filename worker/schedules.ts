import { type Client, ScheduleAlreadyRunning, type ScheduleOptions } from '@temporalio/client';
import type { Sweep } from '../cases/sweep';
import { productSweeps } from '../procedures/sweeps';

type Policies = Required<Pick<NonNullable<ScheduleOptions['policies']>, 'catchupWindow' | 'overlap'>>;

/** A workflow that comes by itself. */
interface Recurring {
  /** Of the schedule and, with the time for which it was meant behind it, of each workflow. */
  name: string;
  workflowType: string;
  args?: unknown[];
  cron: string;
  policies: Policies;
}

// What was missed while everything was down runs once when it is up again, within the days named.
const once = (catchupWindow: Policies['catchupWindow']): Policies => ({ catchupWindow, overlap: 'SKIP' });

// Each day that was missed is looked for by itself, one after the other.
const eachDay: Policies = { catchupWindow: '10 days', overlap: 'BUFFER_ALL' };

const daily: readonly Recurring[] = [
  { name: 'daily-seal', workflowType: 'dailySeal', cron: '30 0 * * *', policies: once('7 days') },
  { name: 'daily-audit-check', workflowType: 'dailyAuditCheck', cron: '0 2 * * *', policies: once('12 hours') },
  { name: 'daily-reconciliation', workflowType: 'dailyReconciliation', cron: '30 3 * * *', policies: once('12 hours') },
  { name: 'daily-digest', workflowType: 'dailyDigest', cron: '30 8 * * *', policies: once('11 hours') },
];

/** What stands for a sweep among schedules and workflows. */
export const sweepName = (id: string): string => `sweep-${id}`;

/** Every schedule that there should be. */
export const scheduleNames = (): string[] => [
  ...daily.map(({ name }) => name),
  ...productSweeps.map(({ id }) => sweepName(id)),
];

/** Makes the schedules that are not there yet: one a kind and one a sweep, in Shanghai time. */
export async function ensureSchedules(
  client: Client,
  taskQueue: string,
  sweeps: readonly Pick<Sweep, 'id' | 'cron'>[] = productSweeps,
): Promise<void> {
  const ofSweeps = sweeps.map(
    ({ id, cron }): Recurring => ({
      name: sweepName(id),
      workflowType: 'sweep',
      args: [{ id }],
      cron,
      policies: eachDay,
    }),
  );
  for (const { name, workflowType, args = [], cron, policies } of [...daily, ...ofSweeps]) {
    try {
      await client.schedule.create({
        scheduleId: name,
        spec: { cronExpressions: [cron], timezone: 'Asia/Shanghai' },
        action: { type: 'startWorkflow', workflowType, workflowId: name, taskQueue, args },
        policies,
      });
    } catch (error) {
      if (!(error instanceof ScheduleAlreadyRunning)) throw error;
    }
  }
}
