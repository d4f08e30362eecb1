import { type DuesQuarter, lastDayOfQuarter } from '../../domain/dues/quarters';
import type { Database, Transaction } from '../../prisma/client';
import { Prisma } from '../../prisma/generated/client';

const { sql } = Prisma;

/** What counts towards a hand-over: `payment` is a row of dues_payment. */
export const freePayments = (branchId: Prisma.Sql, lastDay: Prisma.Sql): Prisma.Sql => sql`
  payment.branch_id = ${branchId} AND payment.hand_over_id IS NULL AND payment.countered_at IS NULL
  AND payment.paid_on <= ${lastDay}::date`;

/** What was handed over, and countered since: the next hand-over is less by it. */
export const counteredSince = (branchId: Prisma.Sql): Prisma.Sql => sql`
  payment.branch_id = ${branchId} AND payment.hand_over_id IS NOT NULL AND payment.countered_at IS NOT NULL
  AND payment.counter_hand_over_id IS NULL`;

export interface HandOverSums {
  fen: number;
  payments: number;
}

/** What a branch has to hand over for a quarter, and for those before it as far as that was not done. */
export async function handOverSums(
  tx: Transaction | Database,
  branchId: string,
  quarter: DuesQuarter,
): Promise<HandOverSums> {
  const branch = sql`${branchId}::uuid`;
  const [sums] = await tx.$queryRaw<[HandOverSums]>`
    SELECT (coalesce(sum(payment.fen) FILTER (WHERE payment.hand_over_id IS NULL), 0)
            - coalesce(sum(payment.fen) FILTER (WHERE payment.hand_over_id IS NOT NULL), 0))::int AS fen,
           count(*) FILTER (WHERE payment.hand_over_id IS NULL)::int AS payments
      FROM dues_payment payment
     WHERE (${freePayments(branch, sql`${lastDayOfQuarter(quarter)}`)}) OR (${counteredSince(branch)})`;
  return sums;
}
