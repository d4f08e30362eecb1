import { addMonths, type LocalDate } from '../time/dates';

export const duesMonthProblems = { 'month-too-late': '月份超出今天之后12个月' } as const;

/** The last month to which dues can have been paid (党费交至): a year ahead is the most that anybody pays. */
export const latestDuesMonth = (today: LocalDate): string => addMonths(today, 12).slice(0, 7);
