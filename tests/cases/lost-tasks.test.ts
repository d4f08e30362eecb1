import { randomUUID } from 'node:crypto';
import { openHouse } from '../support/house';

/** Seconds from the start of a workflow task until the server gives it to a worker again. */
const seconds = (timeout?: { seconds?: unknown } | null) => Number(timeout?.seconds);

test('a case whose tasks are lost with their workers, one after the other, waits seconds for the next try', async () => {
  const house = await openHouse({ withWorker: false });
  const { client, config } = house;
  const { namespace, taskQueue } = config.temporal;
  try {
    const caseId = `relation-transfer-${randomUUID()}`;
    const input = { caseId, procedure: 'relation-transfer', clockOffset: 0 };
    const started = { workflowId: caseId, taskQueue, args: [input], workflowTaskTimeout: '1 second' } as const;
    const handle = await client.workflow.start('relationTransfer', started);
    const tries: number[][] = [];
    while (tries.length < 5) {
      // As a worker that takes its task and is gone.
      const taken = await client.withDeadline(Date.now() + 60_000, () =>
        client.workflowService.pollWorkflowTaskQueue({ namespace, taskQueue: { name: taskQueue }, identity: 'lost' }),
      );
      const scheduled = taken.history?.events?.findLast((event) => event.workflowTaskScheduledEventAttributes);
      const timeout = scheduled?.workflowTaskScheduledEventAttributes?.startToCloseTimeout;
      if (taken.attempt) tries.push([taken.attempt, seconds(timeout)]);
    }
    // The server adds to the time from the fourth try on, about five seconds. Unlimited: 5, 10, 20 … up to ten minutes.
    expect(tries.map(([attempt]) => attempt)).toEqual([1, 2, 3, 4, 5]);
    expect(Math.max(...tries.map(([, waits]) => waits as number))).toBeLessThanOrEqual(6);
    await handle.terminate();
  } finally {
    await house.close();
  }
});
