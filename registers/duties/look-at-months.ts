import type { Instant } from '../../domain/time/dates';
import { type Month, monthAfter } from '../../domain/time/months';
import type { Transaction } from '../../prisma/client';
import { Prisma } from '../../prisma/generated/client';
import { countMonth, countMonthFirst } from './count-month';
import { openWatches } from './open-watches';
import { isOneOf, type MembersBetween, type SomeMembers } from './some-members';

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

/** Whether a month of some members was counted before, be it of one of them. */
export async function isCounted(tx: Transaction, members: MembersBetween, month: Month): Promise<boolean> {
  const [row] = await tx.$queryRaw<[{ counted: boolean }]>`
    SELECT EXISTS (SELECT FROM duty_month WHERE month = ${month} AND ${isOneOf(members, sql`member_id`)}) AS counted`;
  return row.counted;
}

/**
 * Counts a month of all members between two ids, of whom it was not counted before: what a look does to nearly everybody,
 * nearly always. It comes to what `lookAtMonths` does, at a fraction of the cost.
 */
export async function lookAtMonthFirst(
  tx: Transaction,
  members: MembersBetween,
  month: Month,
  at: Instant,
): Promise<Looked[]> {
  await joiningWhole(tx, () => tx.$executeRaw(countMonthFirst({ members, month, before: monthAfter(month, -1), at })));
  const rows = await tx.$queryRaw<{ memberId: string }[]>`
    SELECT member_id::text AS "memberId" FROM duty_month
     WHERE month = ${month} AND streak > 0 AND ${isOneOf(members, sql`member_id`)}
     UNION SELECT o.subject_id::text FROM (${openWatches(members)}) o
     WHERE EXISTS (SELECT FROM duty_month d WHERE d.month = ${month} AND d.member_id = o.subject_id)`;
  return rows.map(({ memberId }) => ({ memberId, corrected: false }));
}

/**
 * Counts the last month of all members between two ids anew, as `lookAtMonths` does, without naming them: of tens of
 * thousands hardly anybody's comes out otherwise.
 */
export async function lookAtMonthAgain(
  tx: Transaction,
  members: MembersBetween,
  month: Month,
  at: Instant,
): Promise<Looked[]> {
  const rows = await counted(tx, members, month, month, at);
  return rows.map(({ memberId, corrected }) => ({ memberId, corrected }));
}

/** Counts a month; of those of whom nothing follows and nothing is to be told, nothing comes back. */
async function counted(tx: Transaction, members: SomeMembers, month: Month, last: Month, at: Instant): Promise<Row[]> {
  const concerns =
    month < last ? sql`true` : sql`bool_or(w.streak > 0 OR NOT w.fresh) OR w.member_id IN (${openWatches(members)})`;
  const rows = await joiningWhole(
    tx,
    () => tx.$queryRaw<Row[]>`
    WITH written AS (${countMonth({ members, month, before: monthAfter(month, -1), at })})
    SELECT w.member_id::text AS "memberId", bool_or(NOT w.fresh) AS corrected, true AS wrote
      FROM written w GROUP BY w.member_id HAVING ${concerns}`,
  );
  return rows;
}

/**
 * What PostgreSQL has not counted yet it takes for empty, a month of everybody's facts too, and would look through all of
 * them once for each member: while `work` runs it may not.
 */
async function joiningWhole<Done>(tx: Transaction, work: () => Promise<Done>): Promise<Done> {
  await tx.$queryRaw`SELECT set_config('enable_nestloop', 'off', true)`;
  const done = await work();
  await tx.$queryRaw`SELECT set_config('enable_nestloop', 'on', true)`;
  return done;
}
