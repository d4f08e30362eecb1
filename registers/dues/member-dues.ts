import { type DatedMonth, type DuesMonthState, monthState } from '../../domain/dues/month-state';
import type { PayerClass } from '../../domain/dues/payer-classes';
import type { LocalDate } from '../../domain/time/dates';
import type { Month } from '../../domain/time/months';
import type { KeyRing } from '../../platform/keys';
import type { Database } from '../../prisma/client';
import { Prisma } from '../../prisma/generated/client';
import { duesMonths } from './dues-months';
import { openReason } from './dues-reasons';
import { reliefHoldsTo } from './dues-terms';
import { openEndedWhy } from './end-relief';
import { openBase } from './sealed-base';
import { isStandingBase } from './standing-base';

const { sql } = Prisma;

/** Months and payments that are shown of one member. */
const MOST = 60;

interface BaseRow {
  id: string;
  fromMonth: Month;
  payerClass: PayerClass;
  base: Uint8Array | null;
  monthlyFen?: number;
  quarterly: boolean;
  elsewhere: boolean;
  standing?: boolean;
}

interface PaymentRow {
  id: string;
  receiptNo: string | null;
  fen: number;
  way: 'cash' | 'bank' | 'wechat';
  proxy: boolean;
  paidOn: LocalDate;
  branch: { id: string; name: string };
  months: { month: Month; fen: number }[];
  counteredAt: Date | null;
  counterReason: Uint8Array | null;
}

interface ReliefRow {
  id: string;
  fromMonth: Month;
  toMonth: Month;
  monthlyFen: number;
  ended: boolean;
  why: Uint8Array | null;
}

/** A month of his as it is shown. */
export type ShownMonth = DatedMonth & { state: DuesMonthState };

/** All that the ledger holds of a member, newest first. @param keys without them no income is shown and no reason */
export async function duesOfMember(db: Database, memberId: string, today: LocalDate, keys: KeyRing | undefined) {
  const months = await db.$queryRaw<DatedMonth[]>`
    SELECT l.month, l.billed, l.paid, l.waived, l.due_on::text AS "dueOn", l.paid_on::text AS "paidOn"
      FROM (${duesMonths(sql`e.member_id = ${memberId}::uuid`)}) l
     WHERE l.billed IS NOT NULL OR l.paid > 0 OR l.waived ORDER BY l.month DESC LIMIT ${MOST}`;
  const bases = await db.$queryRaw<BaseRow[]>`
    SELECT id::text, from_month AS "fromMonth", payer_class AS "payerClass", base, monthly_fen AS "monthlyFen", quarterly,
           elsewhere, ${isStandingBase(sql`from_month`, today)} AS standing
      FROM dues_base WHERE member_id = ${memberId}::uuid ORDER BY from_month DESC LIMIT ${MOST}`;
  const [declared] = await db.$queryRaw<BaseRow[]>`
    SELECT id::text, from_month AS "fromMonth", payer_class AS "payerClass", base, quarterly, elsewhere
      FROM dues_declaration WHERE member_id = ${memberId}::uuid AND status = 'declared'`;
  const payments = await db.$queryRaw<PaymentRow[]>`
    SELECT p.id::text, p.receipt_no AS "receiptNo", p.fen, p.way, p.proxy, p.paid_on::text AS "paidOn",
           json_build_object('id', o.id, 'name', o.name) AS branch,
           (SELECT json_agg(json_build_object('month', e.month, 'fen', e.fen) ORDER BY e.month)
              FROM dues_entry e WHERE e.payment_id = p.id AND e.kind = 'paid') AS months,
           p.countered_at AS "counteredAt", p.counter_reason AS "counterReason"
      FROM dues_payment p JOIN organisation o ON o.id = p.branch_id
     WHERE p.member_id = ${memberId}::uuid ORDER BY p.paid_on DESC, p.entered_at DESC LIMIT ${MOST}`;
  const reliefs = await db.$queryRaw<ReliefRow[]>`
    SELECT r.id::text, r.from_month AS "fromMonth", ${reliefHoldsTo} AS "toMonth", r.monthly_fen AS "monthlyFen",
           r.ended_at IS NOT NULL AS ended, r.ended_why AS why
      FROM dues_relief r WHERE r.member_id = ${memberId}::uuid ORDER BY r.from_month DESC, r.id LIMIT ${MOST}`;
  const income = (table: 'dues_base' | 'dues_declaration', { id, base }: BaseRow) =>
    keys && base ? openBase(keys, table, id, base) : null;
  return {
    months: months.map((one): ShownMonth => ({ ...one, state: monthState(one, today) })),
    bases: bases.map((one) => ({ ...one, base: income('dues_base', one) })),
    declared: declared ? { ...declared, base: income('dues_declaration', declared) } : null,
    payments: payments.map(({ counterReason, ...one }) => ({
      ...one,
      months: one.months ?? [],
      counterReason: keys && counterReason ? openReason(keys, 'counter_reason', one.id, counterReason) : null,
    })),
    reliefs: reliefs.map(({ why, ...one }) => ({
      ...one,
      endedWhy: keys && why ? openEndedWhy(keys, one.id, why) : null,
    })),
  };
}
