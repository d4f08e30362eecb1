import { recalculated } from '../../domain/case/recalculate';
import type { CaseState, OpenTask } from '../../domain/case/state';
import type { Calendar } from '../../domain/time/calendar';
import { atTime } from '../../domain/time/dates';
import { relationTransfer } from '../../procedures/relation-transfer/table';

// The rule itself, day by day; that it reaches a running case is tried in calendar.test.ts.

const year = (off: string[], work: string[] = []): Calendar => ({
  '2054': { version: 2, off, work },
  '2055': { version: 1, off: [], work: [] },
});

const openedAt = atTime('2054-11-23', 10);

/** A review by the branch, five working days from Monday 23 November: until the 30th. */
const task: OpenTask = {
  id: 'relation-transfer-x.1',
  stage: 'BRANCH_REVIEW',
  openedAt,
  dueOn: '2054-11-30',
  provisional: false,
  reminders: { half: '2054-11-25', 'day-before': '2054-11-27' },
  seats: [],
  fired: [],
};

const again = (calendar: Calendar, at: string, more: Partial<OpenTask> = {}) => {
  const rules = { branchReview: { workingDays: 5 }, remindEvery: 7 };
  const state = { caseId: 'x', calendar, rules, data: {}, tasks: [] } as unknown as CaseState;
  return recalculated(relationTransfer, state, { ...task, ...more }, atTime(at, 10));
};

test('nothing changes where the calendar says the same', () => {
  expect(again(year([]), '2054-11-24')).toEqual(task);
});

test('a later day: reminders go with it, those given are not given again', () => {
  const { dueOn, reminders, fired } = again(year(['11-30']), '2054-11-26', { fired: ['half'] });
  expect({ dueOn, reminders, fired }).toEqual({
    dueOn: '2054-12-01',
    reminders: { half: '2054-11-25', 'day-before': '2054-11-27' },
    fired: ['half'],
  });
});

test('late and its repetitions lie ahead again with the new day, and only those that do', () => {
  const fired = ['half', 'unread', 'day-before', 'due', 'late', 'again-1'];
  const off = ['11-26', '11-27', '11-30', '12-01', '12-02', '12-03'];
  expect(again(year(off), '2054-12-08', { fired })).toMatchObject({
    dueOn: '2054-12-08',
    fired: ['half', 'unread', 'day-before', 'due'],
  });
  expect(again(year(['11-30']), '2054-12-07', { fired })).toMatchObject({
    dueOn: '2054-12-01',
    fired: ['half', 'unread', 'day-before', 'due', 'late'],
  });
});

test('an earlier day overtakes its reminders, and never lies before today', () => {
  const worked = year([], ['11-28', '11-29']);
  expect(again(worked, '2054-11-26', { dueOn: '2054-12-01' })).toMatchObject({
    dueOn: '2054-11-28',
    fired: ['half'],
  });
  expect(again(worked, '2054-11-30')).toMatchObject({ dueOn: '2054-11-30', reminders: task.reminders, fired: [] });
});
