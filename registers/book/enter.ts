import { randomUUID } from 'node:crypto';
import type { BookItem } from '../../domain/book/items';
import type { Instant, LocalDate } from '../../domain/time/dates';
import type { KeyRing } from '../../platform/keys';
import { Problem } from '../../platform/problem';
import type { Transaction } from '../../prisma/client';
import { sealedWhat } from './sealed-what';

export interface EnteredInBook {
  committeeId: string;
  kind: 'income' | 'expenditure';
  item: BookItem;
  fen: number;
  onDate: LocalDate;
  voucher?: string;
  decidedOn?: LocalDate;
  /** What for, and whom. */
  what?: { text: string; keys: KeyRing };
  handOverId?: string;
  enteredBy: string;
  at: Instant;
}

/** One after the other in a committee's book: numbers have no gap, and a year closes on what stands in it. */
export async function lockBook(tx: Transaction, committeeId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`book:${committeeId}`}, 0))`;
}

/**
 * Enters a row in a committee's book. @returns its number
 * @throws Problem `book-year-closed` where its year is closed
 */
export async function enterInBook(tx: Transaction, entry: EnteredInBook): Promise<{ id: string; number: number }> {
  const { committeeId, kind, item, fen, voucher = null, decidedOn = null, what, handOverId = null } = entry;
  await lockBook(tx, committeeId);
  const onDate = await openDay(tx, entry);
  const number = await nextNumber(tx, committeeId);
  const id = randomUUID();
  await tx.$executeRaw`
    INSERT INTO book_entry (id, committee_id, number, on_date, kind, item, fen, voucher, decided_on, hand_over_id,
                            entered_by, at, what)
    VALUES (${id}::uuid, ${committeeId}::uuid, ${number}, ${onDate}::date, ${kind}, ${item}, ${fen}, ${voucher}, ${decidedOn}::date,
            ${handOverId}::uuid, ${entry.enteredBy}::uuid, ${new Date(entry.at)},
            ${what ? sealedWhat(what.keys, id, what.text) : null})`;
  return { id, number };
}

/** What the branch handed over in a year that is closed by now stands on the first day of the next. */
async function openDay(tx: Transaction, { committeeId, onDate, handOverId }: EnteredInBook): Promise<LocalDate> {
  const last = await tx.bookYear.findFirst({
    where: { committeeId },
    orderBy: { year: 'desc' },
    select: { year: true },
  });
  if (!last || Number(onDate.slice(0, 4)) > last.year) return onDate;
  if (!handOverId) throw new Problem('book-year-closed');
  return `${last.year + 1}-01-01`;
}

const nextNumber = async (tx: Transaction, committeeId: string): Promise<number> => {
  const [row] = await tx.$queryRaw<[{ number: number }]>`
    SELECT coalesce(max(number), 0) + 1 AS number FROM book_entry WHERE committee_id = ${committeeId}::uuid`;
  return Number(row.number);
};

interface Countered {
  committeeId: string;
  id: string;
  onDate: LocalDate;
  reason: string;
  keys: KeyRing;
  by: string;
  at: Instant;
}

/**
 * Takes a row back by one that names it: of the same sum, on a day of a year that is open.
 * @throws Problem `not-found`, `book-countered`, `book-year-closed`
 */
export async function counterInBook(tx: Transaction, countered: Countered): Promise<{ number: number }> {
  const { committeeId, id, reason, keys, by, at } = countered;
  await lockBook(tx, committeeId);
  const row = await tx.bookEntry.findFirst({ where: { id, committeeId, kind: { not: 'countered' } } });
  if (!row) throw new Problem('not-found');
  if (await tx.bookEntry.count({ where: { counters: id } })) throw new Problem('book-countered');
  const onDate = await openDay(tx, { ...countered, kind: 'income', item: 'interest', fen: 1, enteredBy: by });
  const number = await nextNumber(tx, committeeId);
  const newId = randomUUID();
  await tx.$executeRaw`
    INSERT INTO book_entry (id, committee_id, number, on_date, kind, item, fen, counters, entered_by, at, what)
    VALUES (${newId}::uuid, ${committeeId}::uuid, ${number}, ${onDate}::date, 'countered', ${row.item}, ${row.fen}, ${id}::uuid,
            ${by}::uuid, ${new Date(at)}, ${sealedWhat(keys, newId, reason)})`;
  return { number };
}
