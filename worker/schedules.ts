import { type Client, ScheduleAlreadyRunning } from '@temporalio/client';

/**
 * Makes the schedules that are not there yet: one a kind, in Shanghai time. What was missed while everything was down
 * runs once when it is up again, within the days named.
 */
export async function ensureSchedules(client: Client, taskQueue: string): Promise<void> {
  try {
    await client.schedule.create({
      scheduleId: 'daily-seal',
      spec: { cronExpressions: ['30 0 * * *'], timezone: 'Asia/Shanghai' },
      action: { type: 'startWorkflow', workflowType: 'dailySeal', workflowId: 'daily-seal', taskQueue, args: [] },
      policies: { catchupWindow: '7 days', overlap: 'SKIP' },
    });
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
  }
}
