import type { BaseFrom, DuesTerms, ReliefFrom } from '../../domain/dues/sum-of-month';
import type { Database, Transaction } from '../../prisma/client';
import { Prisma } from '../../prisma/generated/client';

const { sql } = Prisma;

/**
 * The last month in which a relief `r` holds: one that people ended holds to the month they said, one that was taken back to
 * the month of that.
 */
export const reliefHoldsTo = sql`
  coalesce(r.last_month, least(r.to_month, to_char(r.ended_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM')::char(7)))`;

/** What a member pays by what is on record of him, the oldest first. */
export async function duesTermsOf(tx: Transaction | Database, memberId: string): Promise<DuesTerms> {
  const bases = await tx.$queryRaw<BaseFrom[]>`
    SELECT from_month AS "fromMonth", monthly_fen AS "monthlyFen", quarterly, elsewhere
      FROM dues_base WHERE member_id = ${memberId}::uuid ORDER BY from_month`;
  const reliefs = await tx.$queryRaw<ReliefFrom[]>`
    SELECT r.from_month AS "fromMonth", ${reliefHoldsTo} AS "toMonth", r.monthly_fen AS "monthlyFen"
      FROM dues_relief r WHERE r.member_id = ${memberId}::uuid ORDER BY r.at, r.id`;
  return { bases, reliefs };
}
