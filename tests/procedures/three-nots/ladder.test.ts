import { randomUUID } from 'node:crypto';
import { digestBatch } from '../../../activities/digest';
import type { Duty } from '../../../domain/duties/duties';
import { atTime } from '../../../domain/time/dates';
import { type Month, monthAfter } from '../../../domain/time/months';
import type { ThreeNotsState } from '../../../procedures/three-nots/data';
import { memberEffects } from '../../../registers/members/effects';
import { tellOfGiven } from '../../../registers/news/tell-of-given';
import { serve } from '../../api/served';
import { pagesOf } from '../../papers/desk';
import { refusal } from '../../support/transfers';
import { inUseFrom, type RawFact, writeFacts } from './duty-town';
import { allAgree, caseOf, comeTo, decide, lookAt, openWatched, settled, type Watched } from './watched';

// The ladder of 三不 on virtual time: which step is due, what counts as given, what waits, what ends it.

let all: Watched;

beforeAll(async () => {
  all = await openWatched(atTime('2054-01-05', 10));
  await inUseFrom(all.house, all.town.street, '2054-01', [all.town.east1, all.town.west1]);
});
afterAll(() => all.house.close());

const fact = (memberId: string, month: Month, verdict: RawFact['verdict'], duty: Duty = 'life'): RawFact => ({
  ...{ memberId, duty, month, verdict },
});

/** Facts of a month come on record towards its end; on the first of the next it is looked at. */
async function month(name: Month, facts: readonly RawFact[]): Promise<void> {
  await comeTo(all, atTime(`${name}-25`, 10));
  if (facts.length) await writeFacts(all.house, facts, all.now);
  await lookAt(all, name);
}

const state = async (caseId: string) => await all.driver.state<ThreeNotsState>(caseId);
const stage = async (caseId: string) => (await state(caseId)).stage;
const day = (name: Month, date: number) => `${monthAfter(name)}-${String(date).padStart(2, '0')}`;

const talk = { way: 'in-person' };
const typed = { record: '示例谈话记录' };

/** The branch gives the step at which a case stands, on a day of the month after the one looked at. */
async function giveStep(caseId: string, name: Month, date = 5): Promise<void> {
  const on = day(name, date);
  await comeTo(all, atTime(on, 15));
  const { east1Secretary: secretary } = all.town.people;
  switch (await stage(caseId)) {
    case 'REMIND':
      return void (await decide(all, caseId, secretary, 'reminded', { on, ...talk }, { why: '示例原因' }));
    case 'TALK':
      return void (await decide(all, caseId, secretary, 'talked', { on, ...talk }, typed));
    case 'CRITICISE':
      return void (await decide(all, caseId, secretary, 'criticised', { on, ...talk, demand: true }, typed));
    default:
      return void (await decide(all, caseId, secretary, 'served', { studiedOn: on, on, ...talk }, typed));
  }
}

const linesTo = async (personId: string, caseId: string) =>
  (await all.house.owner.notice.findMany({ where: { personId, caseId }, orderBy: { localDate: 'asc' } })).flatMap(
    ({ lines }) => lines,
  );

test('a year: six months lead to the check, but not while a step is wanting; an excused month is not six; who comes back is told', async () => {
  const { town, house } = all;
  const { east1Secretary: secretary } = town.people;
  const [steady, late, back, both] = await Promise.all(Array.from({ length: 4 }, () => town.member(town.east1)));
  if (!steady || !late || !back || !both) throw new Error('no members');
  const missed = (name: Month) => [steady, late, back].map(({ memberId }) => fact(memberId, name, 'missed'));

  await month('2054-01', [...missed('2054-01'), fact(both.memberId, '2054-01', 'missed', 'dues')]);
  const cases = await Promise.all([steady, late, back, both].map(({ memberId }) => caseOf(all, memberId)));
  const [a, b, c, d] = cases as [string, string, string, string];
  for (const id of cases) expect(await stage(id)).toBe('REMIND');
  // He is told what it is about, and only he and who has to ask him.
  await comeTo(all, atTime('2054-02-02', 12));
  expect(await linesTo(steady.personId, a)).toEqual([
    expect.stringMatching(/登记显示您2054年1月未参加组织生活；如有困难或登记有误，请告诉所在支部$/),
  ]);
  expect(await linesTo(both.personId, d)).toEqual([expect.stringContaining('登记显示您2054年1月未交纳党费')]);
  const told = await house.owner.notice.findMany({ where: { caseId: a }, distinct: ['personId'] });
  expect(told.map(({ personId }) => personId).sort()).toEqual([steady.personId, secretary].sort());

  for (const id of [a, c, d]) await giveStep(id, '2054-01');
  expect([await stage(a), await stage(b), await stage(c)]).toEqual(['WATCH', 'REMIND', 'WATCH']);

  // The second month. One comes: his streak is over, and all who were told hear it.
  await month('2054-02', [
    ...missed('2054-02').slice(0, 2),
    fact(back.memberId, '2054-02', 'done'),
    fact(both.memberId, '2054-02', 'missed', 'dues'),
    fact(both.memberId, '2054-02', 'missed'),
  ]);
  expect([await stage(a), await stage(b), await stage(c)]).toEqual(['TALK', 'REMIND', 'OVER']);
  expect((await linesTo(back.personId, c)).at(-1)).toMatch(/进入“已履行义务，提醒结束”/);
  expect((await linesTo(secretary, c)).at(-1)).toMatch(/进入“已履行义务，提醒结束”/);
  // Sittings were not spoken of when dues were: the reminder is given for them first, then the talk about dues.
  expect(await stage(d)).toBe('REMIND');
  await giveStep(d, '2054-02');
  expect(await stage(d)).toBe('TALK');
  await giveStep(d, '2054-02', 8);
  expect(await stage(d)).toBe('WATCH');
  expect((await state(d)).data.given).toMatchObject({
    dues: { REMIND: { on: '2054-02-05' }, TALK: { on: '2054-03-08' } },
    life: { REMIND: { on: '2054-03-05' } },
  });
  expect((await state(d)).data.given?.life?.TALK).toBeUndefined();
  await giveStep(a, '2054-02');

  for (const name of ['2054-03', '2054-04', '2054-05']) {
    await month(name, [
      ...missed(name).slice(0, 2),
      fact(both.memberId, name, name === '2054-03' ? 'excused' : 'done'),
      fact(both.memberId, name, 'done', 'dues'),
    ]);
    // The committee above hears of it from the fourth month on, also where the branch has given nothing.
    const above = (await linesTo(town.people.eastOfficer, b)).filter((line) => line.includes('仍在“提醒”'));
    expect(above).toHaveLength({ '2054-03': 0, '2054-04': 1, '2054-05': 2 }[name] as number);
    if ((await stage(a)) !== 'WATCH') await giveStep(a, name);
  }
  expect(await stage(d)).toBe('OVER');
  // Every morning the level above has in its digest how many have come so far; no name.
  await digestBatch(house.db, '2054-06-02', atTime('2054-06-02', 8, 30), '');
  const digest = await house.owner.notice.findFirstOrThrow({
    where: { caseId: 'digest', personId: town.people.eastOfficer },
  });
  expect(digest.lines).toContain('三不连续四个月及以上2件');
  const given = (await state(a)).data.given?.life ?? {};
  expect(
    Object.entries(given)
      .map(([step, { on }]) => `${on} ${step}`)
      .sort(),
  ).toEqual(['2054-02-05 REMIND', '2054-03-05 TALK', '2054-04-05 CRITICISE', '2054-05-05 FORMAL']);
  await month('2054-06', missed('2054-06').slice(0, 2));
  expect([await stage(a), await stage(b)]).toEqual(['TRIGGERED', 'REMIND']);
  const { data } = await state(b);
  expect([data.level, data.given]).toEqual([6, {}]);

  // The steps that are wanting are given one after the other, and only then comes the check.
  for (const [index, step] of ['REMIND', 'TALK', 'CRITICISE', 'FORMAL'].entries()) {
    expect(await stage(b)).toBe(step);
    await giveStep(b, '2054-06', 2 + index);
  }
  expect(await stage(b)).toBe('TRIGGERED');

  // A valid reason for two of the months: they are excused, and what is left is a new streak of two.
  const reasoned = { duty: 'life', from: '2054-03', to: '2054-04' };
  // Of months that he did not miss, or of a duty that has not come so far, nothing would end; the check stays where it is.
  const before = await state(b);
  for (const [given, type] of [
    [{ from: '2053-07', to: '2053-12' }, 'no-missed-month'],
    [{ from: '2054-07', to: '2054-09' }, 'no-missed-month'],
    [{ duty: 'dues' }, 'streak-broken'],
    [{ from: '2054-04', to: '2054-03' }, 'date-out-of-range'],
  ] as const) {
    const said = { ...reasoned, ...given };
    expect(await refusal(decide(all, b, secretary, 'back', said))).toMatchObject({ type });
  }
  expect((await state(b)).tasks).toEqual(before.tasks);
  await decide(all, b, secretary, 'back', reasoned);
  await settled(all);
  expect([await stage(b), (await state(b)).data.level, (await state(b)).data.given]).toEqual(['REMIND', 2, {}]);
  const months = await house.owner.dutyMonth.findMany({
    where: { memberId: late.memberId, duty: 'life' },
    orderBy: { month: 'asc' },
  });
  expect(months.map(({ verdict, streak }) => `${verdict} ${streak}`)).toEqual([
    ...['missed 1', 'missed 2', 'excused 0', 'excused 0', 'missed 1', 'missed 2'],
  ]);
  // All of it: nothing is left, and he hears that it was taken back.
  await writeFacts(
    house,
    ['2054-05', '2054-06'].map((name) => fact(late.memberId, name, 'done')),
    all.now,
  );

  // Of the other: facts that do not bear it out refuse the confirmation, though the case says six.
  await house.owner.dutyFact.updateMany({
    where: { memberId: steady.memberId, month: '2054-03' },
    data: { verdict: 'excused' },
  });
  const statement = { statement: '示例情况说明' };
  expect(await refusal(decide(all, a, secretary, 'confirm', { duty: 'life' }, statement))).toMatchObject({
    type: 'streak-broken',
  });
  expect(await refusal(decide(all, a, secretary, 'confirm', { duty: 'dues' }, statement))).toMatchObject({
    type: 'streak-broken',
  });
  await house.owner.dutyFact.updateMany({
    where: { memberId: steady.memberId, month: '2054-03' },
    data: { verdict: 'missed' },
  });
  await decide(all, a, secretary, 'confirm', { duty: 'life' }, statement);
  expect((await state(a)).ending).toBe('confirmed');

  await month('2054-07', []);
  expect([await stage(b), (await state(b)).ending]).toEqual(['TAKEN_BACK', 'taken-back']);
  expect((await linesTo(late.personId, b)).at(-1)).toMatch(/进入“情况已更正或说明，此前提醒撤回”/);
  // What was confirmed does not begin again, although the streak stands.
  expect(await house.owner.case.count({ where: { memberId: steady.memberId } })).toBe(1);
  await allAgree(all);
}, 300_000);

test('a reminder counts when it is read or passed on, and one of an earlier step does not', async () => {
  const { town, house } = all;
  const { memberId, personId } = await town.member(town.east1);
  await month('2054-08', [fact(memberId, '2054-08', 'missed')]);
  const caseId = await caseOf(all, memberId);
  await comeTo(all, atTime('2054-09-02', 12));
  const api = await serve(house, { clock: () => all.now });
  const token = await api.tokenOf(personId);
  const notice = await house.owner.notice.findFirstOrThrow({ where: { caseId, personId } });
  expect((await api.call('POST', `/api/v1/notices/${notice.id}/read`, { token })).status).toBe(200);
  await settled(all);
  expect([await stage(caseId), (await state(caseId)).data.given]).toEqual([
    'REMIND',
    { life: { REMIND: { on: '2054-09-02', how: 'read' } } },
  ]);
  // Read once more, told by hand again: heard once.
  await house.db.$executeRaw(tellOfGiven([notice.id], { how: 'phone', on: '2054-09-03', at: all.now }));
  expect(await house.owner.caseNews.count({ where: { caseId, type: 'notice-given' } })).toBe(1);
  await month('2054-09', [fact(memberId, '2054-09', 'missed')]);
  expect(await stage(caseId)).toBe('TALK');
  // On the board stands his case with what was given, and the way to it for whoever may see it.
  const onBoard = async (who: string) => {
    const path = `/api/v1/organisations/${town.east1}/three-nots/names?limit=100`;
    const { items } = (await api.call('GET', path, { token: await api.tokenOf(who) })).body;
    return items.filter(({ member }: { member: { id: string } }) => member.id === memberId);
  };
  const shown = {
    stage: { id: 'TALK', title: '谈话提醒' },
    given: [{ step: { id: 'REMIND', title: '提醒' }, on: '2054-09-02', how: { id: 'read', title: '本人已读' } }],
  };
  expect(await onBoard(town.people.east1Secretary)).toEqual([expect.objectContaining({ ...shown, caseId })]);
  expect(await onBoard(town.people.streetOfficer)).toEqual([expect.objectContaining({ ...shown, caseId: null })]);
  await api.stop();
  await allAgree(all);
});

test('nobody but the branch committee, the 组织员 and the member reads it', async () => {
  const { town, house } = all;
  const { memberId, personId } = await town.member(town.east1);
  await month('2054-10', [fact(memberId, '2054-10', 'missed')]);
  const caseId = await caseOf(all, memberId);
  const api = await serve(house);
  const { people } = town;
  const discipline = await town.person('discipline-commissioner', town.east1);
  const status = async (person: string) =>
    (await api.call('GET', `/api/v1/cases/${caseId}`, { token: await api.tokenOf(person) })).status;
  for (const reader of [people.east1Secretary, people.eastOfficer, discipline, personId]) {
    expect(await status(reader)).toBe(200);
  }
  for (const stranger of [people.east2Secretary, people.streetOfficer, people.administrator, people.westOfficer]) {
    expect(await status(stranger)).toBe(404);
  }

  // He moves to another committee's branch: it goes on there, with what was given, and is the old one's no longer.
  await giveStep(caseId, '2054-10');
  const from = { memberId, from: town.east1, to: town.west1, groupId: null, outsideId: null };
  await house.db.$transaction(async (tx) => {
    await memberEffects.move.run?.(tx, from, {
      caseId: 'relation-transfer-made-up',
      seq: 1,
      at: all.now,
      actorId: null,
    });
  });
  await settled(all);
  for (const reader of [people.west1Secretary, people.westOfficer, personId]) expect(await status(reader)).toBe(200);
  // Who asked him why has the case in hand as a person still, and may do nothing in it.
  for (const stranger of [people.eastOfficer, discipline]) {
    expect(await status(stranger)).toBe(404);
  }
  await month('2054-11', [fact(memberId, '2054-11', 'missed')]);
  await comeTo(all, atTime('2054-12-04', 15));
  const [asked] = await house.owner.taskSeat.findMany({ where: { task: { caseId, stage: 'TALK' } } });
  expect(asked).toMatchObject({ organisationId: town.west1 });
  const talked = { on: '2054-12-04', ...talk };
  const old = await refusal(decide(all, caseId, people.east1Secretary, 'talked', talked, typed));
  expect(old).toMatchObject({ type: 'not-allowed' });
  await decide(all, caseId, people.west1Secretary, 'talked', talked, typed);
  expect(Object.keys((await state(caseId)).data.given?.life ?? {}).sort()).toEqual(['REMIND', 'TALK']);

  // The papers of what was given, for those who read it: the record says what was typed, and the day and the way.
  const of = async (person: string) => {
    const token = await api.tokenOf(person);
    return (await api.call('GET', `/api/v1/cases/${caseId}/documents`, { token })).body;
  };
  const offered = (await of(people.west1Secretary)).offered.map(({ id }: { id: string }) => id);
  expect(offered).toEqual(['duty-reminder', 'duty-talk']);
  const token = await api.tokenOf(people.west1Secretary);
  const made = await api.call('POST', `/api/v1/cases/${caseId}/documents`, { token, body: { kind: 'duty-talk' } });
  expect(made.status).toBe(201);
  const pdf = await fetch(`${api.url}/api/v1/documents/${made.body.id}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const text = (await pagesOf(Buffer.from(await pdf.arrayBuffer()))).join('').replaceAll(/\s/g, '');
  for (const said of ['谈话记录', '示例谈话记录', '2054年12月4日', '当面', '自2054年10月起连续2个月未参加组织生活'])
    expect(text).toContain(said);
  expect((await of(personId)).items).toHaveLength(1);
  // Its figures open to just those cases that they count, for those who read them; for others there is none of it.
  const figures = async (person: string, path: string) => {
    const answer = await api.call('GET', `/api/v1/procedures/three-nots/statistics${path}`, {
      token: await api.tokenOf(person),
    });
    return answer.body;
  };
  const span = 'from=2054-01-01&to=2054-12-31';
  const counted = await figures(people.westOfficer, `?${span}`);
  expect(counted.exports).toBe(false);
  expect(counted.total.values).toMatchObject({ open: 1, closed: 0, 'stage-watch': 1 });
  for (const [figure, count] of Object.entries(counted.total.values)) {
    const names = await figures(people.westOfficer, `/names?${span}&figure=${figure}&limit=100`);
    expect([figure, names.items.length]).toEqual([figure, count]);
  }
  const ended = (await figures(people.eastOfficer, `?${span}`)).total.values;
  expect(ended.closed).toBe(
    await house.owner.case.count({ where: { procedure: 'three-nots', closedAt: { not: null } } }),
  );
  const inspector = await town.person('secretary', town.street);
  expect((await figures(inspector, `?${span}`)).total.values).toMatchObject({ started: 0, open: 0, closed: 0 });
  const early = await api.call('POST', `/api/v1/cases/${caseId}/documents`, { token, body: { kind: 'duty-material' } });
  expect(early.body.type).toMatch(/paper-not-due$/);
  await api.stop();
});

test('a transfer that ends with 转入三不处理 begins it, and 不正常 is another track', async () => {
  const { town, house } = all;
  const { memberId } = await town.member(town.east1);
  const start = {
    ...{ id: memberId, procedure: 'three-nots', subject: memberId, episode: 'relation-transfer-example' },
    ...{ origin: 'case', originId: 'relation-transfer-example', data: { memberId }, status: 'waiting' },
  };
  const when = new Date(all.now);
  await house.owner.pendingStart.create({ data: { ...start, nextAt: when, createdAt: when } });
  const { memberId: rare } = await town.member(town.east1);
  const sittings = Array.from({ length: 4 }, (_, index) =>
    ['a', 'b'].map((name): RawFact => {
      const verdict = index === 0 && name === 'a' ? 'done' : index % 2 || name === 'b' ? 'missed' : 'done';
      return { ...fact(rare, monthAfter('2054-09', index), verdict), fact: name };
    }),
  ).flat();
  await month('2054-12', sittings);
  const caseId = await caseOf(all, memberId);
  expect(await stage(caseId)).toBe('REMIND');
  expect((await state(caseId)).data.level).toBe(0);
  // 2 of 8: fewer than half. His last month is missed, so that a streak of one stands beside it.
  const found = await house.owner.case.findMany({ where: { memberId: rare }, orderBy: { episode: 'asc' } });
  expect(found.map(({ episode, stage: at }) => `${episode} ${at}`)).toEqual([
    '2054-12 REMIND',
    'irregular-2054-12 IRREGULAR_TALK',
  ]);
  // It goes its three steps in its own time, and ends with the next 民主评议.
  const { east1Secretary: secretary } = town.people;
  const other = found[1]?.id as string;
  await comeTo(all, atTime('2055-01-05', 10));
  const on = '2055-01-05';
  await decide(all, other, secretary, 'talked', { on, ...talk }, typed);
  await decide(all, other, secretary, 'criticised', { on, ...talk }, typed);
  const proposed = { studiedOn: on, on, ...talk };
  const mending = await refusal(decide(all, other, secretary, 'proposed', { ...proposed, until: '2055-06-30' }, typed));
  expect(mending).toMatchObject({ type: 'mending-not-given' });
  await decide(all, other, secretary, 'proposed', proposed, typed);
  expect((await state(other)).ending).toBe('appraisal');
  // Who is no member here any more leaves the watch; the look begins nothing of him.
  await house.owner.member.update({ where: { id: rare }, data: { standing: 'ended' } });
  await month('2055-01', [fact(rare, '2055-01', 'missed')]);
  expect((await state(found[0]?.id as string)).ending).toBe('left');
  expect(await house.owner.case.count({ where: { memberId: rare, closedAt: null } })).toBe(0);
  await allAgree(all);
});

test('of two streaks in a case one is over and says so; the level above sees four months, whenever he is told formally', async () => {
  const { town, house } = all;
  const { east1Secretary: secretary, eastOfficer: officer } = town.people;
  const override = { organisationId: town.east, procedure: 'three-nots', parameter: 'formalAt', value: 5 };
  const set = { reason: '示例理由', effectiveFrom: new Date('2055-01-01'), setBy: officer, at: new Date(all.now) };
  await house.owner.ruleOverride.create({ data: { id: randomUUID(), ...override, ...set } });
  const [two, untold] = [await town.member(town.east1), await town.member(town.east1)];
  const missing = (name: Month) =>
    month(name, [
      ...(['life', 'dues'] as const).map((duty) => fact(two.memberId, name, 'missed', duty)),
      fact(untold.memberId, name, 'missed'),
    ]);
  await missing('2055-02');
  const [both, one] = [await caseOf(all, two.memberId), await caseOf(all, untold.memberId)];
  await giveStep(both, '2055-02');
  await missing('2055-03');
  await giveStep(both, '2055-03');
  await missing('2055-04');
  // Who owes dues is asked to pay them: else he is not criticised as the rule has it.
  await comeTo(all, atTime('2055-05-04', 15));
  const criticised = { on: '2055-05-04', ...talk };
  for (const data of [criticised, { ...criticised, demand: false }]) {
    const refused = await refusal(decide(all, both, secretary, 'criticised', data, typed));
    expect(refused).toMatchObject({ type: 'demand-needed' });
  }
  await giveStep(both, '2055-04');
  await missing('2055-05');
  // Nothing is due in the fourth month here; the level above sees both all the same.
  expect([await stage(both), await stage(one)]).toEqual(['WATCH', 'REMIND']);
  await digestBatch(house.db, '2055-06-02', atTime('2055-06-02', 8, 30), '');
  const digest = await house.owner.notice.findFirstOrThrow({
    where: { caseId: 'digest', personId: officer, localDate: new Date('2055-06-02') },
  });
  expect(digest.lines).toContain('三不连续四个月及以上2件');

  await month('2055-06', [
    fact(two.memberId, '2055-06', 'missed'),
    fact(two.memberId, '2055-06', 'done', 'dues'),
    fact(untold.memberId, '2055-06', 'done'),
  ]);
  const over = expect.stringMatching(/党费已履行义务，连续中断，此项提醒结束$/);
  for (const person of [two.personId, secretary, officer]) expect(await linesTo(person, both)).toContainEqual(over);
  expect([await stage(both), await stage(one)]).toEqual(['FORMAL', 'OVER']);
  expect((await linesTo(officer, one)).at(-1)).toMatch(/进入“已履行义务，提醒结束”/);

  // 限期改正 has a last day, to come and at most a year after he was told; without it there is none.
  const on = '2055-07-05';
  await comeTo(all, atTime(on, 15));
  const served = { studiedOn: on, on, ...talk };
  for (const [given, type] of [
    [{ mends: true }, 'mending-term'],
    [{ mends: true, until: on }, 'mending-term'],
    [{ mends: true, until: '2056-07-06' }, 'mending-term'],
    [{ mends: false, until: '2055-12-31' }, 'mending-not-given'],
    [{ until: '2055-12-31' }, 'mending-not-given'],
  ] as const) {
    const refused = await refusal(decide(all, both, secretary, 'served', { ...served, ...given }, typed));
    expect([given, refused]).toMatchObject([given, { type }]);
  }
  await decide(all, both, secretary, 'served', { ...served, mends: true, until: '2056-07-05' }, typed);
  const api = await serve(house, { clock: () => all.now });
  const token = await api.tokenOf(secretary);
  const made = await api.call('POST', `/api/v1/cases/${both}/documents`, { token, body: { kind: 'duty-formal' } });
  const headers = { authorization: `Bearer ${token}` };
  const pdf = await fetch(`${api.url}/api/v1/documents/${made.body.id}`, { headers });
  const text = (await pagesOf(Buffer.from(await pdf.arrayBuffer()))).join('').replaceAll(/\s/g, '');
  expect(text).toContain('给予限期改正，至2056年7月5日');
  await api.stop();
  await month('2055-07', [fact(two.memberId, '2055-07', 'done')]);
  expect(await stage(both)).toBe('OVER');
  await allAgree(all);
}, 300_000);
