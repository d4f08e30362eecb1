import type { LocalDate } from '../../domain/time/dates';
import type { Database, Transaction } from '../../prisma/client';
import { Prisma } from '../../prisma/generated/client';

const { sql } = Prisma;

/** What a row of the book `b` changes of the balance, in fen; `taken` is the row that it takes back, if it does. */
export const changes = sql`
  CASE b.kind WHEN 'income' THEN b.fen WHEN 'expenditure' THEN -b.fen
              ELSE CASE taken.kind WHEN 'income' THEN -b.fen ELSE b.fen END END`;

export const withTaken = sql`book_entry b LEFT JOIN book_entry taken ON taken.id = b.counters`;

/** The balance at the end of a day. */
export async function balanceOn(tx: Database | Transaction, committeeId: string, day: LocalDate): Promise<number> {
  const [row] = await tx.$queryRaw<[{ fen: bigint }]>`
    SELECT coalesce(sum(${changes}), 0)::bigint AS fen FROM ${withTaken}
     WHERE b.committee_id = ${committeeId}::uuid AND b.on_date <= ${day}::date`;
  return Number(row.fen);
}

/** The least balance from a day on: so much can be spent on it without another day going below nothing. */
export async function leastBalanceFrom(tx: Transaction, committeeId: string, day: LocalDate): Promise<number> {
  const [row] = await tx.$queryRaw<[{ fen: bigint | null }]>`
    SELECT min(fen)::bigint AS fen
      FROM (SELECT b.on_date, sum(${changes}) OVER (ORDER BY b.on_date, b.number) AS fen FROM ${withTaken}
             WHERE b.committee_id = ${committeeId}::uuid) running
     WHERE on_date > ${day}::date`;
  const now = await balanceOn(tx, committeeId, day);
  return row.fen === null ? now : Math.min(now, Number(row.fen));
}
