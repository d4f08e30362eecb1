import { randomUUID } from 'node:crypto';
import { record } from '../../activities/record/record';
import { caseIdOf } from '../../domain/case/ids';
import type { Offer } from '../../domain/case/offer';
import type { Cause } from '../../domain/case/transition';
import { atTime, HOUR, type Instant, MINUTE } from '../../domain/time/dates';
import { HOURS_KEPT } from '../../registers/settings/quiet-hours';
import { sendDue } from '../../worker/sender';
import { serve } from '../api/served';
import { START } from '../support/business-time';
import { transfers } from '../support/transfers';

const t = transfers({ withWorker: false });

interface Begun {
  caseId: string;
  personId: string;
}

const put = async (caseId: string, cause: Cause, at: Instant, begun = true) => {
  const { house, driver } = t;
  const state = begun ? await driver.state(caseId) : undefined;
  const input = { procedure: 'relation-transfer', caseId, ...(state && { state }), cause, at };
  const outcome = await record(house.db, house.keys, input);
  expect(outcome).toHaveProperty('transition');
  return input;
};

/** Puts the start of a case on record as the relay of a batch has it done. */
async function start(batchId: string, at: Instant): Promise<Begun> {
  const { town, house } = t;
  const { memberId, personId } = await town.member(town.east1);
  const decisionId = randomUUID();
  const data = { memberId, targetOrganisationId: town.west1 };
  const actorId = town.people.east1Secretary;
  const submissionId = await t.driver.submission(actorId);
  const pendingId = randomUUID();
  const waiting = { status: 'waiting', subject: memberId, episode: batchId, procedure: 'relation-transfer' };
  const row = { id: pendingId, batchId, actorId, data, createdAt: new Date(at), nextAt: new Date(at) };
  await house.db.pendingStart.create({ data: { ...waiting, ...row } });
  const offer: Offer = { decisionId, actorId, action: 'submit', submissionId, data, batchId, pendingId };
  const caseId = caseIdOf('relation-transfer', decisionId);
  await put(caseId, { kind: 'offer', offer }, at, false);
  return { personId, caseId };
}

const startAll = (batchId: string, count: number, at: Instant) =>
  Promise.all(Array.from({ length: count }, () => start(batchId, at)));

/** Decides the open task of a case. */
async function decide(caseId: string, actorId: string, outcome: string, data: object, at: Instant) {
  const { driver } = t;
  const offer: Offer = { decisionId: randomUUID(), actorId, action: 'decide', outcome, data: { ...data } };
  const more = { taskId: (await driver.task(caseId)).id, submissionId: await driver.submission(actorId) };
  return await put(caseId, { kind: 'offer', offer: { ...offer, ...more } }, at);
}

/** The committee issues the letter of a case. */
const issue = ({ caseId }: Begun, at: Instant) =>
  decide(caseId, t.town.people.eastOfficer, 'issue', { validityDays: 30 }, at);

/** The member reports with it: no number is taken, so that nothing else keeps these steps apart. */
const report = ({ caseId, personId }: Begun, at: Instant) => decide(caseId, personId, 'report', {}, at);

const moment = async ({ caseId }: Begun, name: string, at: Instant) =>
  await put(caseId, { kind: 'moment', taskId: (await t.driver.task(caseId)).id, moment: name }, at);

const act = (caseId: string, offer: Omit<Offer, 'decisionId'>, at: Instant) =>
  put(caseId, { kind: 'offer', offer: { decisionId: randomUUID(), ...offer } }, at);

const noticesOf = (batchId: string, personId: string) =>
  t.house.db.notice.findMany({ where: { caseId: `batch:${batchId}`, personId }, orderBy: { localDate: 'asc' } });
const ownNotices = (cases: readonly Begun[], personId: string) =>
  t.house.db.notice.findMany({ where: { caseId: { in: cases.map(({ caseId }) => caseId) }, personId } });
const dayOf = ({ localDate }: { localDate: Date }) => localDate.toISOString().slice(0, 10);

test('the starts of one batch are one notice a role holder and day, which counts them', async () => {
  const { town, house, driver } = t;
  const { eastOfficer } = town.people;
  const batchId = randomUUID();
  const cases: Begun[] = [];
  for (let round = 0; round < 4; round++) cases.push(...(await startAll(batchId, 3, START)));
  const [notice, ...more] = await noticesOf(batchId, eastOfficer);
  expect(more).toEqual([]);
  expect(notice).toMatchObject({ audience: 'office', urgent: false });
  expect(notice?.lines).toEqual([expect.stringMatching(/^批量组织关系接转待您办理：.*（同批共12件）$/)]);
  expect(await ownNotices(cases, eastOfficer)).toEqual([]);
  await sendDue(house.db, START + 10 * MINUTE);
  const { caseId, personId } = await start(batchId, START + 12 * MINUTE);
  const days = await noticesOf(batchId, eastOfficer);
  expect(days.map(dayOf)).toEqual(['2054-11-23', '2054-11-24']);
  // One of its own has its name, as it would without a batch.
  const { name } = await house.db.member.findUniqueOrThrow({ where: { personId } });
  const { number } = await driver.state(caseId);
  expect(days[1]?.lines).toEqual([expect.stringContaining(`${name}的组织关系接转（${number}）待您办理：转出党委审批`)]);
  expect(days[1]?.notBefore).toEqual(new Date(atTime('2054-11-24', 9, 5)));
});

test('so are its later steps, 20 at once: each counts once, also when it is recorded again; members have their own', async () => {
  const { town, house } = t;
  const { east1Secretary, westOfficer } = town.people;
  const batchId = randomUUID();
  const cases = await startAll(batchId, 40, START);
  for (const step of [issue, report]) {
    const inputs = [];
    for (const half of [cases.slice(0, 20), cases.slice(20)]) {
      inputs.push(...(await Promise.all(half.map((one) => step(one, START + HOUR)))));
    }
    await Promise.all(inputs.slice(0, 20).map((input) => record(house.db, house.keys, input)));
  }
  for (const [personId, ...lines] of [
    [east1Secretary, '进入“已开具，在途”（上一环节：同意并开具介绍信）'],
    [westOfficer, '进入“已开具，在途”（上一环节：同意并开具介绍信）', '待您办理：接收党委审核'],
  ] as const) {
    const [notice, ...more] = await noticesOf(batchId, personId);
    expect(more).toEqual([]);
    const counted = lines.map((line) => expect.stringMatching(`^批量组织关系接转${line}.*（同批共40件）$`));
    expect(notice?.lines).toEqual(counted);
    expect(await ownNotices(cases, personId)).toEqual([]);
  }
  for (const { personId, caseId } of cases.slice(0, 5)) {
    const own = await house.db.notice.findMany({ where: { personId } });
    expect(own).toMatchObject([{ caseId, audience: 'member', gathered: null }]);
  }
});

test('reminders of a morning are one; due today makes it urgent, and is told by itself once the day’s has gone', async () => {
  const { town, house, driver } = t;
  const { eastOfficer } = town.people;
  const batchId = randomUUID();
  const [first, second, third] = (await startAll(batchId, 3, START)) as [Begun, Begun, Begun];
  await sendDue(house.db, START + 10 * MINUTE);
  const { dueOn } = await driver.task(first.caseId);
  const morning = atTime(dueOn as string, 8);
  await moment(third, 'day-before', morning + MINUTE);
  const today = async () => (await noticesOf(batchId, eastOfficer)).filter((one) => dayOf(one) === dueOn);
  expect(await today()).toMatchObject([{ urgent: false, lines: [expect.stringContaining('尚未办理')] }]);
  await moment(first, 'due', morning + 2 * MINUTE);
  await sendDue(house.db, morning + 30 * MINUTE);
  await moment(second, 'due', morning + 50 * MINUTE);
  expect(await today()).toMatchObject([
    {
      urgent: true,
      lines: [expect.stringContaining('尚未办理'), '批量组织关系接转“转出党委审批”今天到期（同批共2件）'],
      notBefore: new Date(morning + 65 * MINUTE),
    },
  ]);
  await sendDue(house.db, morning + 65 * MINUTE);
  await moment(third, 'due', morning + 2 * HOUR);
  expect((await today())[0]?.lines).toHaveLength(2);
  const [own, ...more] = await ownNotices([third], eastOfficer);
  expect(more).toEqual([]);
  expect(own).toMatchObject({ urgent: true, lines: [expect.stringMatching(/^例员.*今天到期$/)] });
  expect(dayOf(own as { localDate: Date })).toBe(dueOn);
  // What can wait waits.
  await moment(second, 'late', morning + 3 * HOUR);
  expect((await noticesOf(batchId, eastOfficer)).at(-1)).toMatchObject({ lines: [expect.stringContaining('已超期')] });
});

test('what somebody asks about one case stays with it', async () => {
  const { town, driver } = t;
  const { eastOfficer, east1Secretary, east2Secretary } = town.people;
  const batchId = randomUUID();
  const [one, other] = (await startAll(batchId, 2, START)) as [Begun, Begun];
  const at = START + MINUTE;
  const colleague = await town.person('organisation-officer', town.east);
  const { id: taskId } = await driver.task(one.caseId);
  await act(one.caseId, { actorId: east1Secretary, action: 'urge' }, at);
  await act(one.caseId, { actorId: eastOfficer, action: 'copy', personId: east2Secretary }, at);
  await act(one.caseId, { actorId: eastOfficer, action: 'hand-over', taskId, personId: colleague }, at);
  for (const [personId, line] of [
    [eastOfficer, '催办：'],
    [east2Secretary, '抄送：'],
    [colleague, '已转由您办理'],
  ] as const) {
    const [notice, ...more] = await ownNotices([one], personId);
    expect(more).toEqual([]);
    expect(notice?.lines.at(-1)).toContain(line);
  }
  expect(await ownNotices([other], eastOfficer)).toEqual([]);
  expect((await noticesOf(batchId, eastOfficer))[0]?.lines).toEqual([expect.stringContaining('同批共2件')]);
});

test('an office that is vacant later on is told case by case: only the case says which one it is', async () => {
  const { town, house } = t;
  const batchId = randomUUID();
  const cases = await startAll(batchId, 2, START);
  for (const begun of cases) await issue(begun, START + HOUR);
  const holders = { role: { not: 'administrator' } };
  await house.db.roleHolding.updateMany({ where: holders, data: { toDate: new Date('2054-11-01') } });
  for (const begun of cases) await report(begun, START + HOUR);
  await house.db.roleHolding.updateMany({ where: holders, data: { toDate: null } });
  const told = await ownNotices(cases, town.people.administrator);
  expect(told.map(({ lines }) => lines)).toEqual(cases.map(() => [expect.stringContaining('没有可办理的人，请任命')]));
  expect(await noticesOf(batchId, town.people.administrator)).toEqual([]);
});

test('a case that a person began is not gathered, nor with another batch', async () => {
  const { westOfficer } = t.town.people;
  const [one, two] = [randomUUID(), randomUUID()];
  const cases = [await start(one, START), await start(two, START)];
  for (const begun of cases) await issue(begun, START + HOUR);
  for (const batchId of [one, two]) expect(await noticesOf(batchId, westOfficer)).toHaveLength(1);
  const alone = await start(randomUUID(), START);
  await t.house.owner.case.update({ where: { id: alone.caseId }, data: { batchId: null } });
  await issue(alone, START + HOUR);
  expect(await ownNotices([...cases, alone], westOfficer)).toMatchObject([{ caseId: alone.caseId }]);
});

test('people of different hours, on days that have gone and days that have not: nobody waits in a circle', async () => {
  const { town, house } = t;
  const { westOfficer, administrator } = town.people;
  const setting = { organisationId: town.west, key: 'quiet-hours', value: { from: '23:00', to: '06:00' } };
  const row = { ...setting, reason: '示例', setBy: administrator, at: new Date(START) };
  await house.db.setting.create({ data: row });
  await new Promise((resolve) => setTimeout(resolve, HOURS_KEPT));
  // Two officers of the same committee, the other of whom has held a role elsewhere for longer.
  const other = await town.person('organisation-officer', town.west);
  const elsewhere = { organisationId: town.east2, role: 'group-leader', fromDate: new Date('2019-01-01') };
  await house.owner.roleHolding.create({ data: { id: randomUUID(), personId: other, ...elsewhere } });
  const batchId = randomUUID();
  const cases = await startAll(batchId, 40, START);
  for (const one of cases) await issue(one, START);
  const evening = atTime('2054-11-23', 20, 30);
  await sendDue(house.db, evening);
  // Today's has gone; later than 20:55 the other's first is tomorrow's anyway.
  await Promise.all(cases.map((one, index) => report(one, evening + (index % 2 ? 40 : 10) * MINUTE)));
  for (const personId of [westOfficer, other]) {
    const days = await noticesOf(batchId, personId);
    expect(days.map(dayOf)).toEqual(['2054-11-23', '2054-11-24']);
    expect(days[1]?.lines).toEqual([expect.stringContaining('（同批共40件）')]);
  }
  await house.owner.roleHolding.deleteMany({ where: { personId: other } });
});

test('its reader gets from the notice to the cases, those of other keepers’ members too', async () => {
  const { town, house } = t;
  const { westOfficer } = town.people;
  const batchId = randomUUID();
  const cases = await startAll(batchId, 3, START);
  for (const begun of cases) await issue(begun, START + MINUTE);
  await sendDue(house.db, START + HOUR);
  const api = await serve(house, { clock: () => START + HOUR });
  try {
    const token = await api.tokenOf(westOfficer);
    const get = async (path: string) => (await api.call('GET', `/api/v1${path}`, { token })).body.items;
    // biome-ignore lint/suspicious/noExplicitAny: what came.
    const notice = (await get('/notices?limit=100')).find((one: any) => one.batchId === batchId);
    expect(notice.lines).toEqual([expect.stringContaining('同批共3件')]);
    // biome-ignore lint/suspicious/noExplicitAny: what came.
    const listed = (await get(`/cases?batchId=${notice.batchId}`)).map((one: any) => one.id);
    expect(listed.sort()).toEqual(cases.map(({ caseId }) => caseId).sort());
    expect((await get('/notices?limit=100')).every((one: { batchId: unknown }) => one.batchId !== undefined)).toBe(
      true,
    );
  } finally {
    await api.stop();
  }
});
