import { addDays, addMonths, type LocalDate } from '../time/dates';

/** A month as it is written everywhere: "2026-10". Months compare as strings. */
export type DuesMonth = string;

export const monthOfDay = (day: LocalDate): DuesMonth => day.slice(0, 7);

/** A month and so many more, or fewer. */
export const monthsFrom = (month: DuesMonth, months: number): DuesMonth => addMonths(`${month}-01`, months).slice(0, 7);

export const lastDayOf = (month: DuesMonth): LocalDate => addDays(`${monthsFrom(month, 1)}-01`, -1);

/** The last day on which the dues of a month are paid in time: the month's, or for who pays by the quarter the quarter's. */
export const dueDayOf = (month: DuesMonth, quarterly: boolean): LocalDate =>
  lastDayOf(quarterly ? monthsFrom(month, (3 - (Number(month.slice(5)) % 3)) % 3) : month);
