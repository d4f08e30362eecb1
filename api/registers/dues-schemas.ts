import { z } from 'zod';
import { duesMonthStates } from '../../domain/dues/month-state';
import { payerClasses } from '../../domain/dues/payer-classes';
import { codes } from '../../domain/people/member-codes';
import { day, LARGEST_INTEGER, month } from '../../lists/inputs';
import { named, orNull } from '../../lists/schemas';

const fen = z.int().min(0).max(LARGEST_INTEGER);

export const payerClass = z.enum(codes(payerClasses));

export const way = z.enum(['cash', 'bank', 'wechat']).meta({ description: 'cash 现金, bank 银行转账, wechat 微信' });

export const DuesMonthShown = z
  .strictObject({
    month,
    state: z.enum(codes(duesMonthStates)),
    billed: fen.nullable().meta({ description: 'Fen; null: not billed.' }),
    paid: fen,
    waived: z.boolean(),
    dueOn: day.nullable().meta({ description: 'The last day on which it is paid in time.' }),
    paidOn: day.nullable().meta({ description: 'The first payment for it; null also where the roster says it.' }),
  })
  .meta({ id: 'DuesMonth' });

const base = {
  id: z.uuid(),
  fromMonth: month,
  payerClass,
  base: fen.nullable().meta({ description: 'Fen a month; null: a fixed sum, or not to be shown to me.' }),
  quarterly: z.boolean(),
  elsewhere: z.boolean().meta({ description: '在流入地交纳: nothing is billed here.' }),
};

export const MemberDues = z
  .strictObject({
    member: named,
    branch: named,
    firstMonth: month.nullable().meta({ description: '启用月份; null: the branch does not keep its dues here.' }),
    paidTo: month.nullable().meta({ description: '党费交至' }),
    mayWrite: z.boolean(),
    months: z.array(DuesMonthShown),
    bases: z.array(
      z.strictObject({ ...base, monthlyFen: fen, standing: z.boolean().meta({ description: '沿用上年' }) }),
    ),
    declared: orNull(z.strictObject(base)).meta({ description: 'What he declared, and nobody has confirmed yet.' }),
    payments: z.array(
      z.strictObject({
        id: z.uuid(),
        receiptNo: z.string().nullable(),
        fen,
        way,
        proxy: z.boolean(),
        paidOn: day,
        branch: named,
        months: z.array(z.strictObject({ month, fen })),
        counteredAt: z.iso.datetime().nullable(),
        counterReason: z.string().nullable(),
      }),
    ),
    mayEndReliefs: z.boolean(),
    reliefs: z.array(
      z.strictObject({
        id: z.uuid(),
        fromMonth: month,
        toMonth: month.meta({ description: 'The last month in which it holds.' }),
        monthlyFen: fen,
        ended: z.boolean(),
        endedWhy: z.string().nullable().meta({ description: 'To himself and to who may enter dues.' }),
      }),
    ),
  })
  .meta({ id: 'MemberDues' });

export const DuesGrid = z
  .strictObject({
    organisation: named,
    year: z.int(),
    firstMonth: month.nullable(),
    mayWrite: z.boolean(),
    members: z.array(
      z.strictObject({
        id: z.uuid(),
        name: z.string(),
        payerClass: payerClass.nullable(),
        monthlyFen: fen.nullable(),
        quarterly: z.boolean(),
        elsewhere: z.boolean(),
        standing: z.boolean(),
        declared: z.uuid().nullable().meta({ description: 'A declaration that waits for its confirmation.' }),
        months: z.array(DuesMonthShown),
      }),
    ),
  })
  .meta({ id: 'DuesGrid' });
