import { type MakeUpWay, wasThere } from '../../domain/life/attendance-words';
import { type Instant, type LocalDate, localDate } from '../../domain/time/dates';
import { Problem } from '../../platform/problem';
import type { Transaction } from '../../prisma/client';
import { fromDbDate, toDbDate } from '../../prisma/db-date';
import { closedLine } from './closed-line';
import { lifeFactsStatement } from './life-facts';

interface MakeUp {
  sittingId: string;
  memberId: string;
  on: LocalDate;
  how: MakeUpWay;
  minutes: number;
  /** With whom; null: by himself. */
  withId: string | null;
  by: string;
  at: Instant;
}

/**
 * Notes that somebody made a sitting up which he missed: his month counts from then on. Noted again, the newer stands.
 * @throws Problem when he did not miss it, or that day lies outside the time for it
 */
export async function noteMakeUp(tx: Transaction, makeUp: MakeUp): Promise<void> {
  const { sittingId, memberId, on, how, minutes, withId, by, at } = makeUp;
  const { sitting, line, where } = await closedLine(tx, sittingId, memberId);
  if (wasThere(line.mark)) throw new Problem('nothing-to-make-up');
  const until = sitting.makeUpUntil && fromDbDate(sitting.makeUpUntil);
  const from = localDate(sitting.beginsAt.getTime());
  if (on > localDate(at) || on < from || (until && on > until)) throw new Problem('make-up-over');
  await tx.attendance.update({
    where,
    data: {
      ...{ madeUpOn: toDbDate(on), madeUpHow: how, madeUpMinutes: minutes },
      ...{ madeUpWith: withId, madeUpBy: by, madeUpAt: new Date(at) },
    },
  });
  await tx.$executeRaw(lifeFactsStatement(sittingId, at));
}
