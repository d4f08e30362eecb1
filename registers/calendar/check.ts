import { statutoryDays } from '../../domain/time/calendar';
import { isLocalDate, weekday } from '../../domain/time/dates';

/** A year as somebody typed it: days as "MM-DD". */
export interface TypedYear {
  off: readonly string[];
  work: readonly string[];
}

/** What is wrong with one of its days. `pointer` leads to it: "/off/3". */
export interface DayError {
  pointer: string;
  detail: string;
}

/**
 * Checks a year before it is published: every day exists, none stands twice or on both lists, worked days are weekend
 * days (调休), and the days that are off by law are among those off.
 * @returns everything that is wrong, each with its day in words
 */
export function checkYear(year: number, { off, work }: TypedYear): DayError[] {
  const errors: DayError[] = [];
  const seen = new Map<string, 'off' | 'work'>();
  for (const [list, days] of [['off', off] as const, ['work', work] as const]) {
    for (const [index, day] of days.entries()) {
      const wrong = (detail: string) => errors.push({ pointer: `/${list}/${index}`, detail: `${day}：${detail}` });
      const date = `${year}-${day}`;
      const before = seen.get(day);
      if (!isLocalDate(date)) wrong(`${year}年没有这一天`);
      else if (before) wrong(before === list ? '重复' : '不能既放假又上班');
      else if (list === 'work' && weekday(date) <= 5) wrong('不是周末，不用列为调休上班日');
      seen.set(day, before ?? list);
    }
  }
  for (const [day, name] of Object.entries(statutoryDays)) {
    if (!off.includes(day)) errors.push({ pointer: '/off', detail: `${day}：${name}应当放假，名单中没有` });
  }
  return errors;
}
