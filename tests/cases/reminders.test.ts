import { atTime, localDate, MINUTE } from '../../domain/time/dates';
import { travel } from '../support/journey';
import { transfers } from '../support/transfers';

const t = transfers();

test('half-way, the day before, on the day and after it, in the morning between eight and nine', async () => {
  const { driver } = t;
  const { caseId } = await travel(t, 'BRANCH_REVIEW');
  await driver.forwardTo(caseId, '2054-12-16');
  expect(await driver.moments(caseId)).toEqual([
    '2054-11-25 remind half',
    '2054-11-27 pass-on unread',
    '2054-11-27 remind day-before',
    '2054-11-30 remind due',
    '2054-12-01 escalate late',
    '2054-12-07 remind again-1',
    '2054-12-14 remind again-2',
  ]);
  const rows = (await driver.timeline(caseId)).filter(({ kind }) => kind === 'remind');
  for (const { at } of rows) {
    const date = localDate(at.getTime());
    expect(at.getTime()).toBeGreaterThanOrEqual(atTime(date, 8));
    expect(at.getTime()).toBeLessThanOrEqual(atTime(date, 9) + MINUTE);
  }
});

test('a step that comes again after a return has its deadline and its reminders again', async () => {
  const { driver, town } = t;
  const { caseId, personId } = await travel(t, 'BRANCH_REVIEW');
  await driver.forwardTo(caseId, '2054-11-26');
  const first = await driver.task(caseId);
  expect(first).toMatchObject({ dueOn: '2054-11-30', reminders: { half: '2054-11-25', 'day-before': '2054-11-27' } });
  expect(await driver.moments(caseId)).toEqual(['2054-11-25 remind half']);

  expect((await driver.decide(caseId, town.people.east1Secretary, 'return')).stage).toBe('DRAFT');
  expect((await driver.task(caseId)).dueOn).toBeUndefined();
  await driver.forwardTo(caseId, '2054-12-10');
  expect((await driver.decide(caseId, personId, 'submit')).stage).toBe('BRANCH_REVIEW');

  const second = await driver.task(caseId);
  expect(second.id).not.toBe(first.id);
  expect(second).toMatchObject({ dueOn: '2054-12-17', reminders: { half: '2054-12-14', 'day-before': '2054-12-16' } });
  await driver.forwardTo(caseId, '2054-12-18');
  expect(await driver.moments(caseId)).toEqual([
    '2054-11-25 remind half',
    // The draft waits for its starter, who is reminded every week.
    '2054-12-03 remind again-1',
    '2054-12-10 remind again-2',
    '2054-12-14 remind half',
    '2054-12-16 pass-on unread',
    '2054-12-16 remind day-before',
    '2054-12-17 remind due',
    '2054-12-18 escalate late',
  ]);
});

test('a letter reminds half-way, a week and a day before its last day, also on days of rest', async () => {
  const { driver, house } = t;
  const { caseId, personId } = await travel(t, 'ISSUED', { issue: { validityDays: 60 } });
  await driver.forwardTo(caseId, '2055-01-22', 23);
  expect(await driver.moments(caseId)).toEqual([
    '2054-12-23 remind half',
    '2055-01-15 remind week-before',
    '2055-01-21 remind day-before',
    '2055-01-22 remind due',
  ]);
  const told = await house.db.notice.findMany({ where: { caseId, personId }, orderBy: { localDate: 'asc' } });
  expect(told.map(({ localDate: day }) => day.toISOString().slice(0, 10)).slice(1)).toEqual([
    '2054-12-23',
    '2055-01-15',
    '2055-01-21',
    '2055-01-22',
  ]);
});

test('a deadline across New Year is provisional as long as the year is not published, and says so', async () => {
  const { driver, town, house } = t;
  const { caseId } = await travel(t, 'BRANCH_REVIEW');
  await driver.forwardTo(caseId, '2054-12-28');
  await driver.decide(caseId, town.people.east1Secretary, 'pass');
  const task = await driver.task(caseId);
  // 29, 30, 31 December; New Year's Day, a Friday, is off by law; 4 and 5 January.
  expect(task).toMatchObject({ dueOn: '2055-01-05', provisional: true });
  expect(await house.db.task.findUniqueOrThrow({ where: { id: task.id } })).toMatchObject({ provisional: true });
  const told = await house.db.notice.findMany({ where: { caseId, personId: town.people.eastOfficer } });
  expect(told.flatMap(({ lines }) => lines).at(-1)).toContain('（暂定日期，待国务院公布放假安排）');
});

test('once it is published, what begins then goes by it', async () => {
  const { driver, town, house } = t;
  await house.owner.calendarYear.create({
    data: { year: 2055, version: 1, off: ['01-01', '01-04', '01-05'], work: ['01-02'], source: 'synthetic' },
  });
  const { caseId } = await travel(t, 'BRANCH_REVIEW');
  await driver.forwardTo(caseId, '2054-12-28');
  await driver.decide(caseId, town.people.east1Secretary, 'pass');
  // 29, 30, 31 December, 2 January worked, 6 January.
  expect(await driver.task(caseId)).toMatchObject({ dueOn: '2055-01-06', provisional: false });
  await house.owner.calendarYear.delete({ where: { year: 2055 } });
});

test('a task of calendar days that would end on a day of rest ends on the next working day', async () => {
  const { driver, town } = t;
  const { caseId } = await travel(t, 'IN_COMMITTEE');
  await driver.forwardTo(caseId, '2054-11-25');
  await driver.decide(caseId, town.people.westOfficer, 'accept');
  // 5 December is a Saturday.
  expect(await driver.task(caseId)).toMatchObject({ stage: 'IN_BRANCH', dueOn: '2054-12-07' });
});
