import type { Instant } from '../../domain/time/dates';
import { localDate } from '../../domain/time/dates';
import { monthAfter, monthOfDay } from '../../domain/time/months';
import type { KeyRing } from '../../platform/keys';
import type { Transaction } from '../../prisma/client';
import { openDryRuns, proposeLines } from '../../registers/duties/dry-run';
import { lookAtMonths } from '../../registers/duties/look-at-months';
import { payDues } from './dues';
import { passOnDues } from './money';
import { holdSittings } from './sittings';

/** Months before this one that the street has been in use. */
const MONTHS = 2;

/** A branch of the sample, with its secretary, who did in it what somebody had to do. */
export interface SampleBranch {
  id: string;
  secretaryId: string;
  /** The 组织员 of its committee. */
  officerId: string;
}

/**
 * What branches of the sample have behind them, so that no page of 组织生活、党费、三不 is empty: the street is in use since
 * two months, they held what was planned, members paid, and the months were looked at. Nobody is told of it.
 */
export async function bringFirstMonths(
  tx: Transaction,
  keys: KeyRing,
  at: Instant,
  { street, branches }: { street: string; branches: readonly SampleBranch[] },
): Promise<void> {
  const current = monthOfDay(localDate(at));
  const first = monthAfter(current, -MONTHS);
  await tx.organisation.update({ where: { id: street }, data: { firstMonth: first } });
  for (const branch of branches) {
    await holdSittings(tx, keys, { branch, first, at });
    await payDues(tx, keys, { branch, first, at });
    await passOnDues(tx, keys, { branch, first, at });
  }
  const members = await tx.member.findMany({
    where: { branchId: { in: branches.map(({ id }) => id) } },
    orderBy: { id: 'asc' },
    select: { id: true },
  });
  const ids = members.map(({ id }) => id);
  const last = monthAfter(current, -1);
  await tx.$executeRaw(openDryRuns(ids, last, at));
  await lookAtMonths(tx, new Map(Array.from({ length: MONTHS }, (_, n) => [monthAfter(first, n), ids])), last, at);
  await tx.$executeRaw(proposeLines(ids, last));
}
