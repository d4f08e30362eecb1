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

/** Days that are off in every year. 《全国年节及纪念日放假办法》第二条 */
const ALWAYS_OFF = { '01-01': '元旦', '05-01': '劳动节', '10-01': '国庆节', '10-02': '国庆节', '10-03': '国庆节' };

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
  for (const [day, name] of Object.entries(ALWAYS_OFF)) {
    if (!off.includes(day)) errors.push({ pointer: '/off', detail: `${day}：${name}应当放假，名单中没有` });
  }
  return errors;
}
