import type { Calendar, CalendarYear } from '../../domain/calendar';
import { type Instant, localDate, yearOf } from '../../domain/dates';
import type { Transaction } from '../../prisma/client';

/** A published year as it is read. */
export type YearRow = { year: number } & CalendarYear;

/** The years that a case needs at `at` and does not carry: this one and the next, so that a deadline across New Year is
 * right as soon as the State Council has spoken. */
export function wantedYears(carried: Calendar, at: Instant): number[] {
  const year = yearOf(localDate(at));
  return [year, year + 1].filter((candidate) => !carried[String(candidate)]);
}

/** What a case carries of the years that were found; undefined when there is nothing new. */
export function toCalendar(rows: readonly YearRow[]): Calendar | undefined {
  if (!rows.length) return undefined;
  return Object.fromEntries(rows.map(({ year, version, off, work }) => [String(year), { version, off, work }]));
}

/** The published years that a case needs at `at` and does not carry; undefined when there is nothing new. */
export async function missingYears(tx: Transaction, carried: Calendar, at: Instant): Promise<Calendar | undefined> {
  const wanted = wantedYears(carried, at);
  if (!wanted.length) return undefined;
  return toCalendar(await tx.calendarYear.findMany({ where: { year: { in: wanted } } }));
}
