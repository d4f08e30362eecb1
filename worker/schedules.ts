import { type Client, ScheduleAlreadyRunning, type ScheduleOptions } from '@temporalio/client';

/**
 * Makes the schedules that are not there yet: one a kind, in Shanghai time. What was missed while everything was down
 * runs once when it is up again, within the days named.
 */
export async function ensureSchedules(client: Client, taskQueue: string): Promise<void> {
  const daily = async (name: string, workflowType: string, cron: string, catchupWindow: Catchup) => {
    try {
      await client.schedule.create({
        scheduleId: name,
        spec: { cronExpressions: [cron], timezone: 'Asia/Shanghai' },
        action: { type: 'startWorkflow', workflowType, workflowId: name, taskQueue, args: [] },
        policies: { catchupWindow, overlap: 'SKIP' },
      });
    } catch (error) {
      if (!(error instanceof ScheduleAlreadyRunning)) throw error;
    }
  };
  await daily('daily-seal', 'dailySeal', '30 0 * * *', '7 days');
  await daily('daily-reconciliation', 'dailyReconciliation', '30 3 * * *', '12 hours');
  await daily('daily-digest', 'dailyDigest', '30 8 * * *', '11 hours');
}

type Catchup = NonNullable<NonNullable<ScheduleOptions['policies']>['catchupWindow']>;
