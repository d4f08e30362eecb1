import type { LedgerMonth } from '../../domain/dues/allocate';
import type { Database, Transaction } from '../../prisma/client';
import { Prisma } from '../../prisma/generated/client';

const { sql } = Prisma;

/**
 * The ledger by member and month, what was countered left out: `member_id`, `month`, `billed` (null: not billed), `paid`,
 * `waived`, `due_on`, `paid_on` (the first payment for it), `branch_id`. A month of which everything was countered stands
 * there as neither billed nor paid.
 * @param which a condition on `e`, rows of the ledger
 */
export const duesMonths = (which: Prisma.Sql): Prisma.Sql => sql`
  SELECT e.member_id, e.month,
         sum(e.fen) FILTER (WHERE e.kind = 'billed' AND c.id IS NULL)::int AS billed,
         coalesce(sum(e.fen) FILTER (WHERE e.kind = 'paid' AND c.id IS NULL), 0)::int AS paid,
         coalesce(bool_or(e.kind = 'waived' AND c.id IS NULL), false) AS waived,
         max(e.due_on) FILTER (WHERE e.kind = 'billed' AND c.id IS NULL) AS due_on,
         min(p.paid_on) FILTER (WHERE e.kind = 'paid' AND c.id IS NULL) AS paid_on,
         (array_agg(e.branch_id ORDER BY e.id DESC))[1] AS branch_id
    FROM dues_entry e
    LEFT JOIN dues_entry c ON c.counters = e.id
    LEFT JOIN dues_payment p ON p.id = e.payment_id
   WHERE e.kind <> 'countered' AND ${which}
   GROUP BY e.member_id, e.month`;

/** A member's months in order. */
export const ledgerMonthsOf = async (tx: Transaction | Database, memberId: string): Promise<LedgerMonth[]> =>
  await tx.$queryRaw<LedgerMonth[]>`
    SELECT month, billed, paid, waived FROM (${duesMonths(sql`e.member_id = ${memberId}::uuid`)}) found ORDER BY month`;
