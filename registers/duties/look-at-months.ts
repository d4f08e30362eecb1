import type { Instant } from '../../domain/time/dates';
import { type Month, monthAfter } from '../../domain/time/months';
import type { Transaction } from '../../prisma/client';
import { Prisma } from '../../prisma/generated/client';
import { countMonth } from './count-month';
import { openWatches } from './open-watches';

const { sql } = Prisma;

/** A member whom a look concerns: he stands in a streak, or has an open case, or something came out otherwise. */
export interface Looked {
  memberId: string;
  /** A month that was looked at before came out otherwise. */
  corrected: boolean;
}

interface Row extends Looked {
  /** Something was written: the months after it follow. */
  wrote: boolean;
}

/**
 * Counts months of members anew, and all months after them that hang on what changed.
 * @param due by month: whose is to be counted, in the order of ids
 * @param last the last month that was looked at, or is now
 */
export async function lookAtMonths(
  tx: Transaction,
  due: ReadonlyMap<Month, readonly string[]>,
  last: Month,
  at: Instant,
): Promise<Looked[]> {
  const found = new Map<string, Looked>();
  const first = [...due.keys()].sort()[0];
  let follow: string[] = [];
  for (let month = first ?? ''; month && month <= last; month = monthAfter(month)) {
    const members = [...new Set([...(due.get(month) ?? []), ...follow])].sort();
    const rows = members.length ? await counted(tx, members, month, last, at) : [];
    for (const { memberId, corrected } of rows) {
      found.set(memberId, { memberId, corrected: corrected || found.get(memberId)?.corrected === true });
    }
    follow = rows.flatMap(({ memberId, wrote }) => (wrote ? [memberId] : []));
  }
  return [...found.values()];
}

/** Counts a month; of those of whom nothing follows and nothing is to be told, nothing comes back. */
async function counted(
  tx: Transaction,
  members: readonly string[],
  month: Month,
  last: Month,
  at: Instant,
): Promise<Row[]> {
  const concerns =
    month < last ? sql`true` : sql`bool_or(w.streak > 0 OR NOT w.fresh) OR w.member_id IN (${openWatches(members)})`;
  return await tx.$queryRaw<Row[]>`
    WITH written AS (${countMonth({ members, month, before: monthAfter(month, -1), at })})
    SELECT w.member_id::text AS "memberId", bool_or(NOT w.fresh) AS corrected, true AS wrote
      FROM written w GROUP BY w.member_id HAVING ${concerns}`;
}
