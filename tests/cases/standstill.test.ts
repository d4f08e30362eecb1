import { atTime, localDate } from '../../domain/time/dates';
import { travel } from '../support/journey';
import { transfers } from '../support/transfers';
import { until } from '../support/until';

const t = transfers();

/**
 * Nobody works for weeks, then somebody does. The server's virtual clock waits for a worker at each timer, so the case is
 * begun again from what is on record, at a later time: what its workflow finds is the same.
 */
async function standstill(caseId: string, until: string): Promise<void> {
  const { house, driver } = t;
  await house.worker.stop();
  await house.client.workflow.getHandle(caseId).terminate('standstill');
  const jump = atTime(until, 10) - driver.clocks.now(caseId);
  const input = { caseId, procedure: 'relation-transfer', clockOffset: house.clockOffset + jump };
  const { taskQueue } = house.config.temporal;
  const args = [input, await driver.state(caseId)];
  await house.client.workflow.start('relationTransfer', { workflowId: caseId, taskQueue, args });
  driver.clocks.jumped(caseId, jump);
  house.worker = await house.startWorker();
}

const arrived = async (caseId: string, count: number) => {
  await until(async () => (await t.driver.moments(caseId)).length >= count);
  // Whatever else would follow at once has followed by then.
  await new Promise((resolve) => setTimeout(resolve, 700));
  return await t.driver.moments(caseId);
};

test('after weeks without a worker a case catches up with one step, the weightiest, not with a row of reminders', async () => {
  const { driver, house, town } = t;
  const { caseId } = await travel(t, 'BRANCH_REVIEW');
  await standstill(caseId, '2055-01-20');
  expect(await arrived(caseId, 1)).toEqual(['2055-01-20 escalate late']);
  const notices = await house.db.notice.findMany({ where: { caseId, personId: town.people.east1Secretary } });
  const late = notices.filter((notice) => localDate(notice.localDate.getTime()) === '2055-01-20');
  expect(late).toHaveLength(1);
  await driver.forwardTo(caseId, '2055-01-26');
  expect(await driver.moments(caseId)).toEqual(['2055-01-20 escalate late', '2055-01-25 remind again-8']);
});
