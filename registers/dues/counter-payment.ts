import type { Instant } from '../../domain/time/dates';
import type { Month } from '../../domain/time/months';
import type { KeyRing } from '../../platform/keys';
import { Problem } from '../../platform/problem';
import type { Transaction } from '../../prisma/client';
import { Prisma } from '../../prisma/generated/client';
import { duesFactsStatement } from './dues-facts';
import { sealedReason } from './dues-reasons';
import { keepPaidTo, lockPayer } from './payer';

const { sql } = Prisma;

export interface PaymentCountered {
  paymentId: string;
  reason: string;
  by: string;
  at: Instant;
  keys: KeyRing;
}

/**
 * Takes back a payment that was entered by mistake: a row against each of its own, with the reason; 党费交至 and the facts of
 * the duty follow. Nothing is edited, and its receipt stays on record. A line of a list is free again.
 * @throws Problem `not-found`, `dues-countered`
 */
export async function counterPayment(
  tx: Transaction,
  { paymentId, reason, by, at, keys }: PaymentCountered,
): Promise<{ memberId: string; months: Month[] }> {
  const [row] = await tx.$queryRaw<{ memberId: string }[]>`
    SELECT member_id::text AS "memberId" FROM dues_payment WHERE id = ${paymentId}::uuid`;
  if (!row) throw new Problem('not-found');
  const payer = await lockPayer(tx, row.memberId);
  const countered = await tx.$executeRaw`
    UPDATE dues_payment SET countered_at = ${new Date(at)}, countered_by = ${by}::uuid,
                            counter_reason = ${sealedReason(keys, 'counter_reason', paymentId, reason)}
     WHERE id = ${paymentId}::uuid AND countered_at IS NULL`;
  if (!countered) throw new Problem('dues-countered');
  const rows = await tx.$queryRaw<{ month: Month }[]>`
    INSERT INTO dues_entry (member_id, month, kind, fen, branch_id, payment_id, counters, origin, at)
    SELECT e.member_id, e.month, 'countered', e.fen, e.branch_id, e.payment_id, e.id, 'hand', ${new Date(at)}
      FROM dues_entry e WHERE e.payment_id = ${paymentId}::uuid AND e.kind = 'paid' ORDER BY e.month
    RETURNING month`;
  const months = rows.map(({ month }) => month);
  await keepPaidTo(tx, payer, months);
  const which = sql`e.member_id = ${row.memberId}::uuid AND e.month = ANY(${months}::char(7)[])`;
  await tx.$executeRaw(duesFactsStatement(which, at));
  return { memberId: row.memberId, months };
}
