import type { Instant, LocalDate } from '../../domain/time/dates';
import { Problem } from '../../platform/problem';
import type { Database, Transaction } from '../../prisma/client';
import { Prisma } from '../../prisma/generated/client';
import { balanceOn, changes, withTaken } from './balance';
import { lockBook } from './enter';

const { sql } = Prisma;

/** A year of a committee's book: sums in fen. */
export interface YearOfBook {
  year: number;
  /** 上年结转 */
  opening: number;
  /** By item; what was countered is taken off where it was counted. */
  items: Record<string, number>;
  income: number;
  expenditure: number;
  balance: number;
  closed: boolean;
}

/** What came in and went out in a year, and what is left. */
export async function yearOfBook(db: Database | Transaction, committeeId: string, year: number): Promise<YearOfBook> {
  const of = sql`b.committee_id = ${committeeId}::uuid`;
  const rows = await db.$queryRaw<{ kind: string; item: string; fen: bigint }[]>`
    SELECT coalesce(taken.kind, b.kind) AS kind, b.item, sum(${changes})::bigint AS fen FROM ${withTaken}
     WHERE ${of} AND b.on_date >= ${`${year}-01-01`}::date AND b.on_date <= ${`${year}-12-31`}::date
     GROUP BY 1, 2 ORDER BY 1, 2`;
  const opening = await balanceOn(db, committeeId, `${year - 1}-12-31`);
  const sum = (kind: string) =>
    rows.filter((row) => row.kind === kind).reduce((total, { fen }) => total + Number(fen), 0);
  const [income, expenditure] = [sum('income'), -sum('expenditure')];
  const closed = await db.bookYear.count({ where: { committeeId, year: { gte: year } } });
  return {
    year,
    opening,
    items: Object.fromEntries(rows.map(({ item, fen }) => [item, Math.abs(Number(fen))])),
    income,
    expenditure,
    balance: opening + income - expenditure,
    closed: closed > 0,
  };
}

interface Closing {
  committeeId: string;
  year: number;
  today: LocalDate;
  by: string;
  at: Instant;
}

/**
 * Closes a year of the book: nothing is entered in it any more, and its balance is carried over.
 * @throws Problem `book-year-not-over`, `book-year-closed`
 */
export async function closeYear(tx: Transaction, { committeeId, year, today, by, at }: Closing): Promise<void> {
  await lockBook(tx, committeeId);
  if (today <= `${year}-12-31`) throw new Problem('book-year-not-over');
  const last = await tx.bookYear.findFirst({ where: { committeeId }, orderBy: { year: 'desc' } });
  if (last && last.year >= year) throw new Problem('book-year-closed');
  const first = await tx.bookEntry.findFirst({ where: { committeeId }, orderBy: { onDate: 'asc' } });
  const before = last
    ? last.year
    : first && first.onDate.getUTCFullYear() < year
      ? first.onDate.getUTCFullYear() - 1
      : year - 1;
  // One year after the other.
  if (before < year - 1) throw new Problem('book-year-not-over');
  const fen = await balanceOn(tx, committeeId, `${year}-12-31`);
  await tx.bookYear.create({ data: { committeeId, year, fen, closedBy: by, closedAt: new Date(at) } });
}
