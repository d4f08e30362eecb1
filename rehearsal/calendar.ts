import type { Calendar } from '../domain/time/calendar';
import type { Database } from '../prisma/client';

/** The published years of a database, in their newest edition. */
export async function calendarOf(db: Database): Promise<Calendar> {
  const rows = await db.calendarYear.findMany();
  return Object.fromEntries(rows.map(({ year, version, off, work }) => [year, { version, off, work }]));
}
