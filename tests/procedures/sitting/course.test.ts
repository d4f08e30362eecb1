import { atTime, localDate } from '../../../domain/time/dates';
import { sittingTextOf } from '../../../registers/attendance/sitting-texts';
import { sittings } from './open-sittings';
import { calls, fixes, membersOf, ticks, toldOf } from './sittings';

const all = sittings();

// Before the first step: what hours are set is kept for some seconds.
beforeAll(async () => {
  const { house, town } = all;
  await house.owner.setting.create({
    data: {
      ...{ organisationId: town.east2, key: 'quiet-hours', value: { from: '20:00', to: '09:30' } },
      ...{ reason: '示例', setBy: town.people.east2Secretary, at: new Date() },
    },
  });
});

const hourOf = (date: Date) => (date.getTime() - atTime(localDate(date.getTime()), 0)) / 3_600_000;

test('a sitting from its call to its archived minutes: who is told what on which day, and nobody else', async () => {
  const { house, town, driver } = all;
  const { east1Secretary: secretary } = town.people;
  const members = await membersOf(all, town.east1, 7);
  const [keeper, present, absent, onLeave, asked, ill, floating] = members as [
    ...[(typeof members)[0], (typeof members)[0], (typeof members)[0], (typeof members)[0]],
    ...[(typeof members)[0], (typeof members)[0], (typeof members)[0]],
  ];
  const other = await town.member(town.east2);
  await house.owner.member.update({
    where: { id: floating.memberId },
    data: { tags: ['floating'], alsoId: town.west1 },
  });
  await house.owner.exemption.create({
    data: {
      ...{
        id: '00000000-0000-4000-8000-000000000001',
        memberId: ill.memberId,
        kind: 'ill',
        organisationId: town.east1,
      },
      ...{ fromDate: new Date('2054-01-01'), enteredBy: secretary, enteredAt: new Date() },
    },
  });

  // 2054-12-10 is a Thursday.
  const { caseId, sittingId } = await calls(all, {
    by: secretary,
    organisationId: town.east1,
    day: '2054-12-10',
    hour: 19,
  });
  expect(await driver.task(caseId)).toMatchObject({ stage: 'PLANNED', dueOn: '2054-12-07' });
  await fixes(all, caseId, secretary, { day: '2054-12-10', hour: 19, keeper: keeper.personId });
  expect(await driver.stage(caseId)).toBe('NOTIFIED');
  const row = await house.owner.sitting.findUniqueOrThrow({ where: { id: sittingId } });
  expect(row).toMatchObject({ status: 'notified', place: '示例活动室', keeperId: keeper.personId });
  expect(sittingTextOf(house.keys, row, 'agenda')).toBe('一、学习；二、讨论');
  expect(JSON.stringify(await driver.timeline(caseId))).not.toMatch(/示例活动室|学习/);
  expect(await toldOf(all, caseId)).toEqual({});

  await driver.forwardTo(caseId, '2054-12-07', 12);
  const title = '示例集会2054-12-10 19';
  const called = `2054-12-07 12月10日（周四）19:00在示例活动室召开${title}，请按时参加；不能到会的，请提前请假`;
  const first = Object.fromEntries(
    [keeper, present, absent, onLeave, asked].map(({ personId }) => [personId, [called]]),
  );
  expect(await toldOf(all, caseId)).toEqual(first);

  for (const [{ memberId }, leaveStatus] of [
    [onLeave, 'granted'],
    [asked, 'asked'],
  ] as const) {
    await house.owner.attendance.update({
      where: { sittingId_memberId: { sittingId, memberId } },
      data: { leaveKind: 'family', leaveStatus },
    });
  }
  await driver.forwardTo(caseId, '2054-12-09', 12);
  const eve = `2054-12-09 明天，${called.slice(11)}`;
  const second = {
    ...Object.fromEntries([keeper, present, absent, asked].map(({ personId }) => [personId, [called, eve]])),
    [onLeave.personId]: [called],
  };
  expect(await toldOf(all, caseId)).toEqual(second);

  await driver.forwardTo(caseId, '2054-12-10', 18, 20);
  expect(await driver.stage(caseId)).toBe('NOTIFIED');
  await driver.forwardTo(caseId, '2054-12-10', 18, 31);
  expect(await driver.stage(caseId)).toBe('HELD');
  // Who comes to the branch now is not on the list.
  await house.owner.member.update({ where: { id: other.memberId }, data: { branchId: town.east1 } });

  await expect(driver.decide(caseId, keeper.personId, 'close')).rejects.toMatchObject({ type: 'sitting-not-begun' });
  await driver.forwardTo(caseId, '2054-12-10', 20, 40);
  await expect(driver.decide(caseId, keeper.personId, 'close')).rejects.toMatchObject({ type: 'nobody-marked' });
  await ticks(all, sittingId, { [keeper.memberId]: 'present', [present.memberId]: 'late' });
  await expect(driver.decide(caseId, present.personId, 'close')).rejects.toMatchObject({ type: 'not-allowed' });
  await driver.decide(caseId, keeper.personId, 'close');

  const missed = (day: string) =>
    `${day} 您没有参加12月10日召开的${title}，也没有请假。请在12月25日前补课；签到有误，或有事未及请假的，请在3日内联系签到人或党支部书记更正、补假`;
  // It ended after 20:00: the next morning, though the quiet hours of the branch had not begun.
  expect(await toldOf(all, caseId)).toEqual({ ...second, [absent.personId]: [called, eve, missed('2054-12-11')] });
  const morning = { caseId, personId: absent.personId, localDate: new Date('2054-12-11') };
  const { notBefore } = await house.owner.notice.findFirstOrThrow({ where: morning });
  expect(hourOf(notBefore)).toBeGreaterThanOrEqual(8);
  expect(hourOf(notBefore)).toBeLessThanOrEqual(9);
  const lines = await house.owner.attendance.findMany({ where: { sittingId } });
  expect(lines).toHaveLength(7);
  const toldAbsent = lines.filter(({ toldAt }) => toldAt).map(({ memberId }) => memberId);
  expect(toldAbsent).toEqual([absent.memberId]);
  const facts = await house.owner.dutyFact.findMany({ where: { fact: sittingId } });
  expect(Object.fromEntries(facts.map(({ memberId, verdict, basis }) => [memberId, `${verdict} ${basis}`]))).toEqual({
    [keeper.memberId]: 'done present',
    [present.memberId]: 'done late',
    [absent.memberId]: 'missed absent',
    [onLeave.memberId]: 'excused leave',
    [ill.memberId]: 'excused ill',
    [floating.memberId]: 'excused floating',
  });

  expect(await driver.task(caseId)).toMatchObject({ stage: 'MINUTED', dueOn: '2054-12-17' });
  await driver.decide(caseId, keeper.personId, 'archive', {}, { minutes: '示例记录' });
  expect(await house.owner.case.findUniqueOrThrow({ where: { id: caseId } })).toMatchObject({
    stage: 'ARCHIVED',
    ending: 'archived',
  });
  const kept = await house.owner.sitting.findUniqueOrThrow({ where: { id: sittingId } });
  expect([kept.status, sittingTextOf(house.keys, kept, 'minutes')]).toEqual(['archived', '示例记录']);
});

test('a sitting that ends within the quiet hours of its branch: whoever was absent hears of it once they are over', async () => {
  const { house, town, driver } = all;
  const { east2Secretary: secretary } = town.people;
  const [keeper, absent] = (await membersOf(all, town.east2, 2)) as [
    { memberId: string; personId: string },
    { memberId: string; personId: string },
  ];
  const { caseId, sittingId } = await calls(all, {
    by: secretary,
    organisationId: town.east2,
    day: '2054-12-10',
    hour: 19,
  });
  await fixes(all, caseId, secretary, { day: '2054-12-10', hour: 19, keeper: keeper.personId });
  await driver.forwardTo(caseId, '2054-12-10', 20, 30);
  await ticks(all, sittingId, { [keeper.memberId]: 'present' });
  await driver.decide(caseId, keeper.personId, 'close');
  const rows = await house.owner.notice.findMany({ where: { caseId, personId: absent.personId } });
  const last = rows.find(({ lines }) => lines.some((line) => line.startsWith('您没有参加')));
  expect(localDate(last?.notBefore.getTime() as number)).toBe('2054-12-11');
  expect(hourOf(last?.notBefore as Date)).toBeGreaterThanOrEqual(9.5);
  expect(hourOf(last?.notBefore as Date)).toBeLessThanOrEqual(10.5);
});
