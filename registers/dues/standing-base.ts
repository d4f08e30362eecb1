import { type LocalDate, startOfDay } from '../../domain/time/dates';
import { Prisma } from '../../prisma/generated/client';

/**
 * Condition on a base of dues, by when it was entered: it was confirmed in an earlier year than that of a day, and stands
 * until it is confirmed again (沿用上年). What a year makes of every base is read, not written.
 * @param enteredAt an expression; the condition is null where there is no base
 */
export const isStandingBase = (enteredAt: Prisma.Sql, today: LocalDate): Prisma.Sql =>
  Prisma.sql`(${enteredAt} < ${new Date(startOfDay(`${today.slice(0, 4)}-01-01`))}::timestamptz)`;
