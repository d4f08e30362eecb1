import { type DatedMonth, monthState } from '../../domain/dues/month-state';
import type { PayerClass } from '../../domain/dues/payer-classes';
import type { LocalDate } from '../../domain/time/dates';
import type { Database } from '../../prisma/client';
import { Prisma } from '../../prisma/generated/client';
import { duesMonths } from './dues-months';
import type { ShownMonth } from './member-dues';
import { isStandingBase } from './standing-base';

const { sql } = Prisma;

interface GridMember {
  id: string;
  name: string;
  payerClass: PayerClass | null;
  monthlyFen: number | null;
  quarterly: boolean;
  elsewhere: boolean;
  standing: boolean;
  /** He has declared something that nobody has confirmed yet. */
  declared: string | null;
}

/** A year of a branch: its members by name, each with the months of which the ledger knows. */
export async function duesGrid(db: Database, branchId: string, year: number, today: LocalDate) {
  const ofYear = sql`e.month BETWEEN ${`${year}-01`} AND ${`${year}-12`}`;
  const here = sql`
    SELECT m.id FROM member m WHERE m.branch_id = ${branchId}::uuid AND m.standing IN ('normal', 'lost')
    UNION SELECT e.member_id FROM dues_entry e WHERE e.branch_id = ${branchId}::uuid AND ${ofYear}`;
  const members = await db.$queryRaw<GridMember[]>`
    SELECT m.id::text, m.name, b.payer_class AS "payerClass", b.monthly_fen AS "monthlyFen",
           coalesce(b.quarterly, false) AS quarterly, coalesce(b.elsewhere, false) AS elsewhere,
           coalesce(${isStandingBase(sql`b.from_month`, today)}, false) AS standing, d.id::text AS declared
      FROM member m
      LEFT JOIN LATERAL (SELECT * FROM dues_base d WHERE d.member_id = m.id AND d.from_month <= ${today.slice(0, 7)}
                          ORDER BY d.from_month DESC LIMIT 1) b ON true
      LEFT JOIN dues_declaration d ON d.member_id = m.id AND d.status = 'declared'
     WHERE m.id IN (${here}) ORDER BY m.pinyin, m.id`;
  const rows = await db.$queryRaw<(DatedMonth & { memberId: string })[]>`
    SELECT l.member_id::text AS "memberId", l.month, l.billed, l.paid, l.waived, l.due_on::text AS "dueOn",
           l.paid_on::text AS "paidOn"
      FROM (${duesMonths(sql`e.member_id IN (${here}) AND ${ofYear}`)}) l
     WHERE l.billed IS NOT NULL OR l.paid > 0 OR l.waived ORDER BY l.month`;
  const byMember = new Map<string, ShownMonth[]>();
  for (const { memberId, ...one } of rows) {
    const months = byMember.get(memberId) ?? [];
    byMember.set(memberId, months);
    months.push({ ...one, state: monthState(one, today) });
  }
  return members.map((member) => ({ ...member, months: byMember.get(member.id) ?? [] }));
}
