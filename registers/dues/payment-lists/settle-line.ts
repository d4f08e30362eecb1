import { owed } from '../../../domain/dues/allocate';
import { sumOfMonth } from '../../../domain/dues/sum-of-month';
import type { Instant, LocalDate } from '../../../domain/time/dates';
import type { KeyRing } from '../../../platform/keys';
import { Problem } from '../../../platform/problem';
import type { Transaction } from '../../../prisma/client';
import { fromDbDate } from '../../../prisma/db-date';
import { ledgerMonthsOf } from '../dues-months';
import { duesTermsOf } from '../dues-terms';
import { enterPayment, type PaymentEntered, type PaymentMade } from '../enter-payment';
import { lockPayer } from '../payer';
import { sealPaymentReason } from './line-text';
import { lockPaymentLists } from './store-list';

/** Who settles lines, and by which rules. */
export interface Settling {
  by: string;
  at: Instant;
  rules: PaymentEntered['rules'];
  keys: KeyRing;
}

/** What of a line pays for whom, and which months. */
export interface PaymentPart {
  memberId: string;
  fen: number;
  months: readonly string[];
  proxy?: boolean;
  older?: { reason: string; approvedOn: LocalDate };
}

interface Line {
  id: string;
  branchId: string;
  paidOn: Date;
  fen: number;
  outcome: string;
  way: PaymentEntered['way'];
}

/** The line, locked until the transaction ends. @throws Problem `not-found` */
async function lockLine(tx: Transaction, id: string): Promise<Line> {
  const [at] = await tx.$queryRaw<{ branchId: string }[]>`
    SELECT branch_id::text AS "branchId" FROM payment_list_line WHERE id = ${id}::uuid`;
  if (!at) throw new Problem('not-found');
  await lockPaymentLists(tx, at.branchId);
  const [line] = await tx.$queryRaw<[Line]>`
    SELECT l.id::text, l.branch_id::text AS "branchId", l.paid_on AS "paidOn", l.fen, l.outcome, p.way
      FROM payment_list_line l JOIN payment_list p ON p.id = l.list_id WHERE l.id = ${id}::uuid FOR UPDATE OF l`;
  return line;
}

const settled = (tx: Transaction, id: string, data: object, { by, at }: Settling) =>
  tx.paymentListLine.update({ where: { id }, data: { ...data, settledBy: by, settledAt: new Date(at) } });

/**
 * Enters what a line pays: for one member or several, each with a receipt of his own.
 * @throws Problem `payment-line-settled` where somebody was first, `payment-line-sum`, and those of `enterPayment`
 */
export async function payLine(
  tx: Transaction,
  lineId: string,
  parts: readonly PaymentPart[],
  settling: Settling,
): Promise<PaymentMade[]> {
  const { by: enteredBy, at, rules, keys } = settling;
  const line = await lockLine(tx, lineId);
  if (line.outcome !== 'open') throw new Problem('payment-line-settled');
  if (parts.reduce((sum, { fen }) => sum + fen, 0) !== line.fen) throw new Problem('payment-line-sum');
  const made: PaymentMade[] = [];
  // In one order, as every transaction locks members.
  for (const part of [...parts].sort((a, b) => (a.memberId < b.memberId ? -1 : 1))) {
    const { branchId, way, paidOn } = line;
    const from = { branchId, way, paidOn: fromDbDate(paidOn), listLineId: lineId };
    made.push(await enterPayment(tx, { ...part, ...from, enteredBy, at, rules, keys }));
  }
  await settled(tx, lineId, { outcome: 'paid' }, settling);
  return made;
}

/**
 * Enters what a clear line pays, as it was proposed: the months must still come to its sum.
 * @throws Problem `payment-line-changed` where more or less is owed by now, and those of `payLine`; nothing is written then
 */
export async function confirmLine(
  tx: Transaction,
  lineId: string,
  { memberId, months }: Pick<PaymentPart, 'memberId' | 'months'>,
  settling: Settling,
): Promise<void> {
  const { fen, outcome } = await lockLine(tx, lineId);
  if (outcome !== 'open') throw new Problem('payment-line-settled');
  await lockPayer(tx, memberId);
  const [ledger, terms] = [await ledgerMonthsOf(tx, memberId), await duesTermsOf(tx, memberId)];
  const sum = months.reduce((total, month) => {
    const known = ledger.find((one) => one.month === month);
    return total + (known && (known.billed !== null || known.waived) ? owed(known) : (sumOfMonth(terms, month) ?? 0));
  }, 0);
  if (sum !== fen) throw new Problem('payment-line-changed');
  await payLine(tx, lineId, [{ memberId, fen, months }], settling);
}

/** Says that a line is no dues, and why. @throws Problem `payment-line-settled` */
export async function leaveLine(tx: Transaction, lineId: string, reason: string, settling: Settling): Promise<void> {
  const line = await lockLine(tx, lineId);
  if (line.outcome !== 'open') throw new Problem('payment-line-settled');
  await settled(
    tx,
    lineId,
    { outcome: 'not-dues', reason: sealPaymentReason(settling.keys, lineId, reason) },
    settling,
  );
}

/**
 * Opens a line again that was settled wrongly: one that was said to be no dues, or whose payments were countered.
 * @throws Problem `payment-line-not-free` as long as a payment rests on it, `payment-line-settled` where it is open
 */
export async function reopenLine(tx: Transaction, lineId: string): Promise<void> {
  const { outcome } = await lockLine(tx, lineId);
  if (outcome !== 'paid' && outcome !== 'not-dues') throw new Problem('payment-line-settled');
  const rests = await tx.duesPayment.count({ where: { listLineId: lineId, counteredAt: null } });
  if (rests) throw new Problem('payment-line-not-free');
  await tx.paymentListLine.update({
    where: { id: lineId },
    data: { outcome: 'open', reason: null, settledBy: null, settledAt: null },
  });
}
