import { randomUUID } from 'node:crypto';
import { transitionOf } from '../../../cases/state-of';
import { addDays, atTime, localDate } from '../../../domain/time/dates';
import type { Transaction } from '../../../prisma/client';
import type { DoubleRegistrationState } from '../../../procedures/double-registration/data';
import { isFriendlyMessage, wordOfThanks } from '../../../registers/follow-ups/message-texts';
import { tellRegistrant } from '../../../registers/registrants/tell-registrant';
import { sendDue } from '../../../worker/sender';
import { newsArrived } from '../../../workflows/case/messages';
import { serve } from '../../api/served';
import { PostOffice } from '../../channels/post-office';
import { allHeard } from '../../support/all-heard';
import { refusal, transfers } from '../../support/transfers';
import { type Entered, entered, told } from './entered';
import { looked, opened, serviceOf } from './idle-town';

// 报到未到 through the real workflow: what the look of each day counts, which step comes when, and what ends it.

const t = transfers({ startsAt: atTime('2054-02-02', 10) });
const post = new PostOffice();
let worker: string;
let secretary: string;

beforeAll(async () => {
  await post.open(t);
  worker = await t.town.person('community-worker', t.town.east);
  secretary = await t.town.person('secretary', t.town.east);
});

afterAll(() => post.shut());

const state = (one: Entered) => t.driver.state<DoubleRegistrationState>(one.caseId);
const now = (one: Entered) => localDate(t.driver.clocks.now(one.caseId));
const steps = async (one: Entered) =>
  await t.house.db.followUp.findMany({ where: { registrantId: one.id }, orderBy: { seq: 'asc' } });
const lines = async (one: Entered) =>
  (await t.house.db.notice.findMany({ where: { personId: one.personId }, orderBy: { localDate: 'asc' } })).flatMap(
    (row) => row.lines,
  );
const isFriendly = (line: string) => line.startsWith(isFriendlyMessage.slice(0, -1));

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** Somebody waits for what this transaction holds. */
async function isWaitedFor(tx: Transaction): Promise<void> {
  for (;;) {
    const waiting = await tx.$queryRaw<unknown[]>`
      SELECT 1 FROM pg_locks w WHERE NOT w.granted AND pg_backend_pid() = ANY(pg_blocking_pids(w.pid))`;
    if (waiting.length) return;
    await pause(20);
  }
}

/** Signed, and proposed to twice. */
async function available(times: string[] = [], known?: { personId: string; memberId: string }): Promise<Entered> {
  const one = await entered(t, t.town.east, { standing: 'reported', times, ...(known && { known }) });
  await t.driver.decide(one.caseId, worker, 'sign');
  for (let turn = 0; turn < 2; turn++) {
    await t.driver.forwardTo(one.caseId, addDays((await t.driver.task(one.caseId)).dueOn as string, 1));
    await t.driver.decide(one.caseId, worker, 'proposed', { on: now(one) }, { what: '示例：周末环境维护' });
  }
  return one;
}

/** Looks at each day until he is told something, whoever else is; the case is at that day. */
async function lookUntilTold(one: Entered, most: number): Promise<number> {
  for (let day = now(one), days = 1; days <= most; day = addDays(day, 1), days++) {
    await looked(t, day);
    if (await t.house.db.caseNews.count({ where: { caseId: one.caseId, type: 'never-came', heardSeq: null } })) {
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
  await post.reach(one.personId, { mail: 'registrant@example.org' });
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
  // It goes out, and the mail server is away: he has not been told yet.
  await sendDue(t.house.db, t.driver.clocks.now(one.caseId));
  await t.driver.forwardTo(one.caseId, now(one), 10, 0);
  post.use({ SMTP_URL: 'smtp://127.0.0.1:1' });
  await post.round(t.driver.clocks.now(one.caseId));
  await allHeard(t.house);
  expect((await state(one)).data.messageGivenOn).toBeUndefined();
  // The server takes it two days later: from that day on, and no earlier, it counts.
  await t.driver.forwardTo(one.caseId, addDays(now(one), 2), 10, 0);
  post.use();
  await t.house.owner.channelPause.deleteMany();
  await post.round(t.driver.clocks.now(one.caseId));
  const mailed = post.smtp.mails.filter(({ body }) => body.includes(isFriendlyMessage.slice(0, -1)));
  expect(mailed.map(({ to }) => to)).toEqual([['registrant@example.org']]);
  await allHeard(t.house);
  const given = now(one);
  expect((await state(one)).data.messageGivenOn).toBe(given);
  expect(await lookUntilTold(one, 60)).toBe(31);
  expect(now(one)).toBe(addDays(given, 30));
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

test('who has difficulties is visited by his branch; of who is no member here the community hears', async () => {
  const opening = await opened(t.house, t.town.east, { title: '随时可以参加', from: '2054-01-01' });
  const known = await t.town.member(t.town.east1);
  for (const isMember of [true, false]) {
    const one = await available([], isMember ? known : undefined);
    const look = { days: 90, openings: [opening], day: now(one) };
    await told(t, one, 'never-came', { step: 'MESSAGE', ...look });
    await told(t, one, 'never-came', { step: 'CALL', ...look });
    await t.driver.decide(one.caseId, worker, 'hardship', { on: now(one), way: 'visit' }, { said: '示例：家中有病人' });
    // Of the one, and no other.
    const visits = await t.house.db.sideTask.findMany({ where: { kind: 'life-visit' } });
    expect(visits).toMatchObject([
      { memberId: known.memberId, organisationId: t.town.east1, status: 'open', caseId: null },
    ]);
    const heard = await t.house.db.notice.findMany({ where: { caseId: one.caseId, personId: secretary } });
    const asked = heard.flatMap((notice) => notice.lines).filter((line) => line.includes('走访慰问'));
    expect(asked).toEqual(isMember ? [] : [expect.stringMatching(/了解到有困难，请安排走访慰问$/)]);
    expect(asked.join()).not.toContain('病人');
  }
}, 240_000);

/** The look of the day has told the case, which has moved; the task that was open before is closed by nobody. */
const movedByTheLook = async (one: Entered) => {
  const opening = await opened(t.house, t.town.east, { title: '随时可以参加', from: '2054-01-01' });
  await told(t, one, 'never-came', { step: 'MESSAGE', days: 90, openings: [opening], day: now(one) });
  expect((await state(one)).stage).toBe('NEVER_CAME');
};

test.each([
  ['the community', () => worker],
  ['himself', (one: Entered) => one.personId],
])(
  '暂缓 by %s stands at the step to which the look has just moved the case, by one stroke',
  async (_, by) => {
    const one = await available();
    const { id: taskId } = await t.driver.task(one.caseId);
    await movedByTheLook(one);
    const data = { deferral: 'illness', reviewOn: addDays(now(one), 60) };
    const stroke = {
      decisionId: randomUUID(),
      actorId: by(one),
      action: 'decide',
      outcome: 'defer',
      taskId,
      data,
    } as const;
    await t.driver.act(one.caseId, stroke);
    // The same stroke once more: it stands once.
    await t.driver.act(one.caseId, stroke);
    expect((await state(one)).stage).toBe('DEFERRED');
    const offers = (await t.driver.timeline(one.caseId)).flatMap((row) => {
      const { cause } = transitionOf(row);
      return cause.kind === 'offer' && cause.offer.outcome === 'defer' ? [cause.offer] : [];
    });
    expect(offers).toMatchObject([{ meantFor: taskId, actorId: by(one), data }]);
    expect(offers[0]?.taskId).not.toBe(taskId);
    // Where somebody was first he is, and what he does not mean for the case alone is refused as before.
    const { id: open } = await t.driver.task(one.caseId);
    await t.driver.decide(one.caseId, worker, 'resume');
    const late = { actorId: worker, action: 'decide', outcome: 'defer', taskId: open, data } as const;
    expect(await refusal(t.driver.act(one.caseId, late))).toMatchObject({ type: 'already-decided' });
  },
  240_000,
);

test('暂缓 that a unit tells of by its link is one request, also while the look is moving the case', async () => {
  const { house, town } = t;
  const one = await available();
  const [unitId, linkId, id] = [randomUUID(), randomUUID(), randomUUID()];
  const at = new Date(t.driver.clocks.now(one.caseId));
  await house.owner.unit.create({ data: { id: unitId, keptBy: town.east, name: '示例单位', createdAt: at } });
  await house.owner.unitLink.create({
    data: {
      ...{ id: linkId, unitId, communityId: town.east, purpose: 'deferral', tokenHash: Buffer.alloc(32) },
      ...{ createdBy: worker, createdAt: at, expiresAt: new Date(at.getTime() + 86_400_000) },
    },
  });
  const reviewOn = addDays(now(one), 60);
  await house.owner.unitAnswer.create({
    data: { id, linkId, registrantId: one.id, deferral: 'posted-away', reviewOn: new Date(reviewOn), at },
  });
  const api = await serve(house, { clock: () => t.driver.clocks.now(one.caseId) });
  const token = await api.tokenOf(worker);
  const opening = await opened(house, town.east, { title: '随时可以参加', from: '2054-01-01' });
  const news = { step: 'MESSAGE', days: 90, openings: [opening], day: now(one) };
  let asked: Promise<{ status: number; body: unknown }> | undefined;
  // While the case is held, the look's step is on its way and the request comes.
  await house.owner.$transaction(
    async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM "case" WHERE id = ${one.caseId} FOR UPDATE`;
      const fact = { type: 'never-came', fact: randomUUID(), at: at.getTime(), data: news };
      await house.db.$executeRaw(tellRegistrant(one.id, fact));
      await house.client.workflow.getHandle(one.caseId).signal(newsArrived);
      await isWaitedFor(tx as Transaction);
      asked = api.call('POST', `/api/v1/unit-answers/${id}/settle`, { token, body: { taken: true } });
      while (!(await house.db.request.findFirst({ where: { route: { contains: id } } }))) await pause(20);
    },
    { timeout: 60_000 },
  );
  expect((await asked)?.status).toBe(200);
  await api.stop();
  expect(await state(one)).toMatchObject({ stage: 'DEFERRED', data: { deferral: 'posted-away', reviewOn } });
  expect(await house.db.unitAnswer.findUnique({ where: { id } })).toMatchObject({ taken: true, settledBy: worker });
  const decided = (await t.driver.timeline(one.caseId)).filter((row) => {
    const { cause } = transitionOf(row);
    return cause.kind === 'offer' && cause.offer.outcome === 'defer';
  });
  expect(decided).toHaveLength(1);
}, 240_000);

test('nobody speaks of him to his unit before the community has proposed twice', async () => {
  const one = await entered(t, t.town.west, { standing: 'reported' });
  const west = await t.town.person('community-worker', t.town.west);
  await opened(t.house, t.town.west, { title: '西社区环境维护', from: '2054-01-01' });
  await t.driver.decide(one.caseId, west, 'sign');
  await told(t, one, 'commitment-held', { openingId: 'o1' });
  expect(await lookUntilTold(one, 120)).toBe(90);
  // He gave no address: he has it when he reads it.
  const at = await t.driver.forwardTo(one.caseId, now(one), 10, 0).then(() => t.driver.clocks.now(one.caseId));
  await sendDue(t.house.db, at);
  await post.round(at);
  const notice = await t.house.db.notice.findFirstOrThrow({
    where: { caseId: one.caseId },
    orderBy: { localDate: 'desc' },
  });
  expect([notice.lines.filter(isFriendly).length, notice.readAt]).toEqual([1, null]);
  const api = await serve(t.house, { clock: () => at });
  const token = await api.tokenOf(one.personId);
  expect((await api.call('POST', `/api/v1/notices/${notice.id}/read`, { token })).status).toBe(200);
  await api.stop();
  await allHeard(t.house);
  expect((await state(one)).data.messageGivenOn).toBe(now(one));
  expect(await lookUntilTold(one, 60)).toBe(31);
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
