import { inTransaction } from '../../../prisma/transaction';
import { lifeFactsStatement } from '../../../registers/attendance/life-facts';
import { tellAbsent, tellTakenBack } from '../../../registers/attendance/tell-absent';
import { until } from '../../support/until';
import { sittings } from './open-sittings';
import { calls, fixes, membersOf, type Someone, ticks, toldOf } from './sittings';

const all = sittings();

const hears = async (caseId: string, { personId }: Someone) => (await toldOf(all, caseId))[personId] ?? [];

/** What an office holder was told under a case. */
async function officeHears(caseId: string, personId: string): Promise<string> {
  const rows = await all.house.owner.notice.findMany({ where: { caseId, personId }, orderBy: { localDate: 'asc' } });
  return rows.flatMap(({ lines }) => lines).join('\n');
}

test('moved after people were called: those who were called hear of it once, and nobody is called anew', async () => {
  const { house, town, driver } = all;
  const { east1Secretary: secretary } = town.people;
  const [keeper, member, leaves] = (await membersOf(all, town.east1, 3)) as [Someone, Someone, Someone];
  const { caseId, sittingId } = await calls(all, { by: secretary, organisationId: town.east1, day: '2054-12-10' });
  await fixes(all, caseId, secretary, { day: '2054-12-10', keeper: keeper.personId });
  // Before anybody is called a change is nobody's news.
  await fixes(all, caseId, secretary, { day: '2054-12-11', keeper: keeper.personId }, 'change');
  expect(await toldOf(all, caseId)).toEqual({});
  await driver.forwardTo(caseId, '2054-12-08', 12);
  expect(await hears(caseId, member)).toHaveLength(1);
  const leave = { leaveKind: 'business', leaveStatus: 'granted' };
  const line = { where: { sittingId_memberId: { sittingId, memberId: leaves.memberId } } };
  await house.owner.attendance.update({ ...line, data: leave });

  const late = await town.member(town.east1);
  await fixes(all, caseId, secretary, { day: '2054-12-15', keeper: keeper.personId, place: '示例礼堂' }, 'change');
  const title = '示例集会2054-12-10 15';
  const change = `2054-12-08 ${title}有调整，改为12月15日（周二）15:00在示例礼堂召开，请以此为准，请按时参加；不能到会的，请提前请假`;
  const first = '2054-12-08 12月11日（周五）15:00在示例活动室召开';
  for (const one of [keeper, member, leaves]) {
    expect(await hears(caseId, one)).toEqual([expect.stringContaining(first), change]);
  }
  expect(await hears(caseId, late)).toEqual([]);
  // Leave was given for another day.
  expect((await house.owner.attendance.findUniqueOrThrow(line)).leaveStatus).toBeNull();

  await driver.forwardTo(caseId, '2054-12-13', 12);
  expect(await hears(caseId, member)).toHaveLength(2);
  await driver.forwardTo(caseId, '2054-12-14', 12);
  const eve = expect.stringContaining('2054-12-14 明天，12月15日（周二）15:00在示例礼堂召开');
  expect(await hears(caseId, member)).toEqual([expect.anything(), change, eve]);
  // Whoever came to the branch since hears of it with the reminder.
  expect(await hears(caseId, late)).toEqual([eve]);

  // Put off with the day open: those who were called hear so, and are called anew to the new day.
  await driver.decide(caseId, secretary, 'put-off');
  expect(await driver.stage(caseId)).toBe('PLANNED');
  expect((await hears(caseId, late)).at(-1)).toBe(`2054-12-14 原定12月15日召开的${title}改期，时间另行通知`);
  await fixes(all, caseId, secretary, { day: '2054-12-22', keeper: keeper.personId });
  await driver.forwardTo(caseId, '2054-12-19', 12);
  expect((await hears(caseId, late)).at(-1)).toContain('2054-12-19 12月22日（周二）15:00在示例活动室召开');
  await driver.decide(caseId, secretary, 'call-off');
  expect((await hears(caseId, late)).at(-1)).toBe(`2054-12-19 原定12月22日召开的${title}已取消，不必到会`);
  expect(await house.owner.sitting.findUniqueOrThrow({ where: { id: sittingId } })).toMatchObject({
    status: 'cancelled',
  });
});

test('its proposed title follows its kinds and its month, in the case as in what people are told', async () => {
  const { house, town, driver } = all;
  const { east2Secretary: secretary } = town.people;
  const [keeper] = (await membersOf(all, town.east2, 1)) as [Someone];
  const { caseId, sittingId } = await calls(all, {
    ...{ by: secretary, organisationId: town.east2, day: '2054-12-28', kinds: ['theme-day'] },
    title: '2054年12月主题党日',
  });
  const kinds = ['theme-day', 'lecture', 'assembly'];
  await fixes(all, caseId, secretary, { day: '2054-12-28', keeper: keeper.personId, kinds });
  const called = async () => [
    (await house.owner.sitting.findUniqueOrThrow({ where: { id: sittingId } })).title,
    (await house.owner.case.findUniqueOrThrow({ where: { id: caseId } })).subjectTitle,
  ];
  const december = '2054年12月党员大会、党课、主题党日';
  expect(await called()).toEqual([december, december]);
  await driver.forwardTo(caseId, '2054-12-25', 12);
  expect(await officeHears(caseId, keeper.personId)).toContain(`集会“${december}”`);
  expect((await hears(caseId, keeper)).at(-1)).toContain(`12月28日（周一）15:00在示例活动室召开${december}，`);
  await fixes(all, caseId, secretary, { day: '2055-01-05', keeper: keeper.personId, kinds }, 'change');
  const january = '2055年1月党员大会、党课、主题党日';
  expect(await called()).toEqual([january, january]);
  expect((await hears(caseId, keeper)).at(-1)).toContain(
    `${december}有调整，改为1月5日（周二）15:00在示例活动室召开${january}，请以此为准`,
  );
  await driver.decide(caseId, secretary, 'call-off');
});

test('guests hear that they are invited, of each change, and that it does not come, in words of their own', async () => {
  const { town, driver } = all;
  const { east2Secretary: secretary } = town.people;
  const [keeper] = (await membersOf(all, town.east2, 1)) as [Someone];
  const guest = async (): Promise<Someone> => ({ memberId: '', personId: await town.person() });
  const [stays, goes, comes] = [await guest(), await guest(), await guest()];
  const elsewhere = await town.member(town.east1);
  const { caseId } = await calls(all, {
    by: secretary,
    organisationId: town.east2,
    day: '2054-12-18',
    title: '示例大会',
  });
  const fixed = { keeper: keeper.personId, day: '2054-12-18' };
  const guests = [stays, goes, elsewhere, keeper].map(({ personId }) => personId);
  await fixes(all, caseId, secretary, { ...fixed, more: { guests } });
  expect(await hears(caseId, stays)).toEqual([]);
  await driver.forwardTo(caseId, '2054-12-15', 12);
  const invited =
    '2054-12-15 12月18日（周五）15:00在示例活动室召开示例大会，请您列席（无表决权）；不能列席的，请提前告知';
  for (const one of [stays, goes, elsewhere]) expect(await hears(caseId, one)).toEqual([invited]);
  // Who is called as a member is no guest besides.
  expect(await hears(caseId, keeper)).toEqual([expect.stringContaining('请按时参加')]);

  const change = { ...fixed, day: '2054-12-21', more: { guests: [stays.personId, comes.personId] } };
  await fixes(all, caseId, secretary, change, 'change');
  expect((await hears(caseId, stays)).slice(1)).toEqual([
    '2054-12-15 请您列席的示例大会有调整，改为12月21日（周一）15:00在示例活动室召开，请以此为准；不能列席的，请提前告知',
  ]);
  expect((await hears(caseId, goes)).slice(1)).toEqual(['2054-12-15 此前请您列席的示例大会，改为不再列席，不必到会']);
  expect(await hears(caseId, comes)).toEqual([
    '2054-12-15 12月21日（周一）15:00在示例活动室召开示例大会，请您列席（无表决权）；不能列席的，请提前告知',
  ]);
  await driver.decide(caseId, secretary, 'put-off');
  expect((await hears(caseId, comes)).at(-1)).toBe('2054-12-15 原定12月21日召开、请您列席的示例大会改期，时间另行通知');
  await fixes(all, caseId, secretary, { ...change, day: '2054-12-28' });
  await driver.forwardTo(caseId, '2054-12-25', 12);
  expect((await hears(caseId, stays)).at(-1)).toContain('2054-12-25 12月28日（周一）15:00');
  await driver.decide(caseId, secretary, 'call-off');
  for (const one of [stays, comes]) {
    expect((await hears(caseId, one)).at(-1)).toBe('2054-12-25 原定12月28日召开、请您列席的示例大会已取消，不必列席');
  }
  for (const one of [goes, elsewhere]) expect(await hears(caseId, one)).toHaveLength(2);
  expect((await hears(caseId, keeper)).join()).not.toContain('列席');
});

test('a joint sitting counts for each member by his own branch; two on one evening are two', async () => {
  const { house, town, driver } = all;
  const { west1Secretary: secretary } = town.people;
  const [keeper, absent] = (await membersOf(all, town.west1, 2)) as [Someone, Someone];
  const [guest, away] = (await membersOf(all, town.west2, 2)) as [Someone, Someone];
  const joint = await calls(all, { by: secretary, organisationId: town.west1, day: '2054-12-10', hour: 18 });
  const more = { joint1: town.west2, guests: [await town.person()] };
  const twice = { day: '2054-12-10', hour: 18, keeper: keeper.personId, more: { joint1: town.west1 } };
  await expect(fixes(all, joint.caseId, secretary, twice)).rejects.toMatchObject({ type: 'invalid-input' });
  const stranger = await town.member(town.east2);
  await expect(
    fixes(all, joint.caseId, secretary, { ...twice, more, keeper: stranger.personId }),
  ).rejects.toMatchObject({ type: 'not-of-the-hosts' });
  await fixes(all, joint.caseId, secretary, { ...twice, more });
  const second = await calls(all, {
    by: secretary,
    organisationId: town.west1,
    day: '2054-12-10',
    hour: 20,
    kinds: ['group'],
  });
  await fixes(all, second.caseId, secretary, {
    day: '2054-12-10',
    hour: 20,
    keeper: keeper.personId,
    kinds: ['group'],
  });
  for (const { caseId, sittingId } of [joint, second]) {
    await driver.forwardTo(caseId, '2054-12-10', 20, 50);
    await ticks(all, sittingId, { [keeper.memberId]: 'present' });
  }
  await ticks(all, joint.sittingId, { [guest.memberId]: 'present' });
  for (const { caseId } of [joint, second]) await driver.decide(caseId, keeper.personId, 'close');

  const lines = await house.owner.attendance.findMany({ where: { sittingId: joint.sittingId } });
  expect(
    lines
      .filter(({ branchId }) => branchId === town.west2)
      .map(({ memberId }) => memberId)
      .sort(),
  ).toEqual([guest.memberId, away.memberId].sort());
  const absence = (told: string[]) => told.filter((line) => line.includes('您没有参加'));
  for (const { caseId } of [joint, second]) expect(absence(await hears(caseId, absent))).toHaveLength(1);
  expect(absence(await hears(joint.caseId, away))).toHaveLength(1);
  expect(await hears(second.caseId, away)).toEqual([]);
  expect(await house.owner.dutyFact.count({ where: { memberId: absent.memberId, verdict: 'missed' } })).toBe(2);

  // Absent twice in a row: once, to be called on by his group or branch.
  const beside = await house.owner.sideTask.findMany({ where: { kind: 'life-call' } });
  expect(beside.map(({ memberId, organisationId, caseId }) => [memberId, organisationId, caseId])).toEqual([
    [absent.memberId, town.west1, second.caseId],
  ]);
  expect(await officeHears(second.caseId, secretary)).toContain('有1名党员连续两次缺席');
});

test('a keeper who does not close it: he, then the secretary at noon of the next working day, then the committee', async () => {
  const { house, town, driver } = all;
  const { east2Secretary: secretary, eastOfficer } = town.people;
  const [keeper, other] = (await membersOf(all, town.east2, 2)) as [Someone, Someone];
  // A Friday evening.
  const { caseId, sittingId } = await calls(all, {
    by: secretary,
    organisationId: town.east2,
    day: '2054-12-11',
    hour: 17,
  });
  await fixes(all, caseId, secretary, { day: '2054-12-11', hour: 17, keeper: keeper.personId });
  await driver.forwardTo(caseId, '2054-12-11', 20, 55);
  expect(await officeHears(caseId, keeper.personId)).not.toContain('还没有封存');
  await driver.forwardTo(caseId, '2054-12-11', 21, 5);
  expect(await officeHears(caseId, keeper.personId)).toContain('还没有封存');
  await driver.forwardTo(caseId, '2054-12-14', 11, 50);
  expect(await driver.stage(caseId)).toBe('HELD');
  await driver.forwardTo(caseId, '2054-12-14', 12, 5);
  expect(await driver.stage(caseId)).toBe('UNCLOSED');
  const seats = async () => (await driver.task(caseId)).seats.map(({ organisationId, role }) => [organisationId, role]);
  expect(await seats()).toEqual([[town.east2, 'secretary']]);
  expect(await officeHears(caseId, eastOfficer)).toBe('');
  await driver.forwardTo(caseId, '2054-12-15', 1);
  expect(await seats()).toContainEqual([town.east, 'organisation-officer']);
  expect(await officeHears(caseId, eastOfficer)).toContain('已超期');
  // Nobody is told that he was absent while it is open.
  const rows = await house.owner.attendance.findMany({ where: { sittingId } });
  expect(rows.filter(({ toldAt }) => toldAt)).toEqual([]);
  expect(await house.owner.dutyFact.count({ where: { fact: sittingId } })).toBe(0);
  await ticks(all, sittingId, { [keeper.memberId]: 'present' });
  await driver.decide(caseId, secretary, 'close');
  expect((await hears(caseId, other)).at(-1)).toContain('2054-12-15 您没有参加12月11日召开的');
  // The minutes: a week, then the secretary, then the committee.
  await driver.forwardTo(caseId, '2054-12-23', 1);
  expect(await driver.stage(caseId)).toBe('UNMINUTED');
  expect(await officeHears(caseId, eastOfficer)).not.toContain('会议记录');
  await driver.forwardTo(caseId, '2055-01-15', 1);
  expect(await officeHears(caseId, eastOfficer)).toContain('会议记录');
});

test('a keeper who is gone: the branch names another, or its secretary closes the list', async () => {
  const { town, driver } = all;
  const { east2Secretary: secretary } = town.people;
  const [keeper, next] = (await membersOf(all, town.east2, 2)) as [Someone, Someone];
  const { caseId, sittingId } = await calls(all, { by: secretary, organisationId: town.east2, day: '2054-12-16' });
  await fixes(all, caseId, secretary, { day: '2054-12-16', keeper: keeper.personId });
  await driver.forwardTo(caseId, '2054-12-16', 15, 30);
  await all.house.owner.person.update({ where: { id: keeper.personId }, data: { disabledAt: new Date() } });
  await driver.decide(caseId, secretary, 'keeper', { keeper: next.personId });
  expect((await driver.task(caseId)).seats).toEqual([{ via: 'first', personId: next.personId }]);
  await expect(driver.decide(caseId, keeper.personId, 'close')).rejects.toMatchObject({ type: 'not-allowed' });
  await ticks(all, sittingId, { [next.memberId]: 'present' });
  await driver.decide(caseId, secretary, 'close');
  expect(await driver.stage(caseId)).toBe('MINUTED');
});

test('who waits for an answer to his leave is not said to be absent; what was said is taken back with a word, once', async () => {
  const { house, town, driver } = all;
  const { west1Secretary: secretary } = town.people;
  const [keeper, asked, wrong] = (await membersOf(all, town.west1, 3)) as [Someone, Someone, Someone];
  const { caseId, sittingId } = await calls(all, { by: secretary, organisationId: town.west1, day: '2054-12-17' });
  await fixes(all, caseId, secretary, { day: '2054-12-17', keeper: keeper.personId });
  await driver.forwardTo(caseId, '2054-12-17', 17);
  await house.owner.attendance.update({
    where: { sittingId_memberId: { sittingId, memberId: asked.memberId } },
    data: { leaveKind: 'ill', leaveStatus: 'asked' },
  });
  await ticks(all, sittingId, { [keeper.memberId]: 'present' });
  await driver.decide(caseId, keeper.personId, 'close');
  const absence = async (one: Someone) => (await hears(caseId, one)).filter((line) => line.includes('您没有参加'));
  expect([await absence(asked), (await absence(wrong)).length]).toEqual([[], 1]);

  const at = driver.clocks.now(caseId);
  const change = (memberId: string, data: object) =>
    house.owner.attendance.update({ where: { sittingId_memberId: { sittingId, memberId } }, data });
  // Leave is refused after all: now he hears of it, and nobody hears of it twice.
  await change(asked.memberId, { leaveStatus: 'refused' });
  const again = { sittingId, makeUpUntil: '2055-01-01', lateLeave: 3, at };
  await inTransaction(house.db, (tx) => tellAbsent(tx, again));
  await inTransaction(house.db, (tx) => tellAbsent(tx, again));
  expect([(await absence(asked)).length, (await absence(wrong)).length]).toEqual([1, 1]);

  // 误记.
  await change(wrong.memberId, { mark: 'present' });
  for (const memberIds of [[wrong.memberId, asked.memberId], [wrong.memberId]]) {
    await inTransaction(house.db, async (tx) => {
      await tx.$executeRaw(lifeFactsStatement(sittingId, at));
      await tellTakenBack(tx, { sittingId, memberIds, at });
    });
  }
  const taken = async (one: Someone) => (await hears(caseId, one)).filter((line) => line.includes('缺席记录已更正'));
  expect([(await taken(wrong)).length, (await taken(asked)).length]).toEqual([1, 0]);
  const fact = await house.owner.dutyFact.findFirst({ where: { fact: sittingId, memberId: wrong.memberId } });
  expect(fact).toMatchObject({ verdict: 'done', basis: 'present' });
});

test('what was held long ago is entered without telling anybody', async () => {
  const { house, town, driver } = all;
  const { west1Secretary: secretary } = town.people;
  const before = await house.owner.notice.count({ where: { audience: 'member' } });
  const [keeper] = (await membersOf(all, town.west1, 1)) as [Someone];
  const { caseId, sittingId } = await calls(all, { by: secretary, organisationId: town.west1, day: '2054-10-20' });
  await fixes(all, caseId, secretary, { day: '2054-10-20', keeper: keeper.personId });
  await until(async () => (await driver.stage(caseId)) !== 'NOTIFIED');
  // The hour for closing it lies behind as well: it waits for the secretary.
  expect(['HELD', 'UNCLOSED']).toContain(await driver.stage(caseId));
  await ticks(all, sittingId, { [keeper.memberId]: 'present' });
  await driver.forwardTo(caseId, '2054-11-23', 23);
  await driver.decide(caseId, secretary, 'close');
  expect(await house.owner.notice.count({ where: { audience: 'member' } })).toBe(before);
  expect(await house.owner.dutyFact.count({ where: { fact: sittingId, month: '2054-10' } })).toBeGreaterThan(1);
});
