import { randomUUID } from 'node:crypto';
import { addDays, atTime, type LocalDate, localDate } from '../../../domain/time/dates';
import type { DoubleRegistrationState } from '../../../procedures/double-registration/data';
import { type Served, serve } from '../../api/served';
import { allHeard } from '../../support/all-heard';
import { refusal, transfers } from '../../support/transfers';
import { until } from '../../support/until';
import { type Entered, entered, told } from './entered';
import { looked, opened } from './idle-town';

// 报到未到: what ends following somebody up otherwise than by a service is not begun again the next night, what waits for the
// community counts against nobody, and whoever calls on him can say all that he learns.

const t = transfers({ startsAt: atTime('2054-02-02', 10) });
let worker: string;
let secretary: string;
let walker: string;
let grid: string;
let opening: string;
let api: Served;
let clock = 0;

beforeAll(async () => {
  const { town, house } = t;
  worker = await town.person('community-worker', town.east);
  secretary = await town.person('secretary', town.east);
  walker = await town.person('grid-worker', town.east);
  grid = randomUUID();
  await house.owner.grid.create({ data: { id: grid, communityId: town.east, name: '第一网格', workerId: walker } });
  opening = await opened(house, town.east, { title: '随时可以参加', from: '2054-01-01' });
  api = await serve(house, { clock: () => clock });
});

afterAll(() => api.stop());

const state = (one: Entered) => t.driver.state<DoubleRegistrationState>(one.caseId);
const stage = async (one: Entered) => (await state(one)).stage;
const now = (one: Entered) => localDate(t.driver.clocks.now(one.caseId));
const send = async (one: Entered, personId: string, path: string, body: object) => {
  clock = t.driver.clocks.now(one.caseId);
  return await api.call('POST', `/api/v1${path}`, { token: await api.tokenOf(personId), body });
};

async function available(): Promise<Entered> {
  const one = await entered(t, t.town.east, { standing: 'reported' });
  await t.driver.decide(one.caseId, worker, 'sign', { gridId: grid });
  for (let turn = 0; turn < 2; turn++) await told(t, one, 'opening-offered', { openingId: opening });
  return one;
}

/** That days counted from one to another, each with something open to him. */
async function counted(one: Entered, from: LocalDate, until: LocalDate): Promise<void> {
  const span = { registrantId: one.id, fromDay: new Date(from), untilDay: new Date(until), openings: [opening] };
  await t.house.owner.idleSpan.deleteMany({ where: { registrantId: one.id } });
  await t.house.owner.idleSpan.create({ data: span });
}

/** Goes to a night and looks. @returns whether his case was told */
async function lookOn(one: Entered, day: LocalDate): Promise<boolean> {
  await t.driver.forwardTo(one.caseId, day, 2, 20);
  await looked(t, day);
  const of = { caseId: one.caseId, type: 'never-came', fact: { endsWith: day } };
  const was = (await t.house.db.caseNews.count({ where: of })) > 0;
  await t.driver.forwardTo(one.caseId, day, 2, 30);
  await allHeard(t.house);
  return was;
}

/** The look of ninety days later has brought him to a step. */
async function followed(one: Entered, ...steps: string[]): Promise<void> {
  const day = addDays(now(one), 1);
  await counted(one, addDays(day, -89), addDays(day, -1));
  expect([await lookOn(one, day), await stage(one)]).toEqual([true, 'NEVER_CAME']);
  for (const step of steps) await told(t, one, 'never-came', { step, days: 90, openings: [opening], day: now(one) });
}

/** After what was said on this day, ninety more have to count. */
async function expectAnew(one: Entered): Promise<void> {
  const said = now(one);
  expect((await state(one)).data).toMatchObject({ settledOn: said });
  expect((await state(one)).data.neverCame).toBeUndefined();
  expect(await lookOn(one, addDays(said, 1))).toBe(false);
  await counted(one, addDays(said, -89), addDays(said, 88));
  expect(await lookOn(one, addDays(said, 89))).toBe(false);
  expect(await lookOn(one, addDays(said, 90))).toBe(true);
  expect((await state(one)).data).toMatchObject({ neverCame: 'MESSAGE', countedDays: 90 });
}

test('difficulties that a call finds, and what he takes up: the next night begins nothing, ninety days later does', async () => {
  const one = await available();
  await followed(one, 'CALL');
  await t.driver.decide(one.caseId, walker, 'hardship', { on: now(one), way: 'visit' });
  expect(await stage(one)).toBe('AVAILABLE');
  await expectAnew(one);

  await told(t, one, 'commitment-held', { openingId: opening });
  expect(await stage(one)).toBe('SERVING');
  await expectAnew(one);
}, 240_000);

test('whom the secretary has spared stays spared', async () => {
  const one = await available();
  await followed(one, 'CALL');
  await t.driver.decide(one.caseId, walker, 'will-not', { on: now(one), way: 'phone' });
  await told(t, one, 'never-came', { step: 'UNIT', days: 150, openings: [opening], day: now(one) });
  await t.driver.decide(one.caseId, secretary, 'spared');
  expect(await stage(one)).toBe('AVAILABLE');
  await expectAnew(one);
}, 240_000);

test('a day that he agreed when he claimed is one on which he comes', async () => {
  const one = await available();
  const day = addDays(now(one), 30);
  const claim = { note: '示例：周末', agreedOn: day };
  expect((await send(one, one.personId, `/openings/${opening}/claims`, claim)).status).toBe(201);
  await t.driver.forwardTo(one.caseId, now(one), 20);
  await allHeard(t.house);
  expect(await state(one)).toMatchObject({ stage: 'SERVING', data: { held: [opening], comesOn: day } });
  expect(await lookOn(one, day)).toBe(false);
  expect(await t.house.db.idleSpan.count({ where: { registrantId: one.id } })).toBe(0);
  await lookOn(one, addDays(day, 1));
  expect(await t.house.db.idleSpan.count({ where: { registrantId: one.id } })).toBe(1);
}, 240_000);

test('what he proposes of his own is claimed, and while the community has not answered no day counts', async () => {
  const one = await available();
  const made = await send(one, one.personId, '/openings/own', { title: '示例：教广场舞', details: '周末晚上' });
  expect(made.status).toBe(201);
  await allHeard(t.house);
  expect(await state(one)).toMatchObject({ stage: 'SERVING', data: { held: [made.body.opening.id] } });
  await lookOn(one, addDays(now(one), 1));
  expect(await t.house.db.idleSpan.count({ where: { registrantId: one.id } })).toBe(0);
  // Not agreed to, he is asked again, and days count.
  const refused = await send(one, secretary, `/commitments/${made.body.id}/refuse`, { why: '示例：已有' });
  expect(refused.status).toBeLessThan(300);
  await allHeard(t.house);
  expect(await stage(one)).toBe('AVAILABLE');
  await lookOn(one, addDays(now(one), 1));
  expect(await t.house.db.idleSpan.count({ where: { registrantId: one.id } })).toBe(1);
}, 240_000);

test('what is offered to him by name is a proposal, once a day; after two nobody asks the community for one', async () => {
  const one = await entered(t, t.town.east, { standing: 'reported' });
  await t.driver.decide(one.caseId, worker, 'sign', { gridId: grid });
  const offer = () => send(one, worker, `/openings/${opening}/offers`, { registrantIds: [one.id] });
  for (let turn = 0; turn < 2; turn++) {
    expect((await offer()).status).toBeLessThan(300);
    await allHeard(t.house);
  }
  expect((await state(one)).data.proposals).toBe(1);
  const due = (await t.driver.task(one.caseId)).dueOn as string;
  await t.driver.forwardTo(one.caseId, addDays(due, 1));
  expect(await stage(one)).toBe('PROPOSING');
  await offer();
  await allHeard(t.house);
  expect(await state(one)).toMatchObject({ stage: 'AVAILABLE', data: { proposals: 2 } });
  expect((await t.driver.task(one.caseId)).dueOn).toBeUndefined();
}, 240_000);

test('whoever calls on him can put him off or say that he has moved, but not end it; and 暂缓 stands while the year is fed back', async () => {
  const one = await available();
  await followed(one, 'CALL');
  expect(await refusal(t.driver.decide(one.caseId, walker, 'end'))).toMatchObject({
    type: 'not-allowed',
  });
  await t.driver.decide(one.caseId, walker, 'defer', { deferral: 'illness', reviewOn: addDays(now(one), 60) });
  expect(await stage(one)).toBe('DEFERRED');
  const gone = await available();
  await followed(gone, 'CALL');
  await t.driver.decide(gone.caseId, walker, 'left-unit');
  expect(await stage(gone)).toBe('LEFT_UNIT');

  const year = await available();
  await t.driver.forwardTo(year.caseId, (await state(year)).data.cycleEnds as string);
  await until(async () => (await stage(year)) === 'FEEDBACK');
  await t.driver.decide(year.caseId, year.personId, 'defer', { deferral: 'illness', reviewOn: addDays(now(year), 60) });
  expect(await stage(year)).toBe('DEFERRED');
}, 240_000);
