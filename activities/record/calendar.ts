import type { Calendar } from '../../domain/calendar';
import { type Instant, localDate, yearOf } from '../../domain/dates';
import type { Transaction } from '../../prisma/client';

/**
 * The published years that a case needs at `at` and does not carry: this one and the next, so that a deadline
 * across New Year is right as soon as the State Council has spoken.
 * @returns undefined when there is nothing new
 */
export async function missingYears(tx: Transaction, carried: Calendar, at: Instant): Promise<Calendar | undefined> {
  const year = yearOf(localDate(at));
  const wanted = [year, year + 1].filter((candidate) => !carried[String(candidate)]);
  if (!wanted.length) return undefined;
  const rows = await tx.calendarYear.findMany({ where: { year: { in: wanted } } });
  if (!rows.length) return undefined;
  return Object.fromEntries(rows.map(({ year: found, version, off, work }) => [String(found), { version, off, work }]));
}
