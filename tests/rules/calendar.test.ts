import { record } from '../../activities/record/record';
import { atTime, type Instant } from '../../domain/time/dates';
import { type Served, serve, type Told } from '../api/served';
import { travel } from '../support/journey';
import { transfers } from '../support/transfers';
import { ofKind, swept, YEAR_2055 } from './publishing';

const t = transfers();
let api: Served;
let now: Instant;

beforeAll(async () => {
  api = await serve(t.house, { clock: () => now });
});
beforeEach(() => {
  now = atTime('2054-11-23', 10);
});
afterAll(() => api.stop());

const SOURCE = '示例放假安排通知';

async function as(personId: string, method: string, path: string, body?: unknown): Promise<Told> {
  const token = await api.tokenOf(personId);
  return api.call(method, `/api/v1${path}`, { token, ...(body !== undefined && { body }) });
}

const administrator = (method: string, path: string, body?: unknown) =>
  as(t.town.people.administrator, method, path, body);

async function publish(year: number, days: { off: string[]; work: string[] }): Promise<Told> {
  const row = await t.house.db.calendarYear.findUnique({ where: { year } });
  const body = { ...days, version: row?.version ?? 0, source: SOURCE, reason: '国务院办公厅已公布' };
  const told = await administrator('POST', `/calendar/${year}`, body);
  expect(told.status).toBe(200);
  await swept(t);
  return told;
}

/** Days of 2054 with some more off. */
async function with2054(more: string[]): Promise<{ off: string[]; work: string[] }> {
  const { off, work } = await t.house.db.calendarYear.findUniqueOrThrow({ where: { year: 2054 } });
  return { off: [...new Set([...off, ...more])], work };
}

/** A transfer that waits for its committee since 28 December, until 4 January as far as is known. */
async function acrossNewYear(): Promise<string> {
  const { caseId } = await travel(t, 'BRANCH_REVIEW');
  await t.driver.forwardTo(caseId, '2054-12-28');
  await t.driver.decide(caseId, t.town.people.east1Secretary, 'pass');
  return caseId;
}

describe('a year that was missing', () => {
  let caseId: string;
  let letter: string;
  let elsewhere: string;

  beforeAll(async () => {
    caseId = await acrossNewYear();
    letter = (await travel(t, 'ISSUED', { issue: { validityDays: 60 } })).caseId;
    elsewhere = (await travel(t, 'BRANCH_REVIEW')).caseId;
  });

  test('is shown as missing from November on, and what its publication would move', async () => {
    now = atTime('2054-10-31', 10);
    const before = await administrator('GET', '/calendar');
    expect(before.body.items[0]).toMatchObject({ year: 2054, missing: false });
    now = atTime('2054-11-01', 10);
    const from = await administrator('GET', '/calendar');
    expect(from.body.items[0]).toMatchObject({ year: 2055, missing: true, version: null });
    const told = await administrator('POST', '/calendar/2055/preview', YEAR_2055);
    expect(told.body).toMatchObject({ examined: 1, moved: 1, settled: 0 });
    expect(told.body.moves).toEqual([
      expect.objectContaining({
        caseId,
        from: '2055-01-05',
        to: '2055-01-06',
        provisional: false,
        stage: { id: 'OUT_COMMITTEE', title: '转出党委审批' },
      }),
    ]);
    expect((await t.driver.task(caseId)).dueOn).toBe('2055-01-05');
  });

  test('moves a provisional deadline once when it is published, reminders with it, and tells who is asked', async () => {
    expect(await t.driver.task(caseId)).toMatchObject({ dueOn: '2055-01-05', provisional: true });
    await publish(2055, YEAR_2055);
    // 29, 30, 31 December, 2 January worked, 6 January.
    const task = await t.driver.task(caseId);
    expect(task).toMatchObject({ dueOn: '2055-01-06', provisional: false });
    expect(task.reminders).toEqual({ half: '2054-12-30', 'day-before': '2055-01-02' });
    expect(await ofKind(t, caseId, 'recalculate')).toHaveLength(1);
    expect(await t.house.db.task.findUniqueOrThrow({ where: { id: task.id } })).toMatchObject({
      dueOn: new Date('2055-01-06'),
      provisional: false,
    });
    expect(await t.house.db.case.findUniqueOrThrow({ where: { id: caseId } })).toMatchObject({
      dueOn: new Date('2055-01-06'),
    });
    const told = await t.house.db.notice.findMany({ where: { caseId, personId: t.town.people.eastOfficer } });
    expect(told.flatMap(({ lines }) => lines).at(-1)).toMatch(
      /“转出党委审批”放假安排公布，期限由1月5日重新计算为1月6日$/,
    );
    const shown = await as(t.town.people.eastOfficer, 'GET', `/cases/${caseId}/timeline`);
    expect(shown.body.chain).toBe('intact');
    expect(shown.body.items.at(-1)).toMatchObject({
      kind: { id: 'recalculate', title: '重新计算期限' },
      text: '放假安排公布，期限由1月5日重新计算为1月6日',
      actor: null,
    });
  });

  test('touches no letter and no task that does not run over it', async () => {
    expect(await ofKind(t, letter, 'recalculate')).toEqual([]);
    expect(await t.driver.task(letter)).toMatchObject({ dueOn: '2055-01-22', provisional: false });
    expect(await ofKind(t, elsewhere, 'recalculate')).toEqual([]);
  });

  test('is edited like any other: the moments go by the newest day, and none comes twice', async () => {
    await publish(2055, { off: YEAR_2055.off.filter((day) => day !== '01-05'), work: YEAR_2055.work });
    expect((await t.driver.task(caseId)).dueOn).toBe('2055-01-05');
    await publish(2055, YEAR_2055);
    expect((await t.driver.task(caseId)).dueOn).toBe('2055-01-06');
    expect(await ofKind(t, caseId, 'recalculate')).toHaveLength(3);
    await t.driver.forwardTo(caseId, '2055-01-08');
    expect((await t.driver.moments(caseId)).slice(-5)).toEqual([
      '2054-12-30 remind half',
      '2055-01-01 pass-on unread',
      '2055-01-02 remind day-before',
      '2055-01-06 remind due',
      '2055-01-07 escalate late',
    ]);
  });
});

test('a day that is late is in time again when it moves, and is escalated anew', async () => {
  const { caseId } = await travel(t, 'BRANCH_REVIEW');
  await t.driver.forwardTo(caseId, '2054-12-01');
  expect((await t.driver.task(caseId)).fired).toContain('late');
  const sameDays = await with2054([]);
  await publish(2054, await with2054(['11-30', '12-01', '12-02']));
  const task = await t.driver.task(caseId);
  expect(task.dueOn).toBe('2054-12-03');
  expect(task.fired).not.toContain('late');
  expect(task.fired).not.toContain('due');
  await t.driver.forwardTo(caseId, '2054-12-04');
  expect((await t.driver.moments(caseId)).slice(-3)).toEqual([
    expect.stringMatching(/recalculate/),
    '2054-12-03 remind due',
    '2054-12-04 escalate late',
  ]);
  // Taken back, the day would lie in the past: what was told stays.
  await publish(2054, sameDays);
  expect((await t.driver.task(caseId)).dueOn).toBe('2054-12-03');
  expect(await ofKind(t, caseId, 'recalculate')).toHaveLength(1);
});

test('two publications in a row come to the newest', async () => {
  const { caseId } = await travel(t, 'BRANCH_REVIEW');
  expect((await t.driver.task(caseId)).dueOn).toBe('2054-11-30');
  const same = await with2054([]);
  const [first, second] = [await with2054(['11-25']), await with2054(['11-25', '11-26'])];
  const token = await api.tokenOf(t.town.people.administrator);
  const { version } = await t.house.db.calendarYear.findUniqueOrThrow({ where: { year: 2054 } });
  const send = (days: object, read: number) =>
    api.call('POST', '/api/v1/calendar/2054', {
      token,
      body: { ...days, version: read, source: SOURCE, reason: '更正' },
    });
  const told = await send(first, version);
  expect((await send(second, version)).status).toBe(409);
  expect((await send(second, told.body.version)).body.version).toBe(told.body.version + 1);
  await swept(t);
  expect((await t.driver.task(caseId)).dueOn).toBe('2054-12-02');
  await publish(2054, same);
});

test('what is published while no worker runs is computed when one is there again', async () => {
  const { caseId } = await travel(t, 'BRANCH_REVIEW');
  const same = await with2054([]);
  await t.house.worker.stop();
  const body = { ...(await with2054(['11-27'])), source: SOURCE, reason: '更正' };
  const { version } = await t.house.db.calendarYear.findUniqueOrThrow({ where: { year: 2054 } });
  await administrator('POST', '/calendar/2054', { ...body, version });
  expect((await t.driver.task(caseId)).dueOn).toBe('2054-11-30');
  t.house.worker = await t.house.startWorker();
  await swept(t);
  expect((await t.driver.task(caseId)).dueOn).toBe('2054-12-01');
  expect(await ofKind(t, caseId, 'recalculate')).toHaveLength(1);
  await publish(2054, same);
});

test('what is on record already is adopted when the workflow hears of it', async () => {
  const { house, driver } = t;
  const { caseId } = await travel(t, 'BRANCH_REVIEW');
  const same = await with2054([]);
  await house.worker.stop();
  const { version } = await house.db.calendarYear.findUniqueOrThrow({ where: { year: 2054 } });
  const body = { ...(await with2054(['11-27'])), version, source: SOURCE, reason: '更正' };
  await administrator('POST', '/calendar/2054', body);
  const state = await driver.state(caseId);
  const step = { procedure: 'relation-transfer', caseId, state, at: driver.clocks.now(caseId) };
  const first = await record(house.db, house.keys, { ...step, cause: { kind: 'calendar' } });
  expect(await record(house.db, house.keys, { ...step, cause: { kind: 'calendar' } })).toEqual(first);
  house.worker = await house.startWorker();
  await house.client.workflow.getHandle(caseId).signal('calendarChanged');
  await driver.decide(caseId, t.town.people.east1Secretary, 'pass');
  expect((await driver.timeline(caseId)).map(({ kind }) => kind)).toEqual(['submit', 'recalculate', 'decide']);
  await publish(2054, same);
});

test('a task that begins after an edition goes by it, also where the case carried an older one', async () => {
  const { caseId, personId } = await travel(t, 'ISSUED');
  const same = await with2054([]);
  const { body } = await publish(2054, await with2054(['11-26']));
  await t.driver.decide(caseId, personId, 'report');
  const { id, dueOn } = await t.driver.task(caseId);
  expect(dueOn).toBe('2054-12-01');
  expect(await t.house.db.task.findUniqueOrThrow({ where: { id } })).toMatchObject({ calendarVersion: body.version });
  expect(await ofKind(t, caseId, 'recalculate')).toEqual([]);
  await publish(2054, same);
});

test('only an administrator of the top organisation publishes, and sound years only', async () => {
  const body = { ...YEAR_2055, version: 0, source: SOURCE, reason: '公布' };
  for (const personId of [t.town.people.eastOfficer, await t.town.person('administrator', t.town.east)]) {
    const told = await as(personId, 'POST', '/calendar/2055', body);
    expect([told.status, told.body.type]).toEqual([403, 'urn:dangwu:problem:not-allowed']);
  }
  const wrong = {
    ...body,
    off: ['01-01', '02-29', '05-01', '05-01', '10-01', '10-02'],
    work: ['01-01', '01-04', '13-01'],
  };
  const told = await administrator('POST', '/calendar/2055', wrong);
  expect(told.status).toBe(400);
  expect(told.body.errors).toEqual([
    { pointer: '/off/1', detail: '02-29：2055年没有这一天' },
    { pointer: '/off/3', detail: '05-01：重复' },
    { pointer: '/work/0', detail: '01-01：不能既放假又上班' },
    { pointer: '/work/1', detail: '01-04：不是周末，不用列为调休上班日' },
    { pointer: '/work/2', detail: '13-01：2055年没有这一天' },
    { pointer: '/off', detail: '05-02：劳动节应当放假，名单中没有' },
    { pointer: '/off', detail: '10-03：国庆节应当放假，名单中没有' },
  ]);
  const far = await administrator('POST', '/calendar/2070', body);
  expect([far.status, far.body.type]).toEqual([422, 'urn:dangwu:problem:date-out-of-range']);
});
