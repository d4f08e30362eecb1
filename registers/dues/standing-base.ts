import type { LocalDate } from '../../domain/time/dates';
import { Prisma } from '../../prisma/generated/client';

/**
 * Condition on a base of dues, by the month from which it was confirmed: that lies in an earlier year than a day, and the
 * base stands until one is confirmed for this year (沿用上年), on whichever day either was entered. What a year makes of every
 * base is read, not written.
 * @param fromMonth an expression; the condition is null where there is no base
 */
export const isStandingBase = (fromMonth: Prisma.Sql, today: LocalDate): Prisma.Sql =>
  Prisma.sql`(${fromMonth} < ${`${today.slice(0, 4)}-01`})`;
