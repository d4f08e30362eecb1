import { type Calendar, unpublishedYear } from '../../domain/time/calendar';
import type { Transaction } from '../../prisma/client';
import { Prisma } from '../../prisma/generated/client';

const { sql } = Prisma;

// On what the days of a year's plan rest: the calendar, and the groups of the branch.

interface Rest {
  year: number;
  version: number;
  off: string[];
  work: string[];
}

/** The years that decide which days of a year are worked; one that is not published as far as it is known by law. */
export async function calendarAround(tx: Transaction, year: number): Promise<Calendar> {
  const rows = await tx.$queryRaw<Rest[]>`
    SELECT year, version, off, work FROM calendar_year WHERE year BETWEEN ${year - 1}::int AND ${year + 1}::int`;
  const known = Object.fromEntries(rows.map(({ year: of, ...rest }) => [String(of), rest]));
  const needed = [year - 1, year, year + 1].map((one) => [String(one), unpublishedYear()]);
  return { ...Object.fromEntries(needed), ...known };
}

/** The edition of a year in a calendar; 0: it was not published yet. */
export const editionOf = (calendar: Calendar, year: number): number => calendar[String(year)]?.version ?? 0;

/** Ids of the groups of a branch that are open. */
export async function groupsOf(tx: Transaction, branchId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM organisation
     WHERE parent_id = ${branchId}::uuid AND kind = 'group' AND closed_on IS NULL ORDER BY path`;
  return rows.map(({ id }) => id);
}

/** Condition on a line of a plan (`plan_item`): nobody holds it, and nobody has taken it off. */
export const untouched: Prisma.Sql = sql`(plan_item.sitting_id IS NULL AND plan_item.held_on IS NULL
  AND plan_item.not_held_at IS NULL AND plan_item.dropped_at IS NULL)`;
