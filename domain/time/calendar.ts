import { addDays, type LocalDate, weekday, yearOf } from './dates';

/** What the State Council's notice (国务院办公厅关于部分节假日安排的通知) says of one year. Days are 'MM-DD'. */
export interface CalendarYear {
  /** Grows with each correction, so that a deadline can say on which edition it was computed; 0: not published yet. */
  version: number;
  /** Holidays and days off in lieu, those on a weekend included. */
  off: string[];
  /** Weekend days that are worked (调休上班). */
  work: string[];
}

/**
 * Days that are off in every year, whatever the notice for it will say. 《全国年节及纪念日放假办法》(2024 年修订) 第二条: the
 * other holidays of all citizens go by the lunar calendar.
 */
export const statutoryDays: Readonly<Record<string, string>> = {
  '01-01': '元旦',
  '05-01': '劳动节',
  '05-02': '劳动节',
  '10-01': '国庆节',
  '10-02': '国庆节',
  '10-03': '国庆节',
};

/** A year as far as it is known before its notice: a deadline that runs over it stays provisional. */
export const unpublishedYear = (): CalendarYear => ({ version: 0, off: Object.keys(statutoryDays), work: [] });

/** The years that have been published, by year: '2026', and those that a case needed before they were. Small and serialisable: it travels in the state of a case. */
export type Calendar = { [year: string]: CalendarYear };

/** `provisional`: a year that matters has not been published, so only weekends and the statutory days were taken for rest days. */
export interface ProvisionalDate {
  date: LocalDate;
  provisional: boolean;
}

// The notice for a year also rules the days just before its New Year's Day: 29 December was worked in 2018, the 31st off in 2022.
const RULED_BY_NEXT_YEAR = '12-27';

/** The years, as keys of a `Calendar`, that decide which days from `from` to `to` are working days. */
export function yearsNeeded(from: LocalDate, to: LocalDate): string[] {
  const last = yearOf(to) + (to.slice(5) >= RULED_BY_NEXT_YEAR ? 1 : 0);
  const years: string[] = [];
  for (let year = yearOf(from); year <= last; year++) years.push(String(year));
  return years;
}

/** Whether offices work on `date`. */
export function isWorkingDay(calendar: Calendar, date: LocalDate): { working: boolean; provisional: boolean } {
  const year = calendar[date.slice(0, 4)];
  const day = date.slice(5);
  const ordinary = weekday(date) <= 5;
  return {
    working: year ? year.work.includes(day) || (ordinary && !year.off.includes(day)) : ordinary,
    provisional: yearsNeeded(date, date).some((needed) => !calendar[needed]?.version),
  };
}

/**
 * Where every count of working days begins, and the one place to change it. The rules say only "N 个工作日内". The day on
 * which a thing arrives is not counted (《民法典》第二百零一条: 开始的当日不计入), which favours whoever must act; the count
 * is inclusive at its other end: the N-th working day counts in full, and only the day after it is late.
 */
const firstCounted = (from: LocalDate) => addDays(from, 1);

/**
 * The `count`-th working day after `from`: five working days from a Friday end on the next Friday. `count` 0 is `from` itself.
 * @throws RangeError when `count` is not a whole number of at least 0
 */
export function addWorkingDays(calendar: Calendar, from: LocalDate, count: number): ProvisionalDate {
  if (!Number.isInteger(count) || count < 0) throw new RangeError('not a number of working days');
  let provisional = false;
  let date = from;
  let next = firstCounted(from);
  for (let counted = 0; counted < count; next = addDays(next, 1)) {
    const day = isWorkingDay(calendar, next);
    provisional ||= day.provisional;
    if (!day.working) continue;
    date = next;
    counted++;
  }
  return { date, provisional };
}

/** How many working days are counted from `from` to `to`, as `addWorkingDays` counts them; 0 when `to` is not later. */
export function workingDaysBetween(
  calendar: Calendar,
  from: LocalDate,
  to: LocalDate,
): { count: number; provisional: boolean } {
  let count = 0;
  let provisional = false;
  for (let date = firstCounted(from); date <= to; date = addDays(date, 1)) {
    const day = isWorkingDay(calendar, date);
    provisional ||= day.provisional;
    if (day.working) count++;
  }
  return { count, provisional };
}

/** `date` itself when it is a working day, else the next one: where a task's deadline on a rest day moves to. */
export function nextWorkingDay(calendar: Calendar, date: LocalDate): ProvisionalDate {
  return firstWorkingDay(calendar, date, 1);
}

/** The last working day before `date`, `date` itself not considered. */
export function workingDayBefore(calendar: Calendar, date: LocalDate): ProvisionalDate {
  return firstWorkingDay(calendar, addDays(date, -1), -1);
}

function firstWorkingDay(calendar: Calendar, from: LocalDate, step: 1 | -1): ProvisionalDate {
  let provisional = false;
  for (let date = from; ; date = addDays(date, step)) {
    const day = isWorkingDay(calendar, date);
    provisional ||= day.provisional;
    if (day.working) return { date, provisional };
  }
}

/** The published years as a calendar, with what is known of those between two days that are not published. */
export function withUnpublished(published: Calendar, from: LocalDate, to: LocalDate): Calendar {
  const missing = yearsNeeded(from, to).filter((year) => !published[year]);
  return { ...published, ...Object.fromEntries(missing.map((year) => [year, unpublishedYear()])) };
}
