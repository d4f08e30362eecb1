import { monthTitle } from '../../../domain/time/months';
import { capitalMoney } from '../../../domain/words/capital-money';
import { dateInChinese } from '../../../domain/words/capital-numerals';
import { yuan } from '../../../domain/words/money';
import { filled, type Official } from '../../../papers/layout/official';
import type { Database } from '../../../prisma/client';
import { fromDbDate } from '../../../prisma/db-date';

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
        filled(entries.map(({ month }) => monthTitle(month)).join('、')),
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
