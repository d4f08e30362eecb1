import { addDays, addMonths, type LocalDate } from '../time/dates';

/** A quarter as it is written everywhere: "2026-Q4". They compare as strings. */
export type DuesQuarter = string;

export const isQuarter = (text: string): boolean => /^\d{4}-Q[1-4]$/.test(text);

export const quarterOf = (day: LocalDate): DuesQuarter =>
  `${day.slice(0, 4)}-Q${Math.floor((Number(day.slice(5, 7)) - 1) / 3) + 1}`;

const firstDay = (quarter: DuesQuarter): LocalDate =>
  `${quarter.slice(0, 4)}-${String(Number(quarter.slice(6)) * 3 - 2).padStart(2, '0')}-01`;

export const lastDayOfQuarter = (quarter: DuesQuarter): LocalDate => addDays(addMonths(firstDay(quarter), 3), -1);

export const quarterBefore = (day: LocalDate): DuesQuarter => quarterOf(addDays(firstDay(quarterOf(day)), -1));

/** 2026年第四季度 */
export const quarterText = (quarter: DuesQuarter): string =>
  `${quarter.slice(0, 4)}年第${'一二三四'[Number(quarter.slice(6)) - 1]}季度`;
