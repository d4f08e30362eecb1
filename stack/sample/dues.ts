import { type Instant, localDate } from '../../domain/time/dates';
import { type Month, monthAfter, monthOfDay } from '../../domain/time/months';
import type { KeyRing } from '../../platform/keys';
import type { Transaction } from '../../prisma/client';
import { duesRulesAt } from '../../procedures/dues-round/rules-here';
import { enterBase } from '../../registers/dues/enter-base';
import { enterPayment } from '../../registers/dues/enter-payment';
import type { SampleBranch } from './first-months';

/** So many pay at their branch, twice; of the others the roster says that they have paid. */
const PAYING = 12;
/** Yuan a month, plainly made up: of who is retired, and of who is at work. */
const PENSIONS = [2_800, 3_600, 4_500, 5_200];
const WAGES = [2_900, 4_200, 6_800, 9_500];

/** Bases of a branch since its first month, and the payments of some: two months at once, then this one. */
export async function payDues(
  tx: Transaction,
  keys: KeyRing,
  { branch, first, at }: { branch: SampleBranch; first: Month; at: Instant },
): Promise<void> {
  const today = localDate(at);
  const current = monthOfDay(today);
  const rules = await duesRulesAt(tx, branch.id, today);
  const members = await tx.member.findMany({
    where: { branchId: branch.id, standing: 'normal', duesExempt: false },
    orderBy: [{ joinedOn: 'asc' }, { id: 'asc' }],
    select: { id: true, category: true, duesPaidTo: true },
  });
  const paying = members.filter(({ duesPaidTo }) => duesPaidTo === current).slice(0, PAYING);
  const before = monthAfter(first, -1);
  await tx.member.updateMany({ where: { id: { in: paying.map(({ id }) => id) } }, data: { duesPaidTo: before } });
  const by = { enteredBy: branch.secretaryId, at, keys };
  for (const [place, { id: memberId, category }] of members.entries()) {
    const retired = category === 'retired';
    const yuan = (retired ? PENSIONS : WAGES)[place % PENSIONS.length] as number;
    const base = {
      payerClass: retired ? 'retired' : 'salary',
      base: yuan * 100,
      quarterly: false,
      elsewhere: false,
    } as const;
    const monthly = await enterBase(tx, { memberId, fromMonth: first, ...base, rates: rules, ...by });
    if (!paying.some(({ id }) => id === memberId)) continue;
    const way = (['cash', 'wechat', 'bank'] as const)[place % 3] as 'cash';
    const pay = { memberId, way, rules, ...by };
    await enterPayment(tx, { ...pay, fen: monthly * 2, paidOn: `${monthAfter(first)}-20` });
    await enterPayment(tx, { ...pay, fen: monthly, paidOn: `${current}-01` });
  }
}
