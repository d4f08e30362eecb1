import { addDays, atTime, localDate } from '../../../domain/time/dates';
import type { DoubleRegistrationState } from '../../../procedures/double-registration/data';
import { isFriendlyMessage, wordOfThanks } from '../../../registers/follow-ups/message-texts';
import { sendDue } from '../../../worker/sender';
import { refusal, transfers } from '../../support/transfers';
import { type Entered, entered, told } from './entered';
import { allHeard, looked, opened, serviceOf } from './idle-town';

// 报到未到 through the real workflow: what the look of each day counts, which step comes when, and what ends it.

const t = transfers({ startsAt: atTime('2054-02-02', 10) });
let worker: string;
let secretary: string;

beforeAll(async () => {
  worker = await t.town.person('community-worker', t.town.east);
  secretary = await t.town.person('secretary', t.town.east);
});

const state = (one: Entered) => t.driver.state<DoubleRegistrationState>(one.caseId);
const now = (one: Entered) => localDate(t.driver.clocks.now(one.caseId));
const steps = async (one: Entered) =>
  await t.house.db.followUp.findMany({ where: { registrantId: one.id }, orderBy: { seq: 'asc' } });
const lines = async (one: Entered) =>
  (await t.house.db.notice.findMany({ where: { personId: one.personId }, orderBy: { localDate: 'asc' } })).flatMap(
    (row) => row.lines,
  );
const isFriendly = (line: string) => line.startsWith(isFriendlyMessage.slice(0, -1));

/** Signed, and proposed to twice. */
async function available(times: string[] = []): Promise<Entered> {
  const one = await entered(t, t.town.east, { standing: 'reported', times });
  await t.driver.decide(one.caseId, worker, 'sign');
  for (let turn = 0; turn < 2; turn++) {
    await t.driver.forwardTo(one.caseId, addDays((await t.driver.task(one.caseId)).dueOn as string, 1));
    await t.driver.decide(one.caseId, worker, 'proposed', { on: now(one) }, { what: '示例：周末环境维护' });
  }
  return one;
}

/** Looks at each day until something is told; the case is at that day. */
async function lookUntilTold(one: Entered, most: number): Promise<number> {
  for (let day = now(one), days = 1; days <= most; day = addDays(day, 1), days++) {
    if (await looked(t, day)) {
      await t.driver.forwardTo(one.caseId, day, 2, 30);
      await allHeard(t.house);
      return days;
    }
  }
  await t.driver.forwardTo(one.caseId, addDays(now(one), most), 1);
  return most + 1;
}

test('ninety days with something open to him: three that fit, a call, the secretary, and each only when the one before was given', async () => {
  const one = await available(['weekend-day']);
  const fits: string[] = [];
  for (const title of ['周末清洁', '周末巡逻', '周末义诊', '周末讲座'])
    fits.push(await opened(t.house, t.town.east, { title, times: ['weekend-day'], from: '2054-01-01' }));
  await opened(t.house, t.town.east, { title: '工作日值守', times: ['weekday-day'], from: '2054-01-01' });
  expect(await lookUntilTold(one, 120)).toBe(90);
  const [message] = await steps(one);
  expect(message).toMatchObject({ step: 'message', days: 90 });
  expect(message?.openings).toHaveLength(3);
  expect(fits).toEqual(expect.arrayContaining(message?.openings ?? []));
  expect((await state(one)).stage).toBe('NEVER_CAME');
  const [line] = (await lines(one)).filter(isFriendly);
  expect(line?.match(/周末../g)).toHaveLength(3);
  expect(line).not.toContain('工作日');

  // Nothing follows what has not reached him.
  expect(await lookUntilTold(one, 60)).toBe(61);
  const given = now(one);
  await told(t, one, 'notice-given', { on: given, day: given, how: 'read' });
  expect(await lookUntilTold(one, 60)).toBe(31);
  expect((await state(one)).stage).toBe('NEVER_CAME_CALL');
  await t.driver.decide(one.caseId, worker, 'will-not', { on: now(one), way: 'phone' }, { said: '示例：工作忙' });
  expect(await lookUntilTold(one, 60)).toBe(31);
  expect((await state(one)).stage).toBe('NEVER_CAME_UNIT');
  // No line to his unit until the secretary has looked and said so.
  expect((await steps(one)).map(({ step }) => step)).toEqual(['message', 'call']);
  await t.driver.decide(one.caseId, secretary, 'looked');
  expect((await steps(one)).map(({ step, result }) => [step, result])).toEqual([
    ['message', null],
    ['call', 'will-not'],
    ['unit', null],
  ]);
  // A service that is certified ends it at once, and what was said is taken back.
  await serviceOf(t.house, one, t.town.east, now(one), 'certified');
  await allHeard(t.house);
  expect((await state(one)).stage).toBe('SERVING');
  expect((await steps(one)).every(({ withdrawnOn }) => withdrawnOn !== null)).toBe(true);
  expect(await lines(one)).toContain(wordOfThanks);
}, 240_000);

test('a certificate, a step and a 暂缓 in the same second: the kind one wins, and he hears nothing of the other', async () => {
  await opened(t.house, t.town.east, { title: '随时可以参加', from: '2054-01-01' });
  const ways = ['certified first', 'look first', '暂缓 first', '暂缓 after'] as const;
  for (const way of ways) {
    const one = await available();
    const start = now(one);
    let day = start;
    for (let nth = 1; nth < 90; nth++, day = addDays(day, 1)) await looked(t, day);
    const before = (await steps(one)).length;
    expect(before).toBe(0);
    await t.driver.forwardTo(one.caseId, day, 1, 0);
    const defer = () =>
      t.driver.decide(one.caseId, worker, 'defer', { deferral: 'illness', reviewOn: addDays(day, 60) });
    if (way === 'certified first') await serviceOf(t.house, one, t.town.east, day, 'certified');
    if (way === '暂缓 first') await defer();
    await looked(t, day);
    if (way === 'look first') await serviceOf(t.house, one, t.town.east, day, 'certified');
    await t.driver.forwardTo(one.caseId, day, 2, 20);
    if (way === '暂缓 after') {
      await allHeard(t.house);
      expect((await state(one)).stage).toBe('NEVER_CAME');
      await defer();
    } else if (way !== '暂缓 first') await allHeard(t.house);
    expect([way, (await state(one)).stage]).toEqual([way, way.startsWith('暂缓') ? 'DEFERRED' : 'SERVING']);
    expect((await steps(one)).every(({ withdrawnOn }) => withdrawnOn !== null)).toBe(true);
    await sendDue(t.house.db, t.driver.clocks.now(one.caseId) + 86_400_000);
    expect((await lines(one)).filter(isFriendly)).toEqual([]);
  }
}, 240_000);

test('nobody speaks of him to his unit before the community has proposed twice', async () => {
  const one = await entered(t, t.town.west, { standing: 'reported' });
  const west = await t.town.person('community-worker', t.town.west);
  await opened(t.house, t.town.west, { title: '西社区环境维护', from: '2054-01-01' });
  await t.driver.decide(one.caseId, west, 'sign');
  await told(t, one, 'commitment-held', { openingId: 'o1' });
  expect(await lookUntilTold(one, 120)).toBe(90);
  await told(t, one, 'notice-given', { on: now(one), day: now(one), how: 'read' });
  await lookUntilTold(one, 60);
  await t.driver.decide(one.caseId, west, 'not-reached', { on: now(one), way: 'visit' });
  // The look says so each day, and the case stays until the community has proposed.
  expect(await lookUntilTold(one, 60)).toBe(31);
  expect((await state(one)).stage).toBe('NEVER_CAME_CALLED');
  expect(await refusal(t.driver.decide(one.caseId, west, 'looked'))).toMatchObject({ type: expect.any(String) });
  for (let turn = 0; turn < 2; turn++)
    await t.driver.decide(one.caseId, west, 'proposed', { on: now(one) }, { what: '示例：环境维护' });
  await t.driver.forwardTo(one.caseId, addDays(now(one), 1), 1);
  expect(await lookUntilTold(one, 5)).toBe(1);
  expect((await state(one)).stage).toBe('NEVER_CAME_UNIT');
}, 240_000);
