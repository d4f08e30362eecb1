import { randomUUID } from 'node:crypto';
import { caseIdOf } from '../../domain/case/ids';
import type { Answer, Offer } from '../../domain/case/offer';
import { travel } from '../support/journey';
import { refusal, transfers } from '../support/transfers';

const t = transfers();

/** A decision of the open task, ready to be offered any number of times. */
async function decision(caseId: string, actorId: string, outcome: string): Promise<Offer> {
  const { id: taskId } = await t.driver.task(caseId);
  const submissionId = await t.driver.submission(actorId);
  return { decisionId: randomUUID(), actorId, action: 'decide', outcome, taskId, data: {}, submissionId };
}

test('two different decisions at once: exactly one stands, the other learns who did what', async () => {
  const { house, town, driver } = t;
  const other = await town.person('secretary', town.east1);
  for (let round = 0; round < 8; round++) {
    const { caseId } = await travel(t, 'BRANCH_REVIEW');
    const offers = [
      await decision(caseId, town.people.east1Secretary, 'pass'),
      await decision(caseId, other, 'return'),
    ] as const;
    const told = await Promise.allSettled(offers.map((offer) => house.gateway.act(caseId, offer)));
    const winner = told.findIndex(({ status }) => status === 'fulfilled');
    const loser = told[1 - winner] as PromiseRejectedResult;
    expect(told.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const { actorId, outcome } = offers[winner] as Offer;
    const refused = await refusal(Promise.reject(loser.reason));
    expect(['already-decided', 'task-being-decided']).toContain(refused.type);
    expect(refused).toMatchObject({ actorId, outcome });
    const rows = await driver.timeline(caseId);
    expect(rows.map((row) => row.actorId).slice(1)).toEqual([actorId]);
    expect(await driver.stage(caseId)).toBe((told[winner] as PromiseFulfilledResult<Answer>).value.stage);
  }
});

test('who is behind the return learns that the old task is decided', async () => {
  const { driver, town, house } = t;
  const { people } = town;
  const { caseId } = await travel(t, 'BRANCH_REVIEW');
  const { id: taskId } = await driver.task(caseId);
  await driver.decide(caseId, people.east1Secretary, 'return');
  const deputy = await town.person('deputy-secretary', town.east1);
  const late = driver.act(caseId, { actorId: deputy, action: 'decide', outcome: 'pass', taskId, data: {} });
  expect(await refusal(late)).toMatchObject({
    type: 'already-decided',
    outcome: 'return',
    actorId: people.east1Secretary,
  });
  expect(await house.db.timeline.count({ where: { caseId } })).toBe(2);
});

test('the same decision twice, at once and later: the same answer, one row', async () => {
  const { house, town, driver } = t;
  const { caseId } = await travel(t, 'BRANCH_REVIEW');
  const offer = await decision(caseId, town.people.east1Secretary, 'pass');
  const both = await Promise.all([house.gateway.act(caseId, offer), house.gateway.act(caseId, offer)]);
  expect(both[0]).toEqual(both[1]);
  expect(await house.gateway.act(caseId, offer)).toEqual(both[0]);
  expect(await driver.timeline(caseId)).toHaveLength(2);
});

test('the same start twice, at once and later: the same case, one number', async () => {
  const { house, town, driver } = t;
  const { memberId, personId } = await town.member(town.east1);
  const offer = await driver.startOffer(personId, memberId, town.west1);
  const start = () => house.gateway.start('relation-transfer', offer);
  const both = await Promise.all([start(), start()]);
  expect(both[0]).toEqual(both[1]);
  expect(await start()).toEqual(both[0]);
  expect(await house.db.case.count({ where: { memberId } })).toBe(1);
});

test('with no worker nobody answers in time: the outcome is unknown; then a worker comes and the repeat has the answer', async () => {
  const { house, town, driver } = t;
  const impatient = house.gatewayWith({ deadline: 1_000 });
  const { caseId } = await travel(t, 'BRANCH_REVIEW');
  await house.worker.stop();

  const offer = await decision(caseId, town.people.east1Secretary, 'pass');
  expect((await refusal(impatient.act(caseId, offer))).type).toBe('outcome-unknown');
  const { memberId, personId } = await town.member(town.east1);
  const start = await driver.startOffer(personId, memberId, town.west1);
  expect((await refusal(impatient.start('relation-transfer', start))).type).toBe('outcome-unknown');
  expect(await driver.timeline(caseId)).toHaveLength(1);

  house.worker = await house.startWorker();
  expect(await house.gateway.act(caseId, offer)).toMatchObject({ caseId, seq: 2, stage: 'OUT_COMMITTEE' });
  const caseOf = caseIdOf('relation-transfer', start.decisionId);
  expect(await house.gateway.start('relation-transfer', start)).toMatchObject({ caseId: caseOf, seq: 1 });
  expect(await driver.timeline(caseId)).toHaveLength(2);
  expect(await house.db.case.count({ where: { memberId } })).toBe(1);
});
