import { atTime, type Instant } from '../../domain/time/dates';
import type { Database } from '../../prisma/client';

/**
 * Where the cases of most tests begin: a Monday at ten. 2054 has the weekdays of 2026 and is given its calendar; it lies
 * ahead of every wall clock, so that the sender, which goes by the wall clock, does not touch the notices meanwhile.
 * 2055 is a year that nobody has published.
 */
export const START: Instant = atTime('2054-11-23', 10);

/** Gives 2054 the holidays of 2026. As the owner. */
export async function publish2054(db: Database): Promise<void> {
  const { off, work } = await db.calendarYear.findUniqueOrThrow({ where: { year: 2026 } });
  await db.calendarYear.create({ data: { year: 2054, version: 1, off, work, source: 'as in 2026' } });
}
