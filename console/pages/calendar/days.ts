export type DayKind = 'off' | 'work' | 'weekend' | 'plain';

/** Days off and worked weekend days of a year, MM-DD. */
export interface YearDays {
  off: readonly string[];
  work: readonly string[];
}

const two = (count: number) => String(count).padStart(2, '0');

/** As the API writes a day of a year: MM-DD. @param month from 1 */
export const monthDay = (month: number, day: number): string => `${two(month)}-${two(day)}`;

const weekday = (year: number, month: number, day: number) =>
  (new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7;

export const isWeekend = (year: number, month: number, day: number): boolean => weekday(year, month, day) > 4;

/** What a day is. */
export function kindOfDay({ off, work }: YearDays, year: number, month: number, day: number): DayKind {
  const date = monthDay(month, day);
  if (off.includes(date)) return 'off';
  if (work.includes(date)) return 'work';
  return isWeekend(year, month, day) ? 'weekend' : 'plain';
}

/** The days of a month as weeks from Monday on; undefined where another month has the day. */
export function weeksOf(year: number, month: number): (number | undefined)[][] {
  const count = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const before = weekday(year, month, 1);
  const cells = Array.from({ length: Math.ceil((before + count) / 7) * 7 }, (_, at) => {
    const day = at - before + 1;
    return day >= 1 && day <= count ? day : undefined;
  });
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

const next: Record<DayKind, DayKind> = { plain: 'off', off: 'plain', weekend: 'off', work: 'weekend' };

/** The year with one day changed to what comes next: a working day is off or not, a weekend day off, worked or neither. */
export function turned(days: YearDays, year: number, month: number, day: number): YearDays {
  const date = monthDay(month, day);
  const kind = kindOfDay(days, year, month, day);
  const to = kind === 'off' && isWeekend(year, month, day) ? 'work' : next[kind];
  const without = (list: readonly string[]) => list.filter((one) => one !== date);
  return {
    off: to === 'off' ? [...without(days.off), date].sort() : without(days.off),
    work: to === 'work' ? [...without(days.work), date].sort() : without(days.work),
  };
}
