import { once } from 'node:events';
import { temporal } from '@temporalio/proto';
import { openHouse } from '../support/house';
import { buildTown } from '../support/town';
import { Driver } from '../support/transfer';
import { workerChild } from '../support/worker-child';

const { EventType, TimeoutType } = temporal.api.enums.v1;

const instant = (at?: { seconds?: unknown; nanos?: number | null } | null) =>
  Number(at?.seconds) * 1_000 + (at?.nanos ?? 0) / 1e6;

/** Milliseconds that each workflow task of a case waited for a worker that was to have the case in memory. */
async function waits({ client }: Awaited<ReturnType<typeof openHouse>>, caseId: string): Promise<number[]> {
  const events = (await client.workflow.getHandle(caseId).fetchHistory()).events ?? [];
  return events.flatMap(({ eventType, eventTime, workflowTaskTimedOutEventAttributes: late }) => {
    if (eventType !== EventType.EVENT_TYPE_WORKFLOW_TASK_TIMED_OUT) return [];
    if (late?.timeoutType !== TimeoutType.TIMEOUT_TYPE_SCHEDULE_TO_START) return [];
    const scheduled = events.find(({ eventId }) => eventId?.toString() === late.scheduledEventId?.toString());
    return [instant(eventTime) - instant(scheduled?.eventTime)];
  });
}

test('a decision on a case that a killed worker had in memory is taken over within the deadline of the API', async () => {
  const house = await openHouse({ withWorker: false });
  try {
    const town = await buildTown(house.owner, house.keys);
    const { people } = town;
    const driver = new Driver(house, () => house.gateway);
    const child = workerChild(house);
    const { memberId, personId } = await town.member(town.east1);
    const { caseId } = await driver.start(personId, memberId, town.west1);
    child.kill('SIGKILL');
    await once(child, 'exit');
    house.worker = await house.startWorker();
    expect((await driver.decide(caseId, people.east1Secretary, 'pass')).stage).toBe('OUT_COMMITTEE');
    // None when the new worker was so slow to come that the server had forgotten the old one.
    expect(Math.max(0, ...(await waits(house, caseId)))).toBeLessThan(house.config.api.deadline);
  } finally {
    await house.close();
  }
});
