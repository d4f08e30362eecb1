import { randomUUID } from 'node:crypto';
import type { OfferData } from '../../../domain/case/offer';
import { addDays, atTime } from '../../../domain/time/dates';
import { resourcesSweep } from '../../../procedures/unit-registration/resources-sweep';
import { giveOpinion } from '../../../registers/units/opinions';
import { endUnit } from '../../../registers/units/write-unit';
import { serve } from '../../api/served';
import { enterRegistrant } from '../../registers/registrant-town';
import { refusal, transfers } from '../../support/transfers';
import { until } from '../../support/until';
import { lends, unitReported } from './begun';

// 单位报到 and 共驻共建 on virtual time, by the words of their pages: who is asked when, what lapses, what the lists say.

const t = transfers();
let worker: string;
beforeAll(async () => {
  worker = await t.town.person('community-worker', t.town.east);
});

const iso = (date: Date | null | undefined) => date?.toISOString().slice(0, 10) ?? null;
const registrant = (communityId: string, unitId: string) =>
  enterRegistrant(t as never, { communityId, unitId, periods: [{ standing: 'serving', from: '2054-10-08' }] });

const acting = async (personId: string, organisationId: string, on: string) => {
  const { path } = await t.house.owner.organisation.findUniqueOrThrow({ where: { id: organisationId } });
  const actor = { personId, roles: [{ role: 'community-worker', organisationId, path }] } as never;
  return { deps: t.house, actor, at: atTime(on, 10), today: on };
};

test('a unit that reported gets its receipt, its lists and each year its appraisal; who is silent stands as 未答复', async () => {
  const { house, town, driver } = t;
  const { unitId, caseId } = await unitReported(t, worker);
  expect(await driver.task(caseId)).toMatchObject({ stage: 'REPORTED', dueOn: '2054-11-30' });
  await driver.decide(caseId, worker, 'receive');
  expect(await refusal(driver.decide(caseId, worker, 'listed'))).toMatchObject({ type: 'unit-lists-empty' });
  await lends(t, unitId, worker);
  await driver.decide(caseId, worker, 'listed');
  expect(await driver.stage(caseId)).toBe('ACTIVE');

  await registrant(town.east, unitId);
  await registrant(town.west, unitId);
  const westWorker = await town.person('community-worker', town.west);
  await driver.forwardTo(caseId, '2054-12-01');
  expect(await driver.stage(caseId)).toBe('APPRAISAL');
  const asked = await house.owner.unitOpinion.findMany({ where: { unitId } });
  // The community that appraises is not asked about itself.
  expect(asked.map(({ communityId, year, dueOn }) => [communityId, year, iso(dueOn)])).toEqual([
    [town.west, 2054, '2054-12-15'],
  ]);
  // It is told so, in one notice, by the program; the one that appraises is not.
  const notices = await house.db.notice.findMany({ where: { caseId: { startsWith: 'opinion:' } } });
  expect(notices.map(({ personId, caseId: about, lines }) => [personId, about, lines])).toEqual([
    [westWorker, `opinion:${town.west}`, [expect.stringContaining('2054年12月15日前对')]],
  ]);
  const appraise = () => driver.decide(caseId, worker, 'appraise', { grade: 'fair' });
  expect(await refusal(appraise())).toMatchObject({ type: 'unit-opinions-open' });
  await driver.forwardTo(caseId, '2054-12-16');
  await appraise();
  expect((await driver.state(caseId)).data).toMatchObject({
    ...{ year: 2054, grade: 'fair', asked: 1, answered: 0, agreed: 0, delivered: 0 },
  });

  // The year after: the community answers, and once only; then nobody appraises, and the year stands without a grade.
  await driver.forwardTo(caseId, '2055-12-01');
  const [opinion] = await house.owner.unitOpinion.findMany({ where: { unitId, year: 2055 } });
  const c = await acting(westWorker, town.west, '2055-12-03');
  const answer = (given: 'poor' | 'good', facts?: string) =>
    house.db.$transaction((tx) => giveOpinion(tx, c, opinion?.id as string, { answer: given, facts }));
  expect(await refusal(answer('poor'))).toMatchObject({ type: 'invalid-input' });
  await answer('poor', '三次邀请均未参加');
  expect(await refusal(answer('good'))).toMatchObject({ type: 'opinion-given' });
  await driver.forwardTo(caseId, '2056-01-15');
  expect(await driver.stage(caseId)).toBe('ACTIVE');
  expect((await driver.state(caseId)).data.grade).toBeUndefined();

  await house.db.$transaction(async (tx) =>
    endUnit(tx, await acting(worker, town.east, '2056-01-15'), unitId, '2056-01-15'),
  );
  await driver.forwardTo(caseId, '2056-01-16');
  await until(async () => (await driver.stage(caseId)) === 'ENDED');
  expect(await house.owner.case.findUniqueOrThrow({ where: { id: caseId } })).toMatchObject({ ending: 'unit-ended' });
  expect(await house.owner.unitResource.count({ where: { unitId, offOn: null } })).toBe(0);
});

test('a unit that is not here is sent back, and has not reported', async () => {
  const { house, driver } = t;
  const { unitId, caseId } = await unitReported(t, worker, '示例区第一中学');
  await driver.decide(caseId, worker, 'not-here');
  expect(await driver.stage(caseId)).toBe('ENDED');
  expect((await house.owner.unit.findUniqueOrThrow({ where: { id: unitId } })).registeredOn).toBeNull();
});

test('a resource that nobody confirmed in January is off in February, once', async () => {
  const { house } = t;
  const unit = await house.owner.unit.create({
    data: { id: randomUUID(), keptBy: t.town.east, name: '示例医院', createdAt: new Date(0) },
  });
  const [old, confirmed] = [
    await lends(t, unit.id, worker, '2056-12-31'),
    await lends(t, unit.id, worker, '2057-01-08'),
  ];
  const look = (asOf: string) =>
    house.db.$transaction((tx) =>
      resourcesSweep.page({ tx, runId: randomUUID(), asOf, at: atTime(asOf, 1, 40), after: '' }),
    );
  expect(await look('2057-01-31')).toEqual({ next: null, changed: 0 });
  await look('2057-02-01');
  expect(await look('2057-02-02')).toMatchObject({ changed: 0 });
  const rows = await house.owner.unitResource.findMany({ where: { id: { in: [old.id, confirmed.id] } } });
  expect(new Map(rows.map(({ id, offWhy }) => [id, offWhy]))).toEqual(
    new Map([
      [old.id, 'unconfirmed'],
      [confirmed.id, null],
    ]),
  );
});

describe('a need', () => {
  const raise = async (title: string, more: OfferData = {}, actorId = worker) => {
    const { house, town, driver } = t;
    const data = { communityId: town.east, kind: 'need', subjectTitle: title, ...more };
    const submissionId = await driver.submission(actorId, { details: '示例内容' });
    const offer = { decisionId: randomUUID(), actorId, action: 'submit' as const, submissionId, data };
    return (await house.gateway.start('co-construction', offer)).caseId;
  };
  const line = (caseId: string) => t.house.owner.jointProject.findUniqueOrThrow({ where: { caseId } });
  /** The list says what the case says. */
  const stands = async (caseId: string) => {
    const { stage, deliverBy, forMeeting, ending } = await line(caseId);
    expect(stage).toBe(await t.driver.stage(caseId));
    return [stage, iso(deliverBy), forMeeting, ending];
  };

  test('that nobody takes comes before the next 联席会 after 30 days, before the street after 60, and is withdrawn there', async () => {
    const { driver, town } = t;
    const caseId = await raise('老旧楼道粉刷');
    expect(await driver.task(caseId)).toMatchObject({ stage: 'RAISED', dueOn: '2054-11-30' });
    await driver.decide(caseId, worker, 'list');
    expect(await stands(caseId)).toEqual(['LISTED', null, false, null]);
    await driver.forwardTo(caseId, addDays('2054-11-23', 29));
    expect((await line(caseId)).forMeeting).toBe(false);
    await driver.forwardTo(caseId, addDays('2054-11-23', 30));
    expect((await line(caseId)).forMeeting).toBe(true);
    await driver.forwardTo(caseId, addDays('2054-11-23', 60), 23);
    expect(await driver.stage(caseId)).toBe('LISTED');
    await driver.forwardTo(caseId, addDays('2054-11-23', 61));
    expect(await stands(caseId)).toEqual(['STREET', null, true, null]);
    expect(await refusal(driver.decide(caseId, worker, 'withdraw'))).toMatchObject({ type: 'not-allowed' });
    await driver.decide(caseId, town.people.streetOfficer, 'withdraw');
    expect(await stands(caseId)).toEqual(['WITHDRAWN', null, true, 'withdrawn']);
  });

  test('is taken by one, agreed with a day, delivered, sent back once, and accepted with a score', async () => {
    const { driver, town } = t;
    const caseId = await raise('社区书屋值守');
    await driver.decide(caseId, worker, 'list');
    const owner = await town.person();
    const take = (more: OfferData) =>
      driver.decide(caseId, worker, 'take', { owner, deliverBy: '2054-12-10', ...more });
    expect(await refusal(take({}))).toMatchObject({ type: 'taker-not-one' });
    expect(await refusal(take({ personId: owner, organisationId: town.west }))).toMatchObject({
      type: 'taker-not-one',
    });
    expect(await refusal(take({ unitId: randomUUID() }))).toMatchObject({ type: 'unit-unknown' });
    expect(await refusal(take({ personId: owner, deliverBy: '2054-11-22' }))).toMatchObject({
      type: 'date-out-of-range',
    });
    await take({ organisationId: town.west, fen: 50_000 });
    expect(await line(caseId)).toMatchObject({ takenById: town.west, fen: 50_000, ownerId: owner });
    expect(await driver.task(caseId)).toMatchObject({ stage: 'AGREED', dueOn: '2054-12-10' });
    await driver.decide(caseId, owner, 'deliver', { deliveredOn: '2054-11-23' });
    await driver.decide(caseId, worker, 'again', { deliverBy: '2054-12-20' });
    expect(await stands(caseId)).toEqual(['AGREED', '2054-12-20', false, null]);
    await driver.decide(caseId, owner, 'deliver', { deliveredOn: '2054-11-23' });
    expect(await refusal(driver.decide(caseId, worker, 'again', { deliverBy: '2054-12-30' }))).toMatchObject({
      type: 'outcome-not-offered',
    });
    await driver.decide(caseId, worker, 'accept', { score: 4 });
    expect(await line(caseId)).toMatchObject({ stage: 'CLOSED', ending: 'done', score: 4 });
  });

  test('that whoever raised it does not look at is closed after ten days, without a score', async () => {
    const { driver } = t;
    const caseId = await raise('节日环境整治');
    await driver.decide(caseId, worker, 'list');
    await driver.decide(caseId, worker, 'take', { personId: worker, owner: worker, deliverBy: '2054-12-10' });
    await driver.decide(caseId, worker, 'deliver', { deliveredOn: '2054-11-23' });
    await driver.forwardTo(caseId, '2054-12-04');
    expect(await line(caseId)).toMatchObject({ stage: 'CLOSED', ending: 'unrated', score: null });
  });

  test('is stopped by whoever raised it, too, with the reason; its owner and the community hear of it', async () => {
    const { driver, town } = t;
    const { east1Secretary, streetOfficer } = town.people;
    const caseId = await raise('楼道照明', {}, east1Secretary);
    await driver.decide(caseId, worker, 'list');
    const owner = await town.person();
    await driver.decide(caseId, worker, 'take', { organisationId: town.west, owner, deliverBy: '2054-12-10' });
    expect(await refusal(driver.decide(caseId, streetOfficer, 'stop'))).toMatchObject({ type: 'not-allowed' });
    await driver.decide(caseId, east1Secretary, 'stop');
    expect(await stands(caseId)).toEqual(['STOPPED', '2054-12-10', false, 'stopped']);
    for (const personId of [owner, worker]) {
      const rows = await t.house.owner.notice.findMany({ where: { caseId, personId } });
      expect(rows.flatMap(({ lines }) => lines).filter((line) => line.includes('已终止'))).toHaveLength(1);
    }
  });

  test('that is a double is merged into another one of the community that goes on; whoever raised it hears into which', async () => {
    const { driver, town } = t;
    const { east1Secretary } = town.people;
    const raised = async (title: string, more: OfferData = {}, by?: string) => {
      const caseId = await raise(title, more, by);
      return { caseId, id: (await line(caseId)).id };
    };
    const there = await raised('西门路灯');
    const double = await raised('西门路灯不亮', {}, east1Secretary);
    const merge = (data: OfferData) => driver.decide(double.caseId, worker, 'merge', data);
    expect(await refusal(merge({}))).toMatchObject({ type: 'invalid-input' });
    for (const into of [double.id, randomUUID()]) {
      expect(await refusal(merge({ into }))).toMatchObject({ type: 'project-not-open' });
    }
    const over = await raised('已转告的需求');
    await driver.decide(over.caseId, worker, 'refer');
    expect(await refusal(merge({ into: over.id }))).toMatchObject({ type: 'project-not-open' });
    await merge({ into: there.id });
    expect(await line(double.caseId)).toMatchObject({ stage: 'MERGED', ending: 'merged', mergedIntoId: there.id });
    const rows = await t.house.owner.notice.findMany({ where: { caseId: double.caseId, personId: east1Secretary } });
    expect(rows.flatMap(({ lines }) => lines).join()).toContain('并入“西门路灯”');
    const api = await serve(t.house, { clock: () => driver.clocks.now(double.caseId) });
    try {
      const token = await api.tokenOf(worker);
      const { body } = await api.call('GET', '/api/v1/joint-projects?q=%E4%B8%8D%E4%BA%AE', { token });
      expect(body.items).toMatchObject([{ mergedInto: { caseId: there.caseId, title: '西门路灯' } }]);
      const told = await api.call('GET', `/api/v1/cases/${double.caseId}/timeline`, { token });
      expect(JSON.stringify(told.body)).toContain('"并入哪一项","text":"西门路灯"');
    } finally {
      await api.stop();
    }
  });

  test('is raised by the community, by levels above and below it, and by nobody else; the same one once a day', async () => {
    const { town } = t;
    const { east1Secretary, west1Secretary, streetOfficer } = town.people;
    await raise('消防演练', {}, east1Secretary);
    await raise('消防演练二', {}, streetOfficer);
    expect(await refusal(raise('消防演练三', {}, west1Secretary))).toMatchObject({ type: 'not-allowed' });
    expect(await refusal(raise('消防演练'))).toMatchObject({ type: 'already-open' });
  });
});
