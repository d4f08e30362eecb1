import { randomUUID } from 'node:crypto';
import { addDays, addMonths, localDate } from '../../../domain/time/dates';
import type { DoubleRegistrationState } from '../../../procedures/double-registration/data';
import { feedbackReviewedSweep } from '../../../procedures/double-registration/feedback-sweep';
import { newsArrived } from '../../../workflows/case/messages';
import { transfers } from '../../support/transfers';
import { swept } from '../dues-round/swept';
import { type Happening, standingByWords } from './by-words';
import { type Entered, entered, told } from './entered';

// A year and two months of several registrants through the real workflow, against where they stand by the words of the page.
// January brings each to his feedback on a day of its own, with a new history.

const t = transfers();
let worker: string;

beforeAll(async () => {
  worker = await t.town.person('community-worker', t.town.east);
});

const START = '2054-11-23';
const END = '2056-01-25';

const year: Record<string, Happening[]> = {
  serves: [
    { on: '2054-11-25', what: 'notified' },
    { on: '2054-12-08', what: 'reported' },
    { on: '2054-12-10', what: 'signed' },
    { on: '2055-01-15', what: 'fed back' },
    { on: '2055-02-02', what: 'claimed' },
    { on: '2055-03-06', what: 'recorded', service: 's1' },
    { on: '2055-03-09', what: 'certified', service: 's1' },
    { on: '2055-06-20', what: 'given up' },
    { on: '2056-01-14', what: 'fed back' },
  ],
  refused: [
    { on: '2054-11-25', what: 'notified' },
    { on: '2055-01-04', what: 'reported' },
    { on: '2055-01-12', what: 'signed' },
    { on: '2055-04-01', what: 'recorded', service: 's1' },
    { on: '2055-04-20', what: 'refused', service: 's1' },
    { on: '2055-09-03', what: 'recorded', service: 's2' },
    { on: '2055-09-05', what: 'certified', service: 's2' },
  ],
  late: [
    { on: '2054-11-25', what: 'notified' },
    { on: '2055-06-03', what: 'reported' },
    { on: '2055-06-05', what: 'signed' },
  ],
  deferred: [
    { on: '2054-11-25', what: 'notified' },
    { on: '2054-12-20', what: 'deferred', until: '2055-07-01' },
    { on: '2055-07-01', what: 'resumed' },
    { on: '2055-08-04', what: 'reported' },
    { on: '2055-08-09', what: 'signed' },
    { on: '2055-10-08', what: 'retired' },
  ],
  elsewhere: [
    { on: '2054-11-25', what: 'notified' },
    { on: '2054-12-02', what: 'elsewhere' },
  ],
};

async function carryOut(one: Entered, happening: Happening): Promise<void> {
  const { on, what } = happening;
  const decide = (outcome: string, data = {}) => t.driver.decide(one.caseId, worker, outcome, data);
  switch (what) {
    case 'notified':
      return void (await decide('notified', { on, way: 'form' }));
    case 'reported':
      return void (await decide('handed-in', { on, way: 'counter' }));
    case 'signed':
      return void (await decide('sign'));
    case 'deferred':
      return void (await decide('defer', { deferral: 'maternity', reviewOn: happening.until }));
    case 'resumed':
      return void (await decide('resume'));
    case 'elsewhere':
      return void (await decide('elsewhere'));
    case 'retired':
      return void (await decide('retired'));
    case 'fed back':
      return void (await decide('reviewed'));
    case 'claimed':
      return await told(t, one, 'commitment-held', { openingId: 'o1' });
    case 'given up':
      return await told(t, one, 'commitment-over', { openingId: 'o1', state: 'released' });
    case 'recorded':
      return await told(t, one, 'service-recorded', { serviceId: happening.service });
    case 'certified':
      return await told(t, one, 'service-certified', { serviceId: happening.service, day: on });
    case 'refused':
      return await told(t, one, 'service-settled', { serviceId: happening.service, state: 'refused' });
  }
}

test.each(Object.keys(year))('%s: on each day where the words of the page say he stands', async (name) => {
  const happenings = year[name] as Happening[];
  const one = await entered(t, t.town.east);
  const looks = Array.from({ length: 15 }, (_, month) => addDays(addMonths(START, month), 4)).filter(
    (day) => day <= END,
  );
  const days = [...new Set([...looks, ...happenings.map(({ on }) => on)])].sort();
  for (const day of days) {
    const { closedAt } = await t.house.db.case.findUniqueOrThrow({ where: { id: one.caseId } });
    if (!closedAt) await t.driver.forwardTo(one.caseId, day, 15);
    for (const happening of happenings.filter(({ on }) => on === day)) await carryOut(one, happening);
    const expected = standingByWords(happenings, day);
    const { standing } = await t.house.db.registrant.findUniqueOrThrow({ where: { id: one.id } });
    if (expected !== undefined) expect([day, standing]).toEqual([day, expected]);
  }
});

test('January: a day of its own, a new history, a year fed back once', async () => {
  const one = await entered(t, t.town.east, { standing: 'reported' });
  await t.driver.decide(one.caseId, worker, 'sign');
  const { data } = await t.driver.state<DoubleRegistrationState>(one.caseId);
  expect(data.cycleEnds).toMatch(/^2055-01-(0\d|10)$/);
  const first = (await t.house.client.workflow.getHandle(one.caseId).describe()).runId;
  await t.driver.forwardTo(one.caseId, addDays(data.cycleEnds as string, 1));
  expect(await t.driver.stage(one.caseId)).toBe('FEEDBACK');
  expect((await t.house.client.workflow.getHandle(one.caseId).describe()).runId).not.toBe(first);
  // Until it is fed back it goes on: what is certified meanwhile is of the next year's account.
  await told(t, one, 'service-certified', { serviceId: 's', day: localDate(t.driver.clocks.now(one.caseId)) });
  await told(t, one, 'feedback-reviewed', { year: 2054 });
  const after = await t.driver.state<DoubleRegistrationState>(one.caseId);
  expect([after.stage, after.data.cycles, after.data.cycleEnds?.slice(0, 4)]).toEqual(['SERVING', 1, '2056']);
});

test('a cycle that ends after the secretary has reviewed the letters of the year goes on the next night, told once', async () => {
  const { house, town } = t;
  const one = await entered(t, town.west, { standing: 'reported' });
  await t.driver.decide(one.caseId, await t.town.person('community-worker', town.west), 'sign');
  const { data } = await t.driver.state<DoubleRegistrationState>(one.caseId);
  await t.driver.forwardTo(one.caseId, addDays(data.cycleEnds as string, 1));
  expect(await t.driver.stage(one.caseId)).toBe('FEEDBACK');
  const look = async (day = localDate(t.driver.clocks.now(one.caseId))) => {
    await swept(house.db, feedbackReviewedSweep, day);
    return await house.owner.caseNews.count({ where: { caseId: one.caseId, type: 'feedback-reviewed' } });
  };
  // The round as its row would be: under review first, then reviewed, before his cycle ended.
  const at = new Date(t.driver.clocks.now(one.caseId));
  const round = { id: randomUUID(), communityId: town.west, kind: 'feedback', period: '2054', draftedOn: at };
  const caseId = `unit-letters-${round.id}`;
  await house.owner.case.create({
    data: {
      ...{ id: caseId, procedure: 'unit-letters', number: '2055-XH-990001', organisationId: town.west, seq: 1 },
      ...{ subjectKind: 'matter', subjectId: round.id, subjectTitle: '示例反馈函', ruleSet: 'made-up' },
      ...{ stage: 'REVIEW', state: {} },
      ...{ stageSince: at, startedAt: at, headHash: Buffer.alloc(32) },
    },
  });
  await house.owner.letterRound.create({ data: { ...round, caseId } });
  expect(await look()).toBe(0);
  await house.owner.case.update({ where: { id: caseId }, data: { stage: 'SEND' } });
  expect([await look(), await look()]).toEqual([1, 1]);
  await house.client.workflow.getHandle(one.caseId).signal(newsArrived);
  await t.driver.forwardTo(one.caseId, addDays(data.cycleEnds as string, 2));
  expect(await t.driver.stage(one.caseId)).toBe('AVAILABLE');
});

test('where nobody served there is nothing to feed back: the case goes on once the letters have been drafted', async () => {
  const { house, town } = t;
  const one = await entered(t, town.east, { standing: 'reported' });
  await t.driver.decide(one.caseId, worker, 'sign');
  const { data } = await t.driver.state<DoubleRegistrationState>(one.caseId);
  await t.driver.forwardTo(one.caseId, addDays(data.cycleEnds as string, 1));
  expect(await house.owner.taskSeat.count({ where: { task: { caseId: one.caseId, closedAt: null } } })).toBe(0);
  const look = async (day: string) => {
    await swept(house.db, feedbackReviewedSweep, day);
    return await house.owner.caseNews.count({ where: { caseId: one.caseId, type: 'feedback-reviewed' } });
  };
  expect([await look('2055-01-05'), await look('2055-01-06'), await look('2055-01-12')]).toEqual([0, 1, 1]);
  await house.client.workflow.getHandle(one.caseId).signal(newsArrived);
  await t.driver.forwardTo(one.caseId, addDays(data.cycleEnds as string, 2));
  expect(await t.driver.stage(one.caseId)).toBe('AVAILABLE');
});
