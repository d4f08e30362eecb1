import type { Transaction } from '../../prisma/client';
import { Prisma } from '../../prisma/generated/client';
import type { EffectOf } from '../effect-writer';
import { billStatement } from './bill';
import { owing } from './owing';

const { sql } = Prisma;

/**
 * Bills the months that a transfer took, once, by whoever received the member, or has kept him. Before his branch keeps its
 * dues here, or while no base of his is known, nothing is billed.
 */
export async function billTransit(tx: Transaction, branchId: string, { caseId, at }: EffectOf): Promise<void> {
  const months = sql`
    SELECT t.member_id, to_char(one, 'YYYY-MM') AS month
      FROM dues_transit t,
           generate_series(to_date(t.from_month, 'YYYY-MM'), to_date(t.last_month, 'YYYY-MM'), interval '1 month') one
     WHERE t.case_id = ${caseId}`;
  const branches = sql`o.id = ${branchId}::uuid`;
  const billed = await tx.$executeRaw(
    billStatement(owing({ months, branches, receivedBy: branchId }), { origin: 'transit', caseId, at }),
  );
  if (billed) await tx.$executeRaw`UPDATE dues_transit SET settled_at = ${new Date(at)} WHERE case_id = ${caseId}`;
}
