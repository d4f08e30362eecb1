import type { ToldSitting } from '../../domain/life/notice-texts';
import type { Transaction } from '../../prisma/client';

/** A sitting as its notices name it, and under which case they stand. @throws Error when there is none of that id */
export async function toldSitting(tx: Transaction, sittingId: string): Promise<ToldSitting & { caseId: string }> {
  const [row] = await tx.$queryRaw<{ caseId: string; title: string; place: string; beginsAt: Date }[]>`
    SELECT case_id AS "caseId", title, place, begins_at AS "beginsAt" FROM sitting WHERE id = ${sittingId}::uuid`;
  if (!row) throw new Error(`no sitting ${sittingId}`);
  return { ...row, beginsAt: row.beginsAt.getTime() };
}
