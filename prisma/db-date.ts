import type { Instant, LocalDate } from '../domain/time/dates';

/** A calendar day as the driver wants it for a `date` column. */
export const toDbDate = (day: LocalDate): Date => new Date(`${day}T00:00:00Z`);

/** The inverse of `toDbDate`. */
export const fromDbDate = (date: Date): LocalDate => date.toISOString().slice(0, 10);

export const fromDbDateOrNull = (date: Date | null): LocalDate | null => (date ? fromDbDate(date) : null);

/** A moment as it stands in an answer: "2026-11-22T13:00:00.000Z". */
export const written = (at: Instant | Date): string => new Date(at).toISOString();
