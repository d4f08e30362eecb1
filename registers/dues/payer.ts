import type { LedgerMonth } from '../../domain/dues/allocate';
import { paidTo } from '../../domain/dues/allocate';
import type { Month } from '../../domain/time/months';
import { Problem } from '../../platform/problem';
import type { Transaction } from '../../prisma/client';
import { ledgerMonthsOf } from './dues-months';

/** A member whose dues are entered, his row locked until the transaction ends. */
export interface Payer {
  id: string;
  branchId: string;
  standing: string;
  duesPaidTo: Month | null;
}

/** @throws Problem `not-found` */
export async function lockPayer(tx: Transaction, memberId: string): Promise<Payer> {
  const [payer] = await tx.$queryRaw<Payer[]>`
    SELECT id::text, branch_id::text AS "branchId", standing, dues_paid_to AS "duesPaidTo"
      FROM member WHERE id = ${memberId}::uuid FOR UPDATE`;
  if (!payer) throw new Problem('not-found');
  return payer;
}

/**
 * Sets 党费交至 by what stands in the ledger now.
 * @param takenBack months of a payment that was countered
 */
export async function keepPaidTo(
  tx: Transaction,
  payer: Payer,
  takenBack: readonly Month[] = [],
): Promise<LedgerMonth[]> {
  const months = await ledgerMonthsOf(tx, payer.id);
  const to = paidTo(months, payer.duesPaidTo, takenBack);
  if (to !== payer.duesPaidTo)
    await tx.$executeRaw`
      UPDATE member SET dues_paid_to = ${to}, version = version + 1 WHERE id = ${payer.id}::uuid`;
  return months;
}
