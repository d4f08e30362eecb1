import type { LocalDate } from '../time/dates';

/** 2026-11-22 as 11月22日: to the day, as people read it. */
export function chineseDate(date: LocalDate): string {
  const [, month, day] = date.split('-');
  return `${Number(month)}月${Number(day)}日`;
}

/** 2026-11-22 as 2026年11月22日: where the year has to be told. */
export function fullDate(date: LocalDate): string {
  return `${Number(date.slice(0, 4))}年${chineseDate(date)}`;
}
