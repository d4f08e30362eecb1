import { type Instant, type LocalDate, localDate } from '../../domain/time/dates';
import { Prisma } from '../../prisma/generated/client';

const { sql } = Prisma;

interface Billing {
  /** By what it is billed. */
  origin: 'sweep' | 'transit' | 'hand';
  caseId?: string;
  at: Instant;
}

/** The last day of the month of a day. */
const monthEnd = (day: LocalDate) => sql`(date_trunc('month', ${day}::date) + interval '1 month')::date - 1`;

/** When a month `o` was due that is billed anew; the sweep and the end of a transfer bill nothing anew. */
const dueBefore = (origin: Billing['origin']) =>
  origin === 'hand'
    ? sql`(SELECT max(x.due_on) FROM dues_entry x WHERE x.member_id = o.member_id AND x.month = o.month AND x.kind = 'billed')`
    : sql`NULL::date`;

/**
 * The statement that puts what members owe into the ledger: billed, or waived where they owe nothing. A month that is
 * billed or waived is left as it is, so that it does no harm twice. What is billed after its time is due with the month in
 * which it is billed, unless it was billed before.
 * @param owed a SELECT as `owing` gives it
 */
export const billStatement = (owed: Prisma.Sql, { origin, caseId, at }: Billing): Prisma.Sql => sql`
  INSERT INTO dues_entry (member_id, month, kind, fen, branch_id, due_on, origin, case_id, at)
  SELECT o.member_id, o.month, CASE WHEN o.fen > 0 THEN 'billed' ELSE 'waived' END, o.fen,
         o.branch_id,
         CASE WHEN o.fen > 0 THEN coalesce(${dueBefore(origin)},
           CASE WHEN o.last_day < ${localDate(at)}::date THEN ${monthEnd(localDate(at))} ELSE o.last_day END) END,
         ${origin}, ${caseId ?? null}, ${new Date(at)}::timestamptz
    FROM (${owed}) o
   WHERE NOT EXISTS (SELECT 1 FROM dues_entry e
                      WHERE e.member_id = o.member_id AND e.month = o.month AND e.kind IN ('billed', 'waived')
                         AND NOT EXISTS (SELECT 1 FROM dues_entry c WHERE c.counters = e.id))
   ORDER BY o.member_id, o.month
  -- By name: without it each row is looked up in every unique index before it is written.
  ON CONFLICT (member_id, month) WHERE kind IN ('billed', 'waived') AND origin IN ('sweep', 'transit') DO NOTHING`;

/** Entries `e` of one month that these branches billed. */
export const billedIn = (branches: readonly string[], month: string): Prisma.Sql => sql`
  e.branch_id = ANY(${branches}::uuid[]) AND e.month = ${month}`;

/**
 * A month that the roster says is paid (党费交至) is so: it is entered as paid with the sum that is billed, without a
 * payment. Not where a payment was ever entered for it: the ledger then knows better.
 * @param which a condition on `e`, rows of the ledger
 */
export const paidByRosterStatement = (which: Prisma.Sql, at: Instant): Prisma.Sql => sql`
  INSERT INTO dues_entry (member_id, month, kind, fen, branch_id, origin, at)
  SELECT e.member_id, e.month, 'paid', e.fen, e.branch_id, 'import', ${new Date(at)}::timestamptz
    FROM dues_entry e JOIN member m ON m.id = e.member_id
   WHERE ${which} AND e.kind = 'billed' AND m.dues_paid_to >= e.month
     AND NOT EXISTS (SELECT 1 FROM dues_entry c WHERE c.counters = e.id)
     AND NOT EXISTS (SELECT 1 FROM dues_entry p
                      WHERE p.member_id = e.member_id AND p.month = e.month AND p.kind = 'paid')
   ORDER BY e.member_id`;

/** A waived month counts as paid to, for who had paid to the month before it. */
export const waivedPaidToStatement = (which: Prisma.Sql): Prisma.Sql => sql`
  UPDATE member m SET dues_paid_to = e.month
    FROM dues_entry e
   WHERE ${which} AND e.kind = 'waived' AND m.id = e.member_id
     AND m.dues_paid_to = to_char(to_date(e.month, 'YYYY-MM') - interval '1 month', 'YYYY-MM')`;

/** Entries `e` of a month of which something is to be told as soon as it is billed: what is waived, or was paid ahead. */
export const settledIn = (branches: readonly string[], month: string): Prisma.Sql => sql`
  e.month = ${month} AND e.member_id IN (
    SELECT e.member_id FROM dues_entry e WHERE ${billedIn(branches, month)} AND e.kind IN ('paid', 'waived'))`;
