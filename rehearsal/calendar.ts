import { type Calendar, withUnpublished } from '../domain/time/calendar';
import type { Database } from '../prisma/client';

/** Years that a rehearsal may run over after those that are published. */
const AHEAD = 10;

/** The published years of a database, in their newest edition, and what is known of the few after them. */
export async function calendarOf(db: Database): Promise<Calendar> {
  const rows = await db.calendarYear.findMany();
  const published = Object.fromEntries(rows.map(({ year, version, off, work }) => [year, { version, off, work }]));
  const last = Math.max(2000, ...rows.map(({ year }) => year));
  return withUnpublished(published, `${last}-01-01`, `${last + AHEAD}-01-01`);
}
