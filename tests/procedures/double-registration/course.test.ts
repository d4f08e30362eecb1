import { spacedCode } from '../../../domain/registrants/form-code';
import { addDays, localDate } from '../../../domain/time/dates';
import type { DoubleRegistrationState } from '../../../procedures/double-registration/data';
import { newFormCodes } from '../../../registers/registrants/form-codes';
import { changeListed } from '../../../registers/registrants/lists/change-listed';
import { openResidence } from '../../../registers/registrants/sealed';
import { newsArrived } from '../../../workflows/case/messages';
import { serve } from '../../api/served';
import { refusal, transfers } from '../../support/transfers';
import { until } from '../../support/until';
import { begunCase, type Entered, entered, told } from './entered';

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
  // What he is asked he is told once.
  const rows = await t.house.db.notice.findMany({ where: { caseId: one.caseId, personId: one.personId } });
  const lines = rows.flatMap((notice) => notice.lines);
  for (const step of ['待报到', '待认领']) expect(lines.filter((line) => line.includes(step))).toHaveLength(1);
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

test('非本社区居住 goes back to the unit and is no 未报到; where the unit says otherwise, he is asked again', async () => {
  const one = await entered(t, t.town.east);
  await decide(one, 'elsewhere');
  expect((await registrant(one)).standing).toBe('elsewhere');
  await decide(one, 'here');
  expect((await registrant(one)).standing).toBe('notified');
  await decide(one, 'elsewhere');
  await t.driver.forwardTo(one.caseId, addDays((await t.driver.task(one.caseId)).dueOn as string, 1));
  expect(await state(one)).toMatchObject({ stage: 'ELSEWHERE', ending: 'elsewhere' });
  expect(await periods(one)).toEqual(['listed', 'elsewhere', 'notified', 'elsewhere']);
});

test('moved: counted here until the other community signs, then he stands there with his record and his own case', async () => {
  const one = await available();
  const there = await t.town.person('community-worker', t.town.west);
  expect(await refusal(decide(one, 'moved', { communityId: t.town.east }))).toEqual({ type: 'same-community' });
  await decide(one, 'moved', { communityId: t.town.west });
  expect([(await registrant(one)).standing, await stage(one)]).toEqual(['available', 'MOVING']);
  expect((await refusal(decide(one, 'sign'))).type).toBe('not-allowed');
  await t.driver.decide(one.caseId, there, 'sign');
  expect((await registrant(one)).standing).toBe('moved');
  const { personId } = await registrant(one);
  const moved = await t.house.db.registrant.findFirstOrThrow({ where: { personId, communityId: t.town.west } });
  expect([moved.standing, moved.gridId, moved.certificate]).toEqual(['reported', null, null]);
  const next = await begunCase(t, moved.id);
  expect(await stage(next)).toBe('REPORTED');
  await t.driver.decide(next.caseId, there, 'sign');
  expect((await registrant(next)).standing).toBe('available');
});

test('the code of the 报到单 works once; known, used and made-up codes get the same answer', async () => {
  const one = await entered(t, t.town.east);
  const api = await serve(t.house, { clock: () => t.driver.clocks.now(one.caseId) });
  try {
    const codes = await t.house.db.$transaction((tx) => newFormCodes(tx, t.house.keys, [one.id]));
    const code = spacedCode(codes.get(one.id) as string).toLowerCase();
    const send = (typed: string) =>
      api.call('POST', '/api/v1/self-registration', {
        body: { code: typed, times: ['holiday'], address: '示例路2号' },
      });
    const answers = [await send('ABCD-EFGH-JKMN'), await send(code), await send(code), await send('x')];
    expect(answers.map(({ status, body }) => [status, body])).toEqual(Array(4).fill([202, { received: true }]));
    await until(async () => (await stage(one)) === 'REPORTED');
    const row = await registrant(one);
    expect([row.times, row.formCode, row.address && openResidence(t.house.keys, one.id, row.address)]).toEqual([
      ['holiday'],
      null,
      '示例路2号',
    ]);
    expect((await t.house.db.caseNews.findMany({ where: { caseId: one.caseId } })).map(({ type }) => type)).toEqual([
      'registrant-reported',
    ]);
  } finally {
    await api.stop();
  }
});

test('下沉 ends with its term, by itself', async () => {
  const one = await entered(t, t.town.east, {
    ...{ kind: 'assigned', standing: 'reported', fromDay: '2054-11-01', untilDay: '2055-03-31' },
  });
  await decide(one, 'sign', { gridId: grid });
  await t.driver.forwardTo(one.caseId, '2055-01-20');
  await decide(one, 'reviewed');
  await t.driver.forwardTo(one.caseId, '2055-04-01', 15);
  expect(await state(one)).toMatchObject({ stage: 'ENDED', ending: 'term-over' });
  expect((await registrant(one)).standing).toBe('ended');
});

test('下沉 ends with the term that a later list of the unit gives', async () => {
  const one = await entered(t, t.town.east, { kind: 'assigned', standing: 'reported', fromDay: '2054-11-01' });
  await decide(one, 'sign', { gridId: grid });
  const said = { name: '示例', talents: [], wishes: [], times: [], untilDay: '2055-02-28' };
  const row = { position: 2, communityId: t.town.east, unitName: '示例单位', said };
  const listed: Parameters<typeof changeListed>[2] = {
    ...{ outcome: 'changed', row, differs: ['untilDay'] },
    known: { ...said, id: one.id, communityId: t.town.east },
  };
  const at = t.driver.clocks.now(one.caseId);
  await t.house.db.$transaction((tx) => changeListed(tx, t.house.keys, listed, new Map(), at));
  await t.house.client.workflow.getHandle(one.caseId).signal(newsArrived);
  await until(async () => (await state(one)).data.termEnds === '2055-02-28');
  await t.driver.forwardTo(one.caseId, '2055-01-20');
  await decide(one, 'reviewed');
  await t.driver.forwardTo(one.caseId, '2055-03-01', 15);
  expect(await state(one)).toMatchObject({ stage: 'ENDED', ending: 'term-over' });
});
