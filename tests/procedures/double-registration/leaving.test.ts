import { localDate } from '../../../domain/time/dates';
import { leaversSweep } from '../../../procedures/post-assignment/leavers-sweep';
import { countPosts } from '../../../registers/openings/places';
import { type Served, serve } from '../../api/served';
import { registrantOf } from '../../registers/registered';
import { transfers } from '../../support/transfers';
import { until } from '../../support/until';
import { swept } from '../dues-round/swept';
import { type Entered, entered } from './entered';
import { opened, serviceOf } from './idle-town';

// Who leaves lets go what he has taken up as a registrant, in the step that he leaves by: the next one has the place at once.

const t = transfers();
let worker: string;
let there: string;
let api: Served;
let clock = 0;

beforeAll(async () => {
  worker = await t.town.person('community-worker', t.town.east);
  there = await t.town.person('community-worker', t.town.west);
  api = await serve(t.house, { clock: () => clock });
});
afterAll(() => api.stop());

/** Whose name is on the places of an opening. */
const holders = async (openingId: string) => {
  const places = await t.house.owner.openingPlace.findMany({ where: { openingId } });
  const ids = places.flatMap(({ commitmentId }) => commitmentId ?? []);
  return (await t.house.owner.commitment.findMany({ where: { id: { in: ids } } })).map(({ personId }) => personId);
};

const linesTo = async (personId: string) =>
  (await t.house.owner.notice.findMany({ where: { personId } })).flatMap(({ lines }) => lines);

async function claim(personId: string, openingId: string): Promise<string> {
  const token = await api.tokenOf(personId);
  const { status, body } = await api.call('POST', `/api/v1/openings/${openingId}/claims`, {
    token,
    body: { note: '示例：周六上午' },
  });
  expect(status).toBe(201);
  return body.id;
}

/** A post of the east with one place, of which somebody is the owner. */
async function postOf(ownerId: string, title = '示例岗位'): Promise<string> {
  const id = await opened(t.house, t.town.east, { title, capacity: 1, from: '2054-01-01' });
  const post = { kind: 'post', post: 'policy', layer: 'ordinary', goal: '示例', hours: 4, ownerId };
  await t.house.owner.opening.update({ where: { id }, data: post });
  return id;
}

/** A registrant who has claimed a post of one place, and somebody who waits for it. */
async function holding(sign = true) {
  const one = await entered(t, t.town.east, { standing: 'reported' });
  if (sign) await t.driver.decide(one.caseId, worker, 'sign');
  clock = t.driver.clocks.now(one.caseId);
  const [owner, next] = [await t.town.person(), await registrantOf(t, t.town.east)];
  const openingId = await postOf(owner);
  const commitmentId = await claim(one.personId, openingId);
  const waitingId = await claim(next.personId, openingId);
  return { one, owner, next, openingId, commitmentId, waitingId };
}

const commitment = async (id: string) => {
  const { state, endedOn } = await t.house.owner.commitment.findUniqueOrThrow({ where: { id } });
  const steps = await t.house.owner.commitmentStep.findMany({ where: { commitmentId: id }, orderBy: { seq: 'asc' } });
  return { state, ended: endedOn !== null, causes: steps.map(({ cause }) => cause) };
};

/** On the task that his case has by then: with what it hears of a claim it gets another, and whoever decides looks again. */
const decide = (one: Entered, outcome: string, data = {}) =>
  until(() =>
    t.driver.decide(one.caseId, worker, outcome, data).catch((error) => {
      if (error.type !== 'task-closed') throw error;
      return undefined;
    }),
  );

type Leaves = (one: Entered) => Promise<unknown>;

const ways: [string, Leaves][] = [
  [
    'moved to another community',
    async (one) => {
      await decide(one, 'moved', { communityId: t.town.west });
      await t.driver.decide(one.caseId, there, 'sign');
    },
  ],
  ['moved away', (one) => decide(one, 'moved-away')],
  ['retired', (one) => decide(one, 'retired')],
  ['left his unit', (one) => decide(one, 'left-unit')],
  ['ended', (one) => decide(one, 'end')],
];

test.each(ways)(
  '%s: his place is the next one’s, and the owner, the next and he himself are told',
  async (_, leaves) => {
    const { one, owner, next, openingId, commitmentId, waitingId } = await holding();
    expect(await holders(openingId)).toEqual([one.personId]);
    await leaves(one);
    expect(await commitment(commitmentId)).toEqual({ state: 'released', ended: true, causes: ['claimed', 'left'] });
    expect(await commitment(waitingId)).toEqual({ state: 'chosen', ended: false, causes: ['claimed', 'next'] });
    expect(await holders(openingId)).toEqual([next.personId]);
    expect(await linesTo(owner)).toEqual(['有同志已不在本社区报到，不再承担“示例岗位”']);
    expect((await linesTo(next.personId)).at(-1)).toContain('已按先后顺序轮到您');
    expect(await linesTo(one.personId)).toContain('您已不在本社区报到，“示例岗位”不再由您承担，感谢您的付出');
    // Nothing of it counts towards the two posts that he may have where he is next.
    expect(await t.house.owner.$transaction((tx) => countPosts(tx, one.personId))).toBe(0);
  },
);

test('where he has moved, what was certified before is read, and the old community reads nothing new', async () => {
  const one = await entered(t, t.town.east, { standing: 'reported' });
  await decide(one, 'sign');
  clock = t.driver.clocks.now(one.caseId);
  const id = await serviceOf(t.house, one, t.town.east, localDate(clock), 'certified', { tell: false });
  await decide(one, 'moved', { communityId: t.town.west });
  await t.driver.decide(one.caseId, there, 'sign');
  const { personId } = one;
  const moved = await t.house.db.registrant.findFirstOrThrow({ where: { personId, communityId: t.town.west } });
  const earlier = async (who: string, registrantId: string) => {
    const path = `/api/v1/services?earlierOf=${registrantId}`;
    const { body } = await api.call('GET', path, { token: await api.tokenOf(who) });
    return body.items.map((item: { id: string }) => item.id);
  };
  expect(await earlier(there, moved.id)).toEqual([id]);
  expect(await earlier(worker, one.id)).toEqual([]);
});

test('while his unit is asked where he lives nothing is let go; it is when the unit has said so', async () => {
  const { one, next, openingId, waitingId } = await holding(false);
  await decide(one, 'elsewhere');
  expect(await holders(openingId)).toEqual([one.personId]);
  await decide(one, 'confirmed');
  expect(await holders(openingId)).toEqual([next.personId]);
  expect((await commitment(waitingId)).state).toBe('chosen');
});

test('what he holds as a member of a branch stays his, and who waits is not put on a list that he has left', async () => {
  const member = await t.town.member(t.town.east1);
  const known = { personId: member.personId, memberId: member.memberId };
  const one = await entered(t, t.town.east, { standing: 'reported', known });
  const asMember = await postOf(worker, '示例：党员岗位');
  // Before he was a registrant who could claim anything he was a member.
  await t.house.owner.registrant.update({ where: { id: one.id }, data: { standing: 'notified' } });
  clock = t.driver.clocks.now(one.caseId);
  const held = await claim(one.personId, asMember);
  await t.house.owner.registrant.update({ where: { id: one.id }, data: { standing: 'reported' } });
  await decide(one, 'sign');
  const { openingId } = await holding();
  const waits = await claim(one.personId, openingId);
  await decide(one, 'retired');
  expect(await commitment(held)).toEqual({ state: 'chosen', ended: false, causes: ['claimed'] });
  expect(await holders(asMember)).toEqual([one.personId]);
  expect(await commitment(waits)).toEqual({ state: 'released', ended: true, causes: ['claimed', 'left'] });
  expect(await linesTo(one.personId)).toContain('您已不在本社区报到，“示例岗位”的候补已取消');
});

test('the night frees what came past an exit, once', async () => {
  const { one, next, openingId } = await holding();
  await t.house.owner.registrant.update({ where: { id: one.id }, data: { standing: 'ended' } });
  // His case is open: it may go on.
  expect((await swept(t.house.db, leaversSweep, '2054-12-01')).changed).toBe(0);
  await t.house.owner.case.update({ where: { id: one.caseId }, data: { closedAt: new Date(clock) } });
  expect((await swept(t.house.db, leaversSweep, '2054-12-01')).changed).toBe(1);
  expect(await holders(openingId)).toEqual([next.personId]);
  expect((await swept(t.house.db, leaversSweep, '2054-12-01')).changed).toBe(0);
});
