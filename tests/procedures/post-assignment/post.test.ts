import type { Sweep } from '../../../cases/sweep';
import { addDays, addMonths, localDate } from '../../../domain/time/dates';
import { certifySweep } from '../../../procedures/post-assignment/certify-sweep';
import { menuSweep } from '../../../procedures/post-assignment/menu-sweep';
import { openingsOverSweep } from '../../../procedures/post-assignment/over-sweep';
import { silenceSweep } from '../../../procedures/post-assignment/silence-sweep';
import { registrantOf } from '../../registers/registered';
import { transfers } from '../../support/transfers';
import { PostTown } from './post-town';

const t = transfers();
let post: PostTown;
beforeAll(async () => {
  post = await PostTown.open(t);
});
afterAll(() => post.api.stop());

const sweep = (which: Sweep, asOf: string, at = post.now()) =>
  t.house.db.$transaction((tx) => which.page({ tx, runId: crypto.randomUUID(), asOf, at, after: '' }));

const linesTo = async (personId: string) =>
  (await t.house.owner.notice.findMany({ where: { personId }, orderBy: { localDate: 'asc' } })).flatMap(
    ({ lines }) => lines,
  );

test('a post is drafted, open, chosen by both sides, public, promised, served on, reviewed and free again', async () => {
  const { eastOfficer } = t.town.people;
  await post.enter({ capacity: 2 });
  expect((await post.as(eastOfficer, 'GET', `/openings/${post.openingId}`)).body).toMatchObject({
    ...{ status: { id: 'draft' }, caseId: post.caseId, openFrom: null },
  });
  await post.agreed('2054-11-23');
  expect((await post.state()).stage).toBe('OPEN');
  // Nobody comes: after 15 days those who suit are to be asked, after 30 it is drawn anew, and can still be claimed.
  await post.forwardTo('2054-12-08');
  expect((await linesTo(eastOfficer)).at(-1)).toContain('公布后还没有人认领');
  await post.forwardTo('2054-12-24');
  expect((await post.state()).stage).toBe('DRAFT');
  await post.agreed('2054-12-24');

  const one = await registrantOf(t, t.town.east);
  const two = await t.town.member(t.town.east1);
  const first = await post.did(one.personId, `/openings/${post.openingId}/claims`);
  const second = await post.did(two.personId, `/openings/${post.openingId}/claims`);
  await post.comesTo('CLAIMED');
  // Two claims, one need: one piece of news.
  expect(await t.house.owner.caseNews.count({ where: { caseId: post.caseId } })).toBe(1);
  await post.did(eastOfficer, `/commitments/${first.id}/agree`);
  await post.did(eastOfficer, `/commitments/${second.id}/agree`);
  await post.comesTo('POSTED');
  await post.did(eastOfficer, `/commitments/${second.id}/object`, { why: '近期工作变动' });
  await post.comesTo('CLAIMED');
  await post.did(eastOfficer, `/commitments/${second.id}/agree`);
  await post.comesTo('POSTED');
  await post.forwardTo('2055-01-04');
  await post.did(one.personId, `/commitments/${first.id}/promise`);
  await post.did(eastOfficer, `/commitments/${second.id}/promise`, { signedOn: '2055-01-04' });
  await post.comesTo('ON_POST');
  expect((await post.state()).data).toMatchObject({ held: 2, reviewOn: '2056-01-04' });
  expect(await linesTo(two.personId)).toContain('自1月4日起，由您担任“政策宣传员”，感谢您的付出');

  // A certified service on it is work that he was given: a fact of its month.
  const served = await post.did(two.personId, '/services', {
    ...{ commitmentId: second.id, day: '2055-01-04', minutes: 60, what: '入户宣传' },
  });
  const facts = () => t.house.owner.dutyFact.findMany({ where: { memberId: two.memberId } });
  expect(await facts()).toEqual([]);
  await post.did(eastOfficer, `/services/${served.id}/certify`);
  expect(await facts()).toMatchObject([
    { duty: 'work', month: '2055-01', source: 'posts', verdict: 'done', basis: 'served' },
  ]);

  // Nothing on record for 60 days: he is asked once; for 90: the post is reviewed.
  const since = '2055-01-04';
  expect((await sweep(silenceSweep, addDays(since, 59))).changed).toBe(0);
  expect((await sweep(silenceSweep, addDays(since, 60))).changed).toBe(2);
  expect((await sweep(silenceSweep, addDays(since, 60))).changed).toBe(0);
  expect((await linesTo(one.personId)).at(-1)).toContain('近来没有履职记录');
  await post.forwardTo(addDays(since, 90));
  expect((await sweep(silenceSweep, addDays(since, 90))).changed).toBe(2);
  expect((await sweep(silenceSweep, addDays(since, 90))).changed).toBe(0);
  await post.comesTo('REVIEW');
  const done = () => t.driver.decide(post.caseId, eastOfficer, 'done');
  await expect(done()).rejects.toMatchObject({ type: 'post-not-reviewed' });
  await post.did(eastOfficer, `/commitments/${first.id}/review`, { result: 'stays', ownerView: 'good', text: '尽责' });
  await post.did(eastOfficer, `/commitments/${second.id}/review`, {
    result: 'released',
    cause: 'illness',
    text: '住院',
  });
  await done();
  await post.comesTo('ON_POST');
  // A year later it is reviewed; nobody acts, and whoever holds it stays, 未评.
  const { reviewOn } = (await post.state()).data;
  expect(reviewOn).toBe(addMonths(localDate(post.now()), 12));
  await post.forwardTo(addDays(reviewOn as string, 1));
  expect((await post.state()).stage).toBe('REVIEW');
  await post.forwardTo(addDays(reviewOn as string, 45));
  expect((await post.state()).stage).toBe('ON_POST');
  const reviews = await t.house.owner.postReview.findMany({ orderBy: { at: 'asc' } });
  expect(reviews.map(({ result }) => result)).toEqual(['stays', 'released', 'not-reviewed']);

  await post.did(one.personId, `/commitments/${first.id}/give-up`);
  await post.comesTo('OPEN');
  const third = await registrantOf(t, t.town.east);
  await post.did(third.personId, `/openings/${post.openingId}/claims`);
  await post.comesTo('CLAIMED');
  await t.driver.decide(post.caseId, eastOfficer, 'close');
  expect(await linesTo(third.personId)).toContain('“政策宣传员”已撤销或结束，感谢您的参与');
  expect((await post.as(third.personId, 'GET', '/commitments?own=true')).body.items).toMatchObject([
    { state: { id: 'released' }, cause: { id: 'closed' } },
  ]);
  expect(
    await t.house.owner.openingPlace.count({ where: { openingId: post.openingId, commitmentId: { not: null } } }),
  ).toBe(0);
});

test('the menu of eight is renewed each January, with what the community wrote; what is over ends', async () => {
  const { personId } = await registrantOf(t, t.town.west);
  post.caseId = '';
  const menu = (year: number) =>
    t.house.owner.opening.findMany({
      where: { organisationId: t.town.west, menuYear: year },
      orderBy: { service: 'asc' },
    });
  await sweep(menuSweep, '2054-11-23');
  const begun = await menu(2054);
  expect(begun.map(({ service }) => service)).toEqual([
    'advice',
    'civility',
    'culture',
    'education',
    'environment',
    'own',
    'relief',
    'safety',
  ]);
  expect((await sweep(menuSweep, '2054-11-24')).changed).toBe(0);
  const advice = begun[0] as (typeof begun)[0];
  const { id, version } = advice;
  const written = { version, title: '小区议事', times: ['weekday-evening'], capacity: 3 };
  const { westOfficer } = t.town.people;
  expect((await post.as(westOfficer, 'PATCH', `/openings/${id}`, written)).body).toMatchObject({ capacity: 3 });
  const held = await post.did(personId, `/openings/${id}/claims`, { note: '每周三晚上' });
  expect((await sweep(openingsOverSweep, '2054-12-31')).changed).toBe(0);
  expect((await sweep(openingsOverSweep, '2055-01-01')).changed).toBeGreaterThanOrEqual(8);
  expect((await t.house.owner.commitment.findUniqueOrThrow({ where: { id: held.id } })).state).toBe('released');
  expect((await linesTo(personId)).at(-1)).toBe('“小区议事”已撤销或结束，感谢您的参与');
  await sweep(menuSweep, '2055-01-01');
  await sweep(menuSweep, '2055-01-02');
  const renewed = await menu(2055);
  expect(renewed).toHaveLength(8);
  expect(renewed[0]).toMatchObject({ title: '小区议事', times: ['weekday-evening'], capacity: 3, closedOn: null });
  expect(await t.house.owner.openingPlace.count({ where: { openingId: renewed[0]?.id as string } })).toBe(3);
});

test('what nobody has certified in time is asked of the secretary of the place, once', async () => {
  const secretary = await t.town.person('secretary', t.town.west);
  const { personId } = await registrantOf(t, t.town.west);
  const day = localDate(post.now());
  const record = { kind: 'relief', day, minutes: 30, what: '代购药品' };
  const services = [await post.did(personId, '/services', record), await post.did(personId, '/services', record)];
  expect((await sweep(certifySweep, day)).changed).toBe(0);
  expect((await sweep(certifySweep, addDays(day, 1))).changed).toBe(2);
  expect((await sweep(certifySweep, addDays(day, 2))).changed).toBe(0);
  expect(await linesTo(secretary)).toEqual(['有2条服务记录逾期未认证，请在“服务认证”中核实办理']);
  // A refusal that is answered is asked of them anew.
  const [{ id }] = services;
  await post.did(secretary, `/services/${id}/refuse`, { text: '没有人见到' });
  await post.did(personId, `/services/${id}/answer`, { text: '可问三单元居民' });
  expect((await sweep(certifySweep, addDays(day, 3))).changed).toBe(1);
});
