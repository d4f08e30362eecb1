import { addDays, localDate } from '../../../domain/time/dates';
import type { DoubleRegistrationState } from '../../../procedures/double-registration/data';
import { refusal, transfers } from '../../support/transfers';
import { type Entered, entered, told } from './entered';

// The table of 双报到 through the real workflow: what each step does to the register, what it waits for, and where time leads.

const t = transfers();
let worker: string;
let grid: string;
let walker: string;

beforeAll(async () => {
  worker = await t.town.person('community-worker', t.town.east);
  walker = await t.town.person('grid-worker', t.town.east);
  grid = crypto.randomUUID();
  await t.house.owner.grid.create({ data: { id: grid, communityId: t.town.east, name: '第一网格', workerId: walker } });
});

const state = (one: Entered) => t.driver.state<DoubleRegistrationState>(one.caseId);
const stage = (one: Entered) => t.driver.stage(one.caseId);
const registrant = (one: Entered) => t.house.db.registrant.findUniqueOrThrow({ where: { id: one.id } });
const periods = async (one: Entered) =>
  (await t.house.db.registrantPeriod.findMany({ where: { registrantId: one.id }, orderBy: { seq: 'asc' } })).map(
    ({ standing }) => standing,
  );
const today = (one: Entered) => localDate(t.driver.clocks.now(one.caseId));
const decide = (one: Entered, outcome: string, data = {}, typed?: Record<string, string>) =>
  t.driver.decide(one.caseId, worker, outcome, data, typed);

/** Signed, in the grid. */
async function available(): Promise<Entered> {
  const one = await entered(t, t.town.east, { standing: 'reported' });
  await decide(one, 'sign', { gridId: grid });
  return one;
}

test('from the list to the grid: each step writes where he stands, and the receipt has a number', async () => {
  const one = await entered(t, t.town.east);
  expect([await stage(one), (await registrant(one)).standing]).toEqual(['LISTED', 'listed']);
  await decide(one, 'notified', { on: today(one), way: 'form' });
  expect((await t.driver.task(one.caseId)).dueOn).toBe('2055-01-25');
  await t.driver.decide(one.caseId, one.personId, 'handed-in', { on: today(one), way: 'phone' });
  // A community that has grids puts him into one of its own.
  expect(await refusal(decide(one, 'sign'))).toEqual({ type: 'grid-needed' });
  await decide(one, 'sign', { gridId: grid });
  const row = await registrant(one);
  expect([row.standing, row.gridId, row.certificate]).toEqual(['available', grid, expect.stringMatching(/BD/)]);
  expect(await periods(one)).toEqual(['listed', 'notified', 'reported', 'available']);
  expect((await state(one)).parties).toEqual({ walker: [walker] });
});

test('who claims and serves is in service; when that is over and nothing was certified, he is asked again', async () => {
  const one = await available();
  await told(t, one, 'commitment-held', { openingId: 'o1' });
  expect([await stage(one), (await registrant(one)).standing]).toEqual(['SERVING', 'serving']);
  await told(t, one, 'commitment-over', { openingId: 'o1', state: 'released' });
  expect((await registrant(one)).standing).toBe('available');
  await told(t, one, 'service-recorded', { serviceId: 's1' });
  await told(t, one, 'service-settled', { serviceId: 's1', state: 'refused' });
  expect((await registrant(one)).standing).toBe('available');
  await told(t, one, 'service-recorded', { serviceId: 's2' });
  await told(t, one, 'service-certified', { serviceId: 's2', day: today(one) });
  await told(t, one, 'service-recorded', { serviceId: 's3' });
  await told(t, one, 'service-settled', { serviceId: 's3', state: 'void' });
  expect(await state(one)).toMatchObject({ stage: 'SERVING', data: { certified: 1, lastCertifiedOn: today(one) } });
});

test('nothing claimed in fifteen days: the community proposes, twice, and then asks no more', async () => {
  const one = await available();
  for (const proposals of [1, 2]) {
    await t.driver.forwardTo(one.caseId, addDays((await t.driver.task(one.caseId)).dueOn as string, 1));
    expect(await stage(one)).toBe('PROPOSING');
    await decide(one, 'proposed', { on: today(one) }, { what: '示例：周末环境维护' });
    expect((await state(one)).data.proposals).toBe(proposals);
  }
  expect(await t.driver.task(one.caseId)).not.toHaveProperty('dueOn');
});

test('who does not report is reminded, his unit is asked, and after thirty days he is marked; he may still come', async () => {
  const one = await entered(t, t.town.east);
  await decide(one, 'notified', { on: today(one), way: 'phone' });
  const due = (await t.driver.task(one.caseId)).dueOn as string;
  await t.driver.forwardTo(one.caseId, addDays(due, 1));
  expect(await stage(one)).toBe('UNIT_ASKED');
  expect((await registrant(one)).standing).toBe('notified');
  await decide(one, 'asked', { on: today(one) });
  await t.driver.forwardTo(one.caseId, addDays((await t.driver.task(one.caseId)).dueOn as string, 1));
  expect((await registrant(one)).standing).toBe('unreported');
  const days = [-14, -7, 0].map((days) => addDays(due, days));
  expect((await t.driver.moments(one.caseId)).map((moment) => moment.slice(0, 10))).toEqual(
    expect.arrayContaining(days),
  );
  await told(t, one, 'registrant-reported', { day: today(one) });
  expect((await registrant(one)).standing).toBe('reported');
});
