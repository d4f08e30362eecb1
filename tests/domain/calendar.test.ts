import {
  addWorkingDays,
  type Calendar,
  isWorkingDay,
  nextWorkingDay,
  withUnpublished,
  workingDayBefore,
  workingDaysBetween,
  yearsNeeded,
} from '../../domain/time/calendar';
import { addDays } from '../../domain/time/dates';
import { calendar2026 } from './calendar-2026';

const withOrdinary2027: Calendar = { ...calendar2026, '2027': { version: 1, off: ['01-01'], work: ['01-03'] } };

test.each([
  ['2026-01-01', false, 'New Year'],
  ['2026-01-02', false, 'a Friday off in lieu'],
  ['2026-01-04', true, 'a Sunday worked'],
  ['2026-02-14', true, 'a Saturday worked before Spring Festival'],
  ['2026-02-16', false, 'New Year’s Eve'],
  ['2026-02-23', false, 'a Monday off in lieu'],
  ['2026-02-24', true, 'the day after'],
  ['2026-02-28', true, 'a Saturday worked after it'],
  ['2026-04-06', false, 'Qingming, a Monday'],
  ['2026-05-05', false, 'Labour Day, a Tuesday'],
  ['2026-05-09', true, 'a Saturday worked'],
  ['2026-06-19', false, 'Dragon Boat Festival'],
  ['2026-09-20', true, 'a Sunday worked'],
  ['2026-09-25', false, 'Mid-Autumn'],
  ['2026-10-01', false, 'National Day'],
  ['2026-10-07', false, 'the last of the holiday'],
  ['2026-10-08', true, 'the day after'],
  ['2026-10-10', true, 'a Saturday worked'],
  ['2026-10-11', false, 'the Sunday after it'],
  ['2026-11-20', true, 'an ordinary Friday'],
  ['2026-11-21', false, 'an ordinary Saturday'],
])('%s is worked: %s (%s)', (date, working) => {
  expect(isWorkingDay(calendar2026, date)).toEqual({ working, provisional: false });
});

test('a year not published has weekends only, and says so', () => {
  expect(isWorkingDay(calendar2026, '2027-01-01')).toEqual({ working: true, provisional: true });
  expect(isWorkingDay(calendar2026, '2027-01-02')).toEqual({ working: false, provisional: true });
  expect(isWorkingDay(calendar2026, '2027-10-01')).toEqual({ working: true, provisional: true });
  expect(isWorkingDay({}, '2026-10-01')).toEqual({ working: true, provisional: true });
});

test('the last days of a year wait for the notice of the next', () => {
  expect(isWorkingDay(calendar2026, '2026-12-26').provisional).toBe(false);
  expect(isWorkingDay(calendar2026, '2026-12-28')).toEqual({ working: true, provisional: true });
  expect(isWorkingDay(withOrdinary2027, '2026-12-28')).toEqual({ working: true, provisional: false });
});

test.each([
  ['2026-11-20', 5, '2026-11-27', 'a Friday: the next Friday'],
  ['2026-11-21', 5, '2026-11-27', 'a Saturday counts as little as the Friday before it'],
  ['2026-11-22', 1, '2026-11-23', 'a Sunday: Monday is the first day'],
  ['2026-11-23', 0, '2026-11-23', 'no days'],
  ['2026-02-13', 1, '2026-02-14', 'the worked Saturday counts'],
  ['2026-02-13', 2, '2026-02-24', 'then the whole Spring Festival is skipped'],
  ['2026-02-26', 3, '2026-03-02', 'Friday, the worked Saturday, Monday'],
  ['2026-05-08', 1, '2026-05-09', 'the worked Saturday after Labour Day'],
  ['2026-09-30', 1, '2026-10-08', 'over National Day'],
  ['2026-09-30', 3, '2026-10-10', 'to the worked Saturday after it'],
  ['2026-09-30', 4, '2026-10-12', 'and over the Sunday'],
])('from %s, %i working days end on %s (%s)', (from, count, date) => {
  expect(addWorkingDays(calendar2026, from, count)).toEqual({ date, provisional: false });
  expect(workingDaysBetween(calendar2026, from, date)).toEqual({ count, provisional: false });
});

test('over the end of the year the date is provisional until the next year is published', () => {
  expect(addWorkingDays(calendar2026, '2026-12-25', 5)).toEqual({ date: '2027-01-01', provisional: true });
  expect(addWorkingDays(withOrdinary2027, '2026-12-25', 5)).toEqual({ date: '2027-01-03', provisional: false });
  expect(workingDaysBetween(calendar2026, '2026-12-25', '2027-01-01')).toEqual({ count: 5, provisional: true });
  expect(addWorkingDays(calendar2026, '2026-12-18', 5)).toEqual({ date: '2026-12-25', provisional: false });
});

test.each([-1, 1.5, Number.NaN])('%p is no number of working days', (count) => {
  expect(() => addWorkingDays(calendar2026, '2026-11-22', count)).toThrow(RangeError);
});

test.each([
  ['2026-11-20', '2026-11-20'],
  ['2026-11-21', '2026-11-23'],
  ['2026-10-01', '2026-10-08'],
  ['2026-10-10', '2026-10-10'],
  ['2026-02-15', '2026-02-24'],
])('a deadline on %s is moved to %s', (date, expected) => {
  expect(nextWorkingDay(calendar2026, date)).toEqual({ date: expected, provisional: false });
});

test('a deadline moved over the end of the year is provisional', () => {
  const newYearEveOff: Calendar = { '2026': { version: 2, off: ['12-31'], work: [] } };
  expect(nextWorkingDay(newYearEveOff, '2026-12-31')).toEqual({ date: '2027-01-01', provisional: true });
});

test.each([
  ['2026-11-23', '2026-11-20'],
  ['2026-10-08', '2026-09-30'],
  ['2026-03-01', '2026-02-28'],
])('the working day before %s is %s', (date, expected) => {
  expect(workingDayBefore(calendar2026, date)).toEqual({ date: expected, provisional: false });
});

test('the years needed are those of the span, and the next where its notice rules the last days', () => {
  expect(yearsNeeded('2026-11-22', '2026-12-26')).toEqual(['2026']);
  expect(yearsNeeded('2026-11-22', '2026-12-31')).toEqual(['2026', '2027']);
  expect(yearsNeeded('2026-12-31', '2028-01-01')).toEqual(['2026', '2027', '2028']);
});

test('on every day of 2026 the count agrees with one made day by day from the notice', () => {
  const year = calendar2026['2026'];
  const worked: string[] = [];
  for (let date = '2026-01-01'; date <= '2026-12-26'; date = addDays(date, 1)) {
    const weekend = [0, 6].includes(new Date(`${date}T12:00:00+08:00`).getUTCDay());
    if (weekend ? year?.work.includes(date.slice(5)) : !year?.off.includes(date.slice(5))) worked.push(date);
  }
  for (let from = '2026-01-01'; from <= '2026-11-30'; from = addDays(from, 1)) {
    const after = worked.filter((date) => date > from);
    for (const count of [1, 2, 3, 5, 10, 15]) {
      expect(addWorkingDays(calendar2026, from, count)).toEqual({ date: after[count - 1], provisional: false });
      expect(workingDaysBetween(calendar2026, from, after[count - 1] as string).count).toBe(count);
    }
    expect(nextWorkingDay(calendar2026, from).date).toBe(worked.includes(from) ? from : after[0]);
  }
});

test.each([
  ['2027-01-01', false],
  ['2027-05-01', false],
  ['2027-05-03', true],
  ['2027-10-01', false],
  ['2027-10-04', true],
  ['2028-05-02', false],
])('in a year that is not published %s is worked: %s, and provisional', (date, working) => {
  const calendar = withUnpublished(calendar2026, '2026-11-01', '2028-12-31');
  expect(isWorkingDay(calendar, date)).toEqual({ working, provisional: true });
});

test('over New Year nobody loses the day that is off by law before the notice comes', () => {
  const calendar = withUnpublished(calendar2026, '2026-12-01', '2027-01-31');
  // 2027-01-01 is a Friday.
  expect(addWorkingDays(calendar, '2026-12-25', 5)).toEqual({ date: '2027-01-04', provisional: true });
  expect(nextWorkingDay(calendar, '2027-01-01')).toEqual({ date: '2027-01-04', provisional: true });
  expect(isWorkingDay(withUnpublished(withOrdinary2027, '2026-12-01', '2027-01-31'), '2027-01-04')).toEqual(
    isWorkingDay(withOrdinary2027, '2027-01-04'),
  );
});
