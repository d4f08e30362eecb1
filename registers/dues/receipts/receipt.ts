import type { Instant } from '../../../domain/time/dates';
import { capitalMoney } from '../../../domain/words/capital-money';
import { dateInChinese } from '../../../domain/words/capital-numerals';
import { yuan } from '../../../domain/words/money';
import { filled, type Official } from '../../../papers/layout/official';
import type { Database, Transaction } from '../../../prisma/client';
import { fromDbDate } from '../../../prisma/db-date';

const monthWord = (month: string) => `${month.slice(0, 4)}年${Number(month.slice(5))}月`;

/** 党费收据 of a payment: what it says, whose it is, and whether it holds. */
export interface Receipt {
  memberId: string;
  branchPath: string;
  memberPath: string;
  number: string;
  countered: boolean;
  sheet: Official;
}

/** @returns undefined where there is no such payment */
export async function receiptOf(db: Database, paymentId: string): Promise<Receipt | undefined> {
  const payment = await db.duesPayment.findUnique({ where: { id: paymentId } });
  if (!payment?.receiptNo) return undefined;
  const { memberId, branchId, enteredBy } = payment;
  const member = await db.member.findUniqueOrThrow({ where: { id: memberId }, include: { branch: true } });
  const branch = await db.organisation.findUniqueOrThrow({ where: { id: branchId } });
  const by = await db.person.findUniqueOrThrow({ where: { id: enteredBy }, select: { name: true } });
  const entries = await db.duesEntry.findMany({ where: { paymentId, kind: 'paid' }, orderBy: { month: 'asc' } });
  const paidOn = fromDbDate(payment.paidOn);
  return {
    memberId,
    branchPath: branch.path,
    memberPath: member.branch.path,
    number: payment.receiptNo,
    countered: payment.counteredAt !== null,
    sheet: {
      title: '党费收据',
      number: payment.receiptNo,
      addressee: `${member.name}同志`,
      text: [
        '今收到您交纳的',
        filled(entries.map(({ month }) => monthWord(month)).join('、')),
        '党费，人民币（大写）',
        filled(capitalMoney(payment.fen)),
        `（小写：${yuan(payment.fen)}）。`,
      ],
      committee: branch.name,
      date: dateInChinese(paidOn),
      notes: [
        ['收款人：', by.name],
        ['交纳方式：', { cash: '现金', bank: '银行转账', wechat: '微信' }[payment.way] ?? payment.way],
      ],
    },
  };
}

/** Puts on record that a receipt was given out. @returns which time it was, from 1 */
export async function receiptPrinted(tx: Transaction, paymentId: string, by: { personId: string; at: Instant }) {
  for (;;) {
    const rows = await tx.$queryRaw<{ serial: number }[]>`
      INSERT INTO receipt_print (payment_id, serial, person_id, at)
      SELECT ${paymentId}::uuid, coalesce(max(serial), 0) + 1, ${by.personId}::uuid, ${new Date(by.at)}
        FROM receipt_print WHERE payment_id = ${paymentId}::uuid
      ON CONFLICT DO NOTHING RETURNING serial`;
    // Of two at the same moment the second counts on from the first.
    if (rows[0]) return rows[0].serial;
  }
}
