import type { Database, Transaction } from '../prisma/client';
import { publishedYears } from './calendar-years';

/**
 * Puts the State Council's published years on record, in every mode and at every start: years that are there already,
 * perhaps edited, stay as they are.
 * @returns how many years were new
 */
export async function loadCalendar(db: Database | Transaction): Promise<number> {
  const source = '国务院办公厅关于部分节假日安排的通知（chinese-days）';
  const data = publishedYears().map((year) => ({ ...year, version: 1, source }));
  return (await db.calendarYear.createMany({ data, skipDuplicates: true })).count;
}
