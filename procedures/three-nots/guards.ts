import type { Guard } from '../../cases/guard';
import { textIn } from '../../domain/case/filled-in';
import { theMemberOf } from '../../domain/case/subject';
import type { Duty } from '../../domain/duties/duties';
import { type MonthFact, monthVerdictOf } from '../../domain/duties/month';
import { countingMonths, NO_STREAK, streakAfter } from '../../domain/duties/streak';
import { monthAfter } from '../../domain/time/months';
import { Prisma } from '../../prisma/generated/client';
import { firstMonthAt } from '../../registers/duties/first-month';
import type { ThreeNotsState } from './data';

/** Months behind the last one that are gone through. */
const BACK = 24;

/** The checks of 三不, by the names in its table. */
export const threeNotsGuards: Record<string, Guard<ThreeNotsState>> = {
  /** The streak is counted once more from the facts themselves, as they stand at this moment. */
  'three-nots-continuity': async (tx, state, data) => {
    const { month: last } = state.data;
    const duty = textIn(data, 'duty');
    if (!last || !duty) return { type: 'streak-broken' };
    const from = monthAfter(last, -BACK);
    const facts = await tx.$queryRaw<(MonthFact & { month: string })[]>`
      SELECT month, source, verdict FROM duty_fact
       WHERE member_id = ${theMemberOf(state)}::uuid AND duty = ${duty} AND month BETWEEN ${from} AND ${last}`;
    const [place] = await tx.$queryRaw<{ first: string | null }[]>`
      SELECT ${firstMonthAt(Prisma.sql`o.path`)} AS first FROM organisation o
        JOIN member m ON m.branch_id = o.id WHERE m.id = ${theMemberOf(state)}::uuid`;
    let streak = NO_STREAK;
    for (let month = from; month <= last; month = monthAfter(month)) {
      const known = place?.first != null && place.first <= month;
      streak = streakAfter(
        streak,
        month,
        monthVerdictOf(
          facts.filter((fact) => fact.month === month),
          known,
        ),
      );
    }
    return countingMonths(streak, state.rules.mostIdle) >= state.rules.sixthAt ? undefined : { type: 'streak-broken' };
  },
  /** Of the months for which there is a reason one at least was missed, in the streak that is looked into. */
  'three-nots-reasoned': async (tx, state, data) => {
    const { month: last, standing } = state.data;
    const [duty, from, to] = [textIn(data, 'duty'), textIn(data, 'from'), textIn(data, 'to')];
    const since = standing?.[duty as Duty]?.since;
    if (!duty || !from || !to || !since || !last) return { type: 'no-missed-month' };
    const missed = await tx.dutyMonth.findFirst({
      where: {
        ...{ memberId: theMemberOf(state), duty, verdict: 'missed' },
        month: { gte: from > since ? from : since, lte: to < last ? to : last },
      },
    });
    return missed ? undefined : { type: 'no-missed-month' };
  },
};
