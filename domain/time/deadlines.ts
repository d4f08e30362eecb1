import {
  addWorkingDays,
  type Calendar,
  nextWorkingDay,
  type ProvisionalDate,
  workingDayBefore,
  workingDaysBetween,
} from './calendar';
import { addDays, addMonths, daysBetween, type Instant, type LocalDate, localDate } from './dates';

/** How long a task may take: working days, calendar days, or months clamped to the month's end. */
export type Limit = { workingDays: number } | { days: number } | { months: number };

export interface Deadline {
  /** The last day on which the task is in time; it counts in full. Always a working day. */
  due: LocalDate;
  /** When half of the limit's working days are over: the first reminder. */
  halfway: LocalDate;
  /** The last working day before `due`: the second reminder. */
  before: LocalDate;
  /** A year that matters is not published yet: to be computed again when it is. */
  provisional: boolean;
}

/**
 * The deadline of a task that was opened at `opened`. The day of opening is not counted, and a deadline on a rest day
 * moves to the next working day (《民法典》第二百零一条、第二百零三条). With limits of a day or two, `halfway` and
 * `before` may be the day of opening or each other: what falls on one day is one notice.
 */
export function deadline(opened: Instant, limit: Limit, calendar: Calendar): Deadline {
  const from = localDate(opened);
  const due = dueDate(from, limit, calendar);
  const span = workingDaysBetween(calendar, from, due.date);
  const halfway = addWorkingDays(calendar, from, Math.floor(span.count / 2));
  const before = workingDayBefore(calendar, due.date);
  return {
    due: due.date,
    halfway: halfway.date,
    before: daysBetween(from, before.date) < 0 ? from : before.date,
    provisional: due.provisional || span.provisional,
  };
}

function dueDate(from: LocalDate, limit: Limit, calendar: Calendar): ProvisionalDate {
  if ('workingDays' in limit) return addWorkingDays(calendar, from, limit.workingDays);
  return nextWorkingDay(calendar, 'days' in limit ? addDays(from, limit.days) : addMonths(from, limit.months));
}

/**
 * The last day on which a letter (介绍信) issued on `issued` with a validity of `days` may be handed in, rest day or
 * not. However many days are written on it, it ends `capMonths` after its issue (一般不超过三个月).
 */
export function validityEnd(issued: LocalDate, days: number, capMonths = 3): LocalDate {
  const end = addDays(issued, days);
  const cap = addMonths(issued, capMonths);
  return daysBetween(end, cap) < 0 ? cap : end;
}

export type ClockColour = 'green' | 'amber' | 'red';

/** What the clock of a task shows on `today`: amber in the last third of its calendar days, red once `due` is past. */
export function clockColour(opened: LocalDate, due: LocalDate, today: LocalDate): ClockColour {
  if (today > due) return 'red';
  const whole = daysBetween(opened, due);
  const left = daysBetween(today, due);
  return left === 0 || 3 * left < whole ? 'amber' : 'green';
}
