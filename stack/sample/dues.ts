import { addDays, atTime, type Instant, localDate } from '../../domain/time/dates';
import { type Month, monthAfter, monthOfDay } from '../../domain/time/months';
import type { KeyRing } from '../../platform/keys';
import type { Transaction } from '../../prisma/client';
import { Prisma } from '../../prisma/generated/client';
import { duesRulesAt } from '../../procedures/dues-round/rules-here';
import { billMonth } from '../../registers/dues/bill-month';
import { duesFactsStatement } from '../../registers/dues/dues-facts';
import { enterBase } from '../../registers/dues/enter-base';
import { enterPayment } from '../../registers/dues/enter-payment';
import type { SampleBranch } from './first-months';

/** So many pay at their branch; of the others the roster says that they have paid. */
const PAYING = 8;
/** Yuan a month, plainly made up: of who is retired, and of who is at work. */
const PENSIONS = [2_800, 3_600, 4_500, 5_200];
const WAGES = [2_900, 4_200, 6_800, 9_500];
const WAYS = ['cash', 'wechat', 'bank'] as const;

/** Bases of a branch, each month billed as it began, and payments of some: each of the first months, and this one. */
export async function payDues(
  tx: Transaction,
  keys: KeyRing,
  { branch, first, at }: { branch: SampleBranch; first: Month; at: Instant },
): Promise<void> {
  const current = monthOfDay(localDate(at));
  const rules = await duesRulesAt(tx, branch.id, `${first}-01`);
  const members = await tx.member.findMany({
    where: { branchId: branch.id, standing: 'normal', duesExempt: false },
    orderBy: [{ joinedOn: 'asc' }, { id: 'asc' }],
    select: { id: true, category: true, duesPaidTo: true },
  });
  const paying = members.filter(({ duesPaidTo }) => duesPaidTo === current).slice(0, PAYING);
  const before = monthAfter(first, -1);
  await tx.member.updateMany({ where: { id: { in: paying.map(({ id }) => id) } }, data: { duesPaidTo: before } });
  const by = { enteredBy: branch.secretaryId, keys };
  const sums = new Map<string, number>();
  for (const [place, { id: memberId, category }] of members.entries()) {
    const isRetired = category === 'retired';
    const yuan = (isRetired ? PENSIONS : WAGES)[place % PENSIONS.length] as number;
    const pays = { payerClass: isRetired ? 'retired' : 'salary', base: yuan * 100 } as const;
    const given = { memberId, fromMonth: first, ...pays, quarterly: false, elsewhere: false };
    // On the day before the first month: nothing is billed yet.
    const entered = { ...by, rates: rules, at: atTime(addDays(`${first}-01`, -1), 10) };
    sums.set(memberId, await enterBase(tx, { ...given, ...entered }));
  }
  for (let month = first; month <= current; month = monthAfter(month)) {
    await billMonth(tx, [branch.id], month, atTime(`${month}-01`, 1));
    const on = atTime(`${month}-${month === current ? '01' : '20'}`, 9);
    for (const [place, { id: memberId }] of paying.entries()) {
      const payment = { ...by, memberId, rules, way: WAYS[place % WAYS.length] as (typeof WAYS)[number] };
      await enterPayment(tx, { ...payment, fen: sums.get(memberId) as number, paidOn: localDate(on), at: on });
    }
  }
  const over = Prisma.sql`e.branch_id = ${branch.id}::uuid AND e.month < ${current}`;
  await tx.$executeRaw(duesFactsStatement(over, at));
}
