import { randomUUID } from 'node:crypto';
import { type Allocated, allocateNamed, allocateOldest, owed, type PaidMonth } from '../../domain/dues/allocate';
import { sumOfMonth } from '../../domain/dues/sum-of-month';
import { latestDuesMonth } from '../../domain/people/dues-month';
import { type Instant, type LocalDate, localDate } from '../../domain/time/dates';
import { type Month, monthAfter, monthOfDay } from '../../domain/time/months';
import type { KeyRing } from '../../platform/keys';
import { Problem } from '../../platform/problem';
import type { Transaction } from '../../prisma/client';
import { Prisma } from '../../prisma/generated/client';
import { duesFactsStatement } from './dues-facts';
import { ledgerMonthsOf } from './dues-months';
import { sealedReason } from './dues-reasons';
import { duesTermsOf } from './dues-terms';
import { keepPaidTo, lockPayer } from './payer';
import { nextReceiptNumber } from './receipt-number';

const { sql } = Prisma;

/** What the rule set of 党费收缴 says of payments. */
export interface PaymentRules {
  /** Months back that may be paid without more ado. 中组发〔2008〕3号第十二条 */
  backPay: number;
  /** Fen: what somebody gives at once beyond his dues from there on belongs in a ledger of its own. 第十一条 */
  oneOff: number;
}

export interface PaymentEntered {
  memberId: string;
  /** The branch that takes it; the member's own where absent. */
  branchId?: string;
  fen: number;
  way: 'cash' | 'bank' | 'wechat';
  /** Brought by somebody else; the member's consent is on record. */
  proxy?: boolean;
  paidOn: LocalDate;
  /** For which months; the oldest open ones where absent. */
  months?: readonly Month[];
  /** The line of a bank or WeChat list. */
  listLineId?: string;
  /** Why months are paid that lie further back than the rule allows, and when the level above approved that. */
  older?: { reason: string; approvedOn: LocalDate };
  enteredBy: string;
  at: Instant;
  rules: PaymentRules;
  keys: KeyRing;
}

export interface PaymentMade {
  paymentId: string;
  receiptNo: string;
  /** Which months it was put to. */
  months: PaidMonth[];
  /** Fen of it that nobody owed, part of the last month. */
  more: number;
}

/**
 * Enters a payment of a member with its receipt: entries of the months that it pays, his 党费交至, and the facts of the duty.
 * The one way by which money gets into the ledger.
 * @throws Problem when it cannot stand: see each
 */
export async function enterPayment(tx: Transaction, payment: PaymentEntered): Promise<PaymentMade> {
  const { memberId, fen, at, paidOn, rules, older } = payment;
  const today = localDate(at);
  const payer = await lockPayer(tx, memberId);
  const branchId = payment.branchId ?? payer.branchId;
  if (paidOn > today || (older && older.approvedOn > today)) throw new Problem('date-out-of-range');
  const { put, more } = await allocated(tx, payment, payer.duesPaidTo);
  // Who is no member here any more may still pay what he owes.
  if (!['normal', 'lost', 'stopped'].includes(payer.standing) && more === fen) throw new Problem('member-not-active');
  if (more >= rules.oneOff) throw new Problem('dues-one-off', { extras: { more } });
  const oldest = monthAfter(monthOfDay(today), -rules.backPay);
  const first = put[0]?.month as Month;
  if (first < oldest && !older) throw new Problem('dues-too-old', { extras: { month: first, oldest } });
  const paymentId = randomUUID();
  const reason = older && first < oldest ? sealedReason(payment.keys, 'reason', paymentId, older.reason) : null;
  const made = await tx.$queryRaw<unknown[]>`
    INSERT INTO dues_payment (id, member_id, branch_id, fen, way, proxy, paid_on, list_line_id, entered_by, entered_at,
                              reason, approved_on)
    VALUES (${paymentId}::uuid, ${memberId}::uuid, ${branchId}::uuid, ${fen}, ${payment.way}, ${payment.proxy ?? false},
            ${paidOn}::date, ${payment.listLineId ?? null}::uuid, ${payment.enteredBy}::uuid, ${new Date(at)},
            ${reason}, ${reason && older ? older.approvedOn : null}::date)
    ON CONFLICT (list_line_id, member_id) WHERE list_line_id IS NOT NULL AND countered_at IS NULL DO NOTHING
    RETURNING id`;
  if (!made.length) throw new Problem('list-line-used');
  await tx.$executeRaw`
    INSERT INTO dues_entry (member_id, month, kind, fen, branch_id, payment_id, origin, at)
    SELECT ${memberId}::uuid, given.month, 'paid', given.fen, ${branchId}::uuid, ${paymentId}::uuid, 'hand', ${new Date(at)}
      FROM unnest(${put.map(({ month }) => month)}::text[], ${put.map((one) => one.fen)}::int[]) AS given (month, fen)`;
  await keepPaidTo(tx, payer);
  const months = sql`e.member_id = ${memberId}::uuid AND e.month = ANY(${put.map(({ month }) => month)}::char(7)[])`;
  await tx.$executeRaw(duesFactsStatement(months, at));
  // Last of all: whoever takes money at the same branch waits for the counter.
  const receiptNo = await nextReceiptNumber(tx, branchId, at);
  await tx.$executeRaw`UPDATE dues_payment SET receipt_no = ${receiptNo} WHERE id = ${paymentId}::uuid`;
  return { paymentId, receiptNo, months: put, more };
}

/** @throws Problem `dues-sum-too-small` where it does not reach all months that were named, `dues-months-gap` … */
async function allocated(tx: Transaction, payment: PaymentEntered, known: Month | null): Promise<Allocated> {
  const { memberId, fen, at, months: named } = payment;
  const today = localDate(at);
  const current = monthOfDay(today);
  const months = await ledgerMonthsOf(tx, memberId);
  const terms = await duesTermsOf(tx, memberId);
  const covered = months.filter((one) => one.billed !== null || one.paid || one.waived).map(({ month }) => month);
  const after = [...covered, ...(known ? [known] : [])].map((month) => monthAfter(month, 1));
  const ahead = { from: [...after, current].sort().at(-1) as Month, to: latestDuesMonth(today) };
  const all = { fen, months, current, ahead, sumOf: (month: Month) => sumOfMonth(terms, month) };
  if (!named?.length) return allocateOldest(all);
  const last = [...named].sort().at(-1) as Month;
  if (last > ahead.to) throw new Problem('date-out-of-range');
  for (let month = ahead.from; month < last; month = monthAfter(month, 1)) {
    if (!named.includes(month)) throw new Problem('dues-months-gap', { extras: { month } });
  }
  const found = allocateNamed(named, all);
  if (!found) throw new Problem('dues-sum-too-small', { extras: { owed: owedOf(months, named) } });
  return found;
}

const owedOf = (months: Awaited<ReturnType<typeof ledgerMonthsOf>>, named: readonly Month[]) =>
  months.filter(({ month }) => named.includes(month)).reduce((sum, one) => sum + owed(one), 0);
