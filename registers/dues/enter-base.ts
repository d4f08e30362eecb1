import { randomUUID } from 'node:crypto';
import { type DuesRates, monthlySum } from '../../domain/dues/monthly-sum';
import { type PayerClass, paysByBase } from '../../domain/dues/payer-classes';
import { type Instant, localDate } from '../../domain/time/dates';
import { type Month, monthOfDay } from '../../domain/time/months';
import type { KeyRing } from '../../platform/keys';
import type { Transaction } from '../../prisma/client';
import { Prisma } from '../../prisma/generated/client';
import { billStatement, paidByRosterStatement } from './bill';
import { duesFactsStatement } from './dues-facts';
import { monthColumns, owing } from './owing';
import { keepPaidTo, lockPayer } from './payer';
import { sealedBase } from './sealed-base';

const { sql } = Prisma;

/** What a member's dues rest on, from a month on. */
export interface BaseGiven {
  memberId: string;
  fromMonth: Month;
  payerClass: PayerClass;
  /** Fen a month, of who pays by what he has. */
  base?: number;
  quarterly: boolean;
  /** 在流入地交纳: nothing is billed here. */
  elsewhere: boolean;
}

export interface BaseEntered extends BaseGiven {
  rates: DuesRates;
  enteredBy: string;
  at: Instant;
  keys: KeyRing;
}

/**
 * Puts a base on record that is confirmed. Months from then on that are billed already are billed anew where the sum is
 * another one, by a row against the old one; those that were not billed for want of a base are billed now.
 * @returns fen a month
 * @throws Problem `not-found`
 */
export async function enterBase(tx: Transaction, entered: BaseEntered): Promise<number> {
  const { memberId, fromMonth, payerClass, quarterly, elsewhere, rates, at, keys, enteredBy } = entered;
  const payer = await lockPayer(tx, memberId);
  const base = paysByBase(payerClass) ? (entered.base ?? 0) : 0;
  const monthlyFen = monthlySum(payerClass, base, rates);
  const there = await tx.duesBase.findUnique({ where: { memberId_fromMonth: { memberId, fromMonth } } });
  const id = there?.id ?? randomUUID();
  const row = {
    ...{ payerClass, monthlyFen, quarterly, elsewhere, enteredBy, enteredAt: new Date(at) },
    base: base ? sealedBase(keys, 'dues_base', id, base) : null,
  };
  await tx.duesBase.upsert({
    where: { memberId_fromMonth: { memberId, fromMonth } },
    create: { id, memberId, fromMonth, ...row },
    update: row,
  });
  await billAnew(tx, memberId, fromMonth, at);
  await keepPaidTo(tx, payer);
  return monthlyFen;
}

/** Holds the ledger of a member, from a month to this one, against what he owes now. */
async function billAnew(tx: Transaction, memberId: string, fromMonth: Month, at: Instant): Promise<void> {
  const current = monthOfDay(localDate(at));
  const months = sql`
    SELECT ${memberId}::uuid AS member_id, ${monthColumns(sql`one`)}
      FROM generate_series(to_date(${fromMonth}, 'YYYY-MM'), to_date(${current}, 'YYYY-MM'), interval '1 month') one
     WHERE NOT EXISTS (SELECT 1 FROM dues_transit t
                        WHERE t.member_id = ${memberId}::uuid AND t.last_month IS NULL AND t.settled_at IS NULL
                          AND t.from_month <= to_char(one, 'YYYY-MM'))`;
  const branches = sql`o.id = (SELECT branch_id FROM member WHERE id = ${memberId}::uuid)`;
  const owed = owing({ months, branches });
  const his = sql`e.member_id = ${memberId}::uuid AND e.month >= ${fromMonth}`;
  await tx.$executeRaw`
    INSERT INTO dues_entry (member_id, month, kind, fen, branch_id, counters, origin, at)
    SELECT e.member_id, e.month, 'countered', e.fen, e.branch_id, e.id, 'hand', ${new Date(at)}
      FROM dues_entry e LEFT JOIN (${owed}) o ON o.month = e.month
     WHERE ${his} AND e.month <= ${current} AND e.kind = 'billed' AND e.fen IS DISTINCT FROM o.fen
       AND NOT EXISTS (SELECT 1 FROM dues_entry c WHERE c.counters = e.id)
     ORDER BY e.month`;
  await tx.$executeRaw(billStatement(owed, { origin: 'hand', at }));
  await tx.$executeRaw(paidByRosterStatement(his, at));
  await tx.$executeRaw(duesFactsStatement(his, at));
}
