import type { LocalDate } from '../time/dates';
import { lastDayOf, type Month, monthAfter } from '../time/months';

/** The last day on which the dues of a month are paid in time: the month's, or for who pays by the quarter the quarter's. */
export const dueDayOf = (month: Month, quarterly: boolean): LocalDate =>
  lastDayOf(quarterly ? monthAfter(month, (3 - (Number(month.slice(5)) % 3)) % 3) : month);
