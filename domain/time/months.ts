import { addDays, addMonths, type LocalDate } from './dates';

/** A month, '2026-10'. Months compare as strings. */
export type Month = string;

/** The month of a day. */
export const monthOfDay = (date: LocalDate): Month => date.slice(0, 7);

/** A month so many months later, or earlier. */
export const monthAfter = (month: Month, months = 1): Month => monthOfDay(addMonths(`${month}-01`, months));

/** The last day of a month. */
export const lastDayOf = (month: Month): LocalDate => addDays(`${monthAfter(month)}-01`, -1);

/** As people write it: 2026年9月. */
export const monthTitle = (month: Month): string => `${month.slice(0, 4)}年${Number(month.slice(5))}月`;
