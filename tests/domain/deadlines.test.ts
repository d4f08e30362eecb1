import { atTime } from '../../domain/time/dates';
import { clockColour, deadline, type Limit, validityEnd } from '../../domain/time/deadlines';
import { calendar2026 } from './calendar-2026';

test.each<[string, Limit, { due: string; halfway: string; before: string }]>([
  ['2026-11-20', { workingDays: 5 }, { due: '2026-11-27', halfway: '2026-11-24', before: '2026-11-26' }],
  ['2026-11-22', { workingDays: 5 }, { due: '2026-11-27', halfway: '2026-11-24', before: '2026-11-26' }],
  ['2026-09-30', { workingDays: 5 }, { due: '2026-10-13', halfway: '2026-10-09', before: '2026-10-12' }],
  ['2026-02-12', { workingDays: 10 }, { due: '2026-03-04', halfway: '2026-02-26', before: '2026-03-03' }],
  ['2026-11-23', { workingDays: 1 }, { due: '2026-11-24', halfway: '2026-11-23', before: '2026-11-23' }],
  ['2026-11-22', { workingDays: 1 }, { due: '2026-11-23', halfway: '2026-11-22', before: '2026-11-22' }],
  ['2026-11-20', { days: 10 }, { due: '2026-11-30', halfway: '2026-11-25', before: '2026-11-27' }],
  ['2026-11-18', { days: 10 }, { due: '2026-11-30', halfway: '2026-11-24', before: '2026-11-27' }],
  ['2026-09-01', { months: 1 }, { due: '2026-10-08', halfway: '2026-09-16', before: '2026-09-30' }],
  ['2026-01-31', { months: 1 }, { due: '2026-02-28', halfway: '2026-02-11', before: '2026-02-27' }],
  ['2026-05-31', { months: 1 }, { due: '2026-06-30', halfway: '2026-06-12', before: '2026-06-29' }],
])('opened on %s with %j', (opened, limit, expected) => {
  for (const hour of [0, 9, 23]) {
    expect(deadline(atTime(opened, hour, 59), limit, calendar2026)).toEqual({ ...expected, provisional: false });
  }
});

test.each<[string, Limit, string, boolean]>([
  ['2026-12-25', { workingDays: 5 }, '2027-01-01', true],
  ['2026-12-01', { months: 1 }, '2027-01-01', true],
  ['2026-12-20', { days: 20 }, '2027-01-11', true],
  ['2027-03-01', { workingDays: 3 }, '2027-03-04', true],
  ['2026-11-26', { months: 1 }, '2026-12-28', true],
  ['2026-11-25', { months: 1 }, '2026-12-25', false],
])('opened on %s with %j, due %s: provisional %s', (opened, limit, due, provisional) => {
  expect(deadline(atTime(opened, 9), limit, calendar2026)).toMatchObject({ due, provisional });
});

test('a missing year in which the count only begins makes the reminders, and so the deadline, provisional', () => {
  const only2027 = { '2027': { version: 1, off: ['01-01'], work: [] } };
  expect(deadline(atTime('2026-12-20', 9), { days: 25 }, only2027)).toMatchObject({
    due: '2027-01-14',
    provisional: true,
  });
});

test('when the year is published, the same deadline is computed to another day and is settled', () => {
  const published = { ...calendar2026, '2027': { version: 1, off: ['01-01', '01-02', '01-03'], work: [] } };
  expect(deadline(atTime('2026-12-25', 9), { workingDays: 5 }, published)).toEqual({
    due: '2027-01-04',
    halfway: '2026-12-29',
    before: '2026-12-31',
    provisional: false,
  });
});

test.each([
  ['2026-09-11', 20, '2026-10-01', 'a holiday does not move it'],
  ['2026-11-22', 90, '2027-02-20', ''],
  ['2026-02-01', 90, '2026-05-01', '2 May would be past three months'],
  ['2026-11-30', 120, '2027-02-28', 'capped at the end of February'],
  ['2026-11-22', 10, '2026-12-02', ''],
])('a letter of %s for %i days may be handed in until %s %s', (issued, days, end) => {
  expect(validityEnd(issued, days)).toBe(end);
});

test('the cap is a setting', () => {
  expect(validityEnd('2026-11-22', 90, 1)).toBe('2026-12-22');
});

test.each([
  ['2026-11-20', '2026-11-20', 'green'],
  ['2026-11-20', '2026-11-24', 'green'],
  ['2026-11-20', '2026-11-26', 'green'],
  ['2026-11-20', '2026-11-27', 'amber'],
  ['2026-11-20', '2026-11-29', 'amber'],
  ['2026-11-20', '2026-11-30', 'red'],
])('the clock of a task of nine days opened on %s shows, on %s, %s', (opened, today, colour) => {
  expect(clockColour(opened, '2026-11-29', today)).toBe(colour);
});

test('a task due on the day it was opened is amber, not late', () => {
  expect(clockColour('2026-11-20', '2026-11-20', '2026-11-20')).toBe('amber');
  expect(clockColour('2026-11-20', '2026-11-20', '2026-11-21')).toBe('red');
});
