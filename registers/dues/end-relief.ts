import { type Instant, localDate } from '../../domain/time/dates';
import { type Month, monthAfter, monthOfDay } from '../../domain/time/months';
import type { KeyRing } from '../../platform/keys';
import { Problem } from '../../platform/problem';
import { openText, sealText } from '../../platform/sealed-text';
import type { Transaction } from '../../prisma/client';
import { Prisma } from '../../prisma/generated/client';
import { lockPayer } from './payer';
import { tellReliefEnded } from './tell-relief-ended';

const { sql } = Prisma;

const context = (reliefId: string) => `dues_relief.ended_why:${reliefId}`;

interface ReliefEnded {
  reliefId: string;
  memberId: string;
  /** From which month on he pays again what his base says. */
  fromMonth: Month;
  reason: string;
  by: string;
  at: Instant;
  keys: KeyRing;
}

/**
 * Ends a 少交免交 before its time: from a month that lies ahead and is not billed yet, since what was let off before stays let
 * off (no month is billed twice). The reason is sealed; the member and his branch are told.
 * @throws Problem `not-found`; `relief-ended` when it holds no longer then anyway; `date-out-of-range` for a month that is
 * not ahead; `relief-month-billed` for one that stands in the ledger
 */
export async function endRelief(tx: Transaction, ended: ReliefEnded): Promise<void> {
  const { reliefId, memberId, fromMonth, reason, by, at, keys } = ended;
  await lockPayer(tx, memberId);
  const relief = await tx.duesRelief.findFirst({ where: { id: reliefId, memberId } });
  if (!relief) throw new Problem('not-found');
  if (relief.endedAt || fromMonth > relief.toMonth) throw new Problem('relief-ended');
  if (fromMonth <= monthOfDay(localDate(at)) || fromMonth < relief.fromMonth) {
    throw new Problem('date-out-of-range', { extras: { field: 'fromMonth' } });
  }
  const [billed] = await tx.$queryRaw<{ month: Month | null }[]>(sql`
    SELECT max(e.month) AS month FROM dues_entry e
     WHERE e.member_id = ${memberId}::uuid AND e.month >= ${fromMonth} AND e.kind IN ('billed', 'waived')`);
  if (billed?.month) throw new Problem('relief-month-billed', { extras: { month: billed.month } });
  await tx.duesRelief.update({
    where: { id: reliefId },
    data: {
      ...{ endedAt: new Date(at), lastMonth: monthAfter(fromMonth, -1), endedBy: by },
      endedWhy: sealText(keys, reason, context(reliefId)),
    },
  });
  await tellReliefEnded(tx, { reliefId, memberId, fromMonth, at });
}

/** @throws Error when it was changed or its key is gone */
export const openEndedWhy = (keys: KeyRing, reliefId: string, sealed: Uint8Array): string =>
  openText(keys, sealed, context(reliefId));
