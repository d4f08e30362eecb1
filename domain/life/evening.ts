import { addDays, atTime, type Instant, type LocalDate, localDate } from '../time/dates';

/** Of a sitting that ends later nobody is told the same evening that he was absent. */
const LAST_HOUR = 20;

/**
 * The day in whose morning people hear that they were absent from an evening's sitting, also where the quiet hours of their
 * branch have not begun yet; nothing where it ended in time to say so the same day.
 */
export function morningAfterEvening(beginsAt: Instant, endsAt: Instant): LocalDate | undefined {
  const day = localDate(beginsAt);
  return endsAt > atTime(day, LAST_HOUR) ? addDays(day, 1) : undefined;
}
