import {
  addDays,
  addMonths,
  ageOn,
  atTime,
  daysBetween,
  isLocalDate,
  localDate,
  startOfDay,
  weekday,
  yearOf,
} from '../../domain/time/dates';

test.each([
  ['2026-11-22', true],
  ['2028-02-29', true],
  ['2000-02-29', true],
  ['2026-02-29', false],
  ['1900-02-29', false],
  ['2026-04-31', false],
  ['2026-13-01', false],
  ['2026-00-10', false],
  ['2026-01-00', false],
  ['0026-01-01', false],
  ['2026-1-1', false],
  ['2026-01-01T00:00', false],
  ['２０２６-01-01', false],
  ['', false],
])('%s is a calendar date: %s', (text, expected) => {
  expect(isLocalDate(text)).toBe(expected);
});

test('a date that does not exist is refused without being repeated in the error', () => {
  expect(() => addDays('1990-02-30', 1)).toThrow(/^not a calendar date$/);
  expect(() => daysBetween('2026-01-01', '')).toThrow(RangeError);
});

test('a day in Shanghai begins eight hours before the day of UTC', () => {
  expect(new Date(startOfDay('2026-11-22')).toISOString()).toBe('2026-11-21T16:00:00.000Z');
  expect(localDate(Date.parse('2026-11-21T15:59:59.999Z'))).toBe('2026-11-21');
  expect(localDate(Date.parse('2026-11-21T16:00:00.000Z'))).toBe('2026-11-22');
  expect(new Date(atTime('2026-01-01', 8, 30)).toISOString()).toBe('2026-01-01T00:30:00.000Z');
  expect(atTime('2026-12-31', 24)).toBe(startOfDay('2027-01-01'));
});

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2028-01-31', 1, '2028-02-29'],
  ['2026-01-28', 1, '2026-02-28'],
  ['2026-02-28', 1, '2026-03-28'],
  ['2026-08-31', 1, '2026-09-30'],
  ['2026-08-31', 6, '2027-02-28'],
  ['2027-08-31', 6, '2028-02-29'],
  ['2026-11-22', 3, '2027-02-22'],
  ['2026-12-15', 1, '2027-01-15'],
  ['2028-02-29', 12, '2029-02-28'],
  ['2028-02-29', 24, '2030-02-28'],
  ['2028-02-29', 48, '2032-02-29'],
  ['2026-03-31', -1, '2026-02-28'],
  ['2026-01-15', -1, '2025-12-15'],
  ['2026-05-31', 0, '2026-05-31'],
])('%s and %i months is %s', (date, months, expected) => {
  expect(addMonths(date, months)).toBe(expected);
});

test.each([
  ['2026-12-31', 1, '2027-01-01'],
  ['2028-02-28', 1, '2028-02-29'],
  ['2027-02-28', 1, '2027-03-01'],
  ['2026-01-01', -1, '2025-12-31'],
  ['2026-01-01', 365, '2027-01-01'],
])('%s and %i days is %s', (date, days, expected) => {
  expect(addDays(date, days)).toBe(expected);
  expect(daysBetween(date, expected)).toBe(days);
});

test('every day of four years follows the one before it', () => {
  let date = '2026-01-01';
  for (let count = 0; count < 1461; count++) {
    const next = addDays(date, 1);
    expect(isLocalDate(next) && next > date).toBe(true);
    expect(weekday(next)).toBe((weekday(date) % 7) + 1);
    expect(localDate(startOfDay(next))).toBe(next);
    expect(localDate(startOfDay(next) - 1)).toBe(date);
    date = next;
  }
  expect(date).toBe('2030-01-01');
});

test('a week runs from Monday, 1, to Sunday, 7', () => {
  expect(weekday('2026-11-16')).toBe(1);
  expect(weekday('2026-11-22')).toBe(7);
  expect(yearOf('2026-11-22')).toBe(2026);
});

test.each([
  ['2008-11-22', '2026-11-21', 17],
  ['2008-11-22', '2026-11-22', 18],
  ['2008-02-29', '2026-02-28', 17],
  ['2008-02-29', '2026-03-01', 18],
  ['2008-02-29', '2028-02-29', 20],
  ['2026-11-22', '2026-11-22', 0],
])('born %s, on %s: %i years', (birth, date, age) => {
  expect(ageOn(birth, date)).toBe(age);
});
