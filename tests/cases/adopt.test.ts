import { randomUUID } from 'node:crypto';
import type { RecordInput } from '../../activities/contract';
import { record } from '../../activities/record/record';
import { nextMoment } from '../../domain/case/clock';
import { caseIdOf } from '../../domain/case/ids';
import type { Offer } from '../../domain/case/offer';
import type { Cause, Transition } from '../../domain/case/transition';
import { DAY } from '../../domain/time/dates';
import { canonical } from '../../platform/hash';
import { relationTransfer } from '../../procedures/relation-transfer/table';
import { forward } from '../support/clock';
import { travel } from '../support/journey';
import { refusal, transfers } from '../support/transfers';

const t = transfers();

async function offerOf(caseId: string, actorId: string, outcome: string): Promise<Offer> {
  const { id: taskId } = await t.driver.task(caseId);
  const submissionId = await t.driver.submission(actorId);
  return { decisionId: randomUUID(), actorId, action: 'decide', outcome, taskId, data: {}, submissionId };
}

/** What the workflow would give `record` for a cause, as things stand. */
async function inputOf(caseId: string, cause: Cause): Promise<RecordInput> {
  const state = await t.driver.state(caseId);
  return { procedure: 'relation-transfer', caseId, state, cause, at: t.driver.clocks.now(caseId) };
}

const pass = async (caseId: string): Promise<Cause> => ({
  kind: 'offer',
  offer: await offerOf(caseId, t.town.people.east1Secretary, 'pass'),
});
const giveBack = async (caseId: string): Promise<Cause> => ({
  kind: 'offer',
  offer: await offerOf(caseId, t.town.people.east1Secretary, 'return'),
});

test('for one place in the story the first cause stands; the second is told of it and does nothing', async () => {
  const { house, driver } = t;
  const { caseId } = await travel(t, 'BRANCH_REVIEW');
  const first = await inputOf(caseId, await pass(caseId));
  const second = await inputOf(caseId, await giveBack(caseId));
  const stands = (await record(house.db, house.keys, first)) as { transition: Transition };
  expect(stands.transition.cause).toEqual(first.cause);
  expect(await record(house.db, house.keys, second)).toEqual(stands);
  expect(await record(house.db, house.keys, first)).toEqual(stands);
  expect(await driver.timeline(caseId)).toHaveLength(2);
  expect(await house.db.task.count({ where: { caseId } })).toBe(2);
});

test('also when both come at once', async () => {
  const { house, driver } = t;
  const { caseId } = await travel(t, 'BRANCH_REVIEW');
  const inputs = [await inputOf(caseId, await pass(caseId)), await inputOf(caseId, await giveBack(caseId))];
  const all = await Promise.all([...inputs, ...inputs].map((input) => record(house.db, house.keys, input)));
  expect(new Set(all.map(canonical)).size).toBe(1);
  expect(await driver.timeline(caseId)).toHaveLength(2);
});

test('the beginning of a case is recorded once, with one number', async () => {
  const { house, town, driver } = t;
  const { memberId, personId } = await town.member(town.east1);
  const offer = await driver.startOffer(personId, memberId, town.west1);
  const caseId = caseIdOf('relation-transfer', offer.decisionId);
  const input: RecordInput = {
    procedure: 'relation-transfer',
    caseId,
    cause: { kind: 'offer', offer },
    at: driver.clocks.now(caseId),
  };
  const counted = () => house.db.counter.findFirst({ where: { scope: { startsWith: `case:${town.east}` } } });
  const before = (await counted())?.value ?? 0;
  const all = await Promise.all([
    record(house.db, house.keys, input),
    record(house.db, house.keys, input),
    record(house.db, house.keys, input),
  ]);
  expect(new Set(all.map(canonical)).size).toBe(1);
  expect(all[0]).toHaveProperty('transition.seq', 1);
  expect((await counted())?.value).toBe(before + 1);
});

test('a decision that the workflow never heard of is adopted; the next one learns who did what', async () => {
  const { house, town, driver } = t;
  const { caseId } = await travel(t, 'BRANCH_REVIEW');
  const other = await town.person('secretary', town.east1);
  const late = await offerOf(caseId, other, 'pass');
  // As when worker and server die between the commit and the end of the workflow task.
  const unheard = await giveBack(caseId);
  await record(house.db, house.keys, await inputOf(caseId, unheard));
  expect(await refusal(house.gateway.act(caseId, late))).toEqual({
    type: 'already-decided',
    seq: 2,
    outcome: 'return',
    actorId: town.people.east1Secretary,
  });
  const rows = await driver.timeline(caseId);
  expect(rows.map(({ toStage }) => toStage)).toEqual(['BRANCH_REVIEW', 'DRAFT']);
  // The story goes on from there.
  expect((await driver.decide(caseId, (await driver.state(caseId)).startedBy, 'submit')).seq).toBe(3);
});

test('the one whose decision was recorded unheard and who asks again has his answer', async () => {
  const { house, driver } = t;
  const { caseId } = await travel(t, 'BRANCH_REVIEW');
  const cause = await pass(caseId);
  await record(house.db, house.keys, await inputOf(caseId, cause));
  const { offer } = cause as { offer: Offer };
  expect(await house.gateway.act(caseId, offer)).toMatchObject({ seq: 2, stage: 'OUT_COMMITTEE' });
  expect(await driver.timeline(caseId)).toHaveLength(2);
});

test('an offer for a task that the workflow never heard of brings the story there first', async () => {
  const { house, town, driver } = t;
  const { caseId, personId } = await travel(t, 'BRANCH_REVIEW');
  await record(house.db, house.keys, await inputOf(caseId, await pass(caseId)));
  const issue = await offerOf(caseId, town.people.eastOfficer, 'issue');
  await record(house.db, house.keys, await inputOf(caseId, { kind: 'offer', offer: issue }));
  // The workflow still stands where it began, two steps behind.
  const answer = await driver.decide(caseId, personId, 'report');
  expect(answer).toMatchObject({ seq: 4, stage: 'IN_COMMITTEE' });
  const rows = await driver.timeline(caseId);
  expect(rows.map(({ outcome }) => outcome)).toEqual([null, 'pass', 'issue', 'report']);
  expect((await driver.decide(caseId, town.people.westOfficer, 'accept')).seq).toBe(5);
});

test('a moment that was recorded unheard is adopted, and the same moment does not come twice', async () => {
  const { house, driver } = t;
  const { caseId } = await travel(t, 'ISSUED', { issue: { validityDays: 10 } });
  const state = await driver.state(caseId);
  const task = await driver.task(caseId);
  const half = nextMoment(relationTransfer, state);
  const cause: Cause = { kind: 'moment', taskId: task.id, moment: half?.name as string };
  await record(house.db, house.keys, { ...(await inputOf(caseId, cause)), at: half?.at as number });
  await driver.forwardTo(caseId, '2054-11-29');
  expect(await driver.moments(caseId)).toEqual(['2054-11-26 remind week-before', '2054-11-28 remind half']);
});

test('a start whose submission never came ends by itself', async () => {
  const { house, driver } = t;
  const caseId = caseIdOf('relation-transfer', randomUUID());
  const { taskQueue } = house.config.temporal;
  const args = [{ caseId, procedure: 'relation-transfer', clockOffset: 0 }];
  const handle = await house.client.workflow.start('relationTransfer', { workflowId: caseId, taskQueue, args });
  await forward(house.client, caseId, 2 * DAY);
  await handle.result();
  expect(await driver.timeline(caseId)).toEqual([]);
});
