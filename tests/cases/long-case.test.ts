import { travel } from '../support/journey';
import { refusal, transfers } from '../support/transfers';

const t = transfers();

const runOf = async (caseId: string) => (await t.house.client.workflow.getHandle(caseId).describe()).runId;

test('a case with a long history begins a new run and goes on as it stood', async () => {
  const { driver, town, house } = t;
  const { east1Secretary: actorId, eastOfficer } = town.people;
  const { caseId } = await travel(t, 'BRANCH_REVIEW');
  const first = await runOf(caseId);
  const { id: taskId } = await driver.task(caseId);
  let count = 1;
  for (; (await runOf(caseId)) === first && count < 60; count += 2) {
    await driver.act(caseId, { actorId, action: 'claim', taskId });
    await driver.act(caseId, { actorId, action: 'release', taskId });
  }
  expect(await runOf(caseId)).not.toBe(first);
  // What a decision on a case that is in no worker's memory has to read is bounded.
  expect(count).toBeGreaterThanOrEqual(20);
  expect(count).toBeLessThanOrEqual(30);
  expect((await driver.state(caseId)).seq).toBe(count);
  await driver.forwardTo(caseId, '2054-11-25');
  expect(await driver.moments(caseId)).toEqual(['2054-11-25 remind half']);

  const decision = {
    decisionId: crypto.randomUUID(),
    actorId,
    action: 'decide',
    outcome: 'pass',
    taskId,
    data: {},
  } as const;
  expect(await house.gateway.act(caseId, decision)).toMatchObject({ seq: count + 2, stage: 'OUT_COMMITTEE' });
  const late = driver.act(caseId, { actorId: eastOfficer, action: 'decide', outcome: 'pass', taskId, data: {} });
  expect(await refusal(late)).toMatchObject({ type: 'already-decided', outcome: 'pass', actorId });
  expect((await driver.decide(caseId, eastOfficer, 'issue')).stage).toBe('ISSUED');
});
