import type { Database, Transaction } from '../../prisma/client';
import { publishedYears } from './calendar-years';
import { nextEdition } from './publish';

/**
 * Puts the State Council's published years on record, in every mode and at every start: years that are there already,
 * perhaps edited, stay as they are. Years that a later version of the product brings are a new edition, so that open
 * deadlines are computed again.
 * @returns how many years were new
 */
export async function loadCalendar(db: Database | Transaction): Promise<number> {
  const source = '国务院办公厅关于部分节假日安排的通知（chinese-days）';
  const there = new Set((await db.calendarYear.findMany({ select: { year: true } })).map(({ year }) => year));
  const years = publishedYears().filter(({ year }) => !there.has(year));
  if (!years.length) return 0;
  const load = async (tx: Transaction) => {
    const version = await nextEdition(tx);
    const data = years.map((year) => ({ ...year, version, source }));
    return (await tx.calendarYear.createMany({ data, skipDuplicates: true })).count;
  };
  return '$transaction' in db ? await db.$transaction(load) : await load(db);
}
