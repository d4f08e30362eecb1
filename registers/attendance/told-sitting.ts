import type { ToldSitting } from '../../domain/life/notice-texts';
import type { Instant } from '../../domain/time/dates';
import type { Transaction } from '../../prisma/client';

/** A sitting as its notices name it, and under which case they stand. @throws Error when there is none of that id */
export async function toldSitting(
  tx: Transaction,
  sittingId: string,
): Promise<ToldSitting & { caseId: string; endsAt: Instant }> {
  const [row] = await tx.$queryRaw<{ caseId: string; title: string; place: string; beginsAt: Date; endsAt: Date }[]>`
    SELECT case_id AS "caseId", title, place, begins_at AS "beginsAt", ends_at AS "endsAt" FROM sitting WHERE id = ${sittingId}::uuid`;
  if (!row) throw new Error(`no sitting ${sittingId}`);
  return { ...row, beginsAt: row.beginsAt.getTime(), endsAt: row.endsAt.getTime() };
}
