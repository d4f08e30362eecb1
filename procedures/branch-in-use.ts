import { atTime } from '../domain/time/dates';
import { type Month, monthAfter, monthOfDay } from '../domain/time/months';
import type { Transaction } from '../prisma/client';
import { enterBase } from '../registers/dues/enter-base';
import { duesRulesAt } from './dues-round/rules-here';
import type { Before } from './scenario';

/** Fen a month that each pays whose base is known. */
export const MONTHLY_FEN = 2_000;
const BASE = 400_000;
const PAYERS = ['member', 'second', 'third'];

/** The street of a rehearsal is in use from a month on; its first branch has confirmed its first look, with nobody on it. */
export async function branchInUse(tx: Transaction, { names, from }: Before, first: Month): Promise<void> {
  await tx.organisation.update({ where: { id: names.street }, data: { firstMonth: first } });
  const at = new Date(atTime(from, 8));
  const confirmed = { confirmedBy: names.secretary as string, confirmedAt: at };
  await tx.dryRun.create({
    data: { organisationId: names.east1 as string, month: monthAfter(first, -1), begunAt: at, ...confirmed },
  });
}

/** What the members of that branch owe from a month on is known, and nothing is paid ahead. */
export async function payersKnown(tx: Transaction, { names, from, keys }: Before, first: Month): Promise<void> {
  const rates = await duesRulesAt(tx, names.east1 as string, from);
  for (const memberId of PAYERS.flatMap((name) => names[name] ?? [])) {
    await tx.member.update({ where: { id: memberId }, data: { duesPaidTo: monthAfter(first, -1) } });
    await enterBase(tx, {
      ...{ memberId, fromMonth: first, payerClass: 'retired', base: BASE, quarterly: false, elsewhere: false },
      ...{ rates, enteredBy: names.secretary as string, at: atTime(from, 8), keys },
    });
  }
}

/** The month in which a rehearsal begins, and others by it. */
export const monthOf = ({ from }: Pick<Before, 'from'>, months = 0): Month => monthAfter(monthOfDay(from), months);
