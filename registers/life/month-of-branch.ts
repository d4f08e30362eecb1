import { addDays, addMonths } from '../../domain/time/dates';
import type { Database } from '../../prisma/client';
import { directly } from '../../prisma/direct';
import { Prisma } from '../../prisma/generated/client';
import { attendanceFigures } from './attendance-figures';
import { attendanceLines, countedLines, type Days } from './attendance-lines';

const { sql } = Prisma;

/** The days of a month. @param month 2026-10 */
export const daysOfMonth = (month: string): Days => ({
  from: `${month}-01`,
  to: addDays(addMonths(`${month}-01`, 1), -1),
});

/** Who was absent in some days and has not made it up, by sitting: names of members of one branch. */
export async function absentNames(db: Database, branchId: string, days: Days): Promise<Map<string, string[]>> {
  const rows = await directly(db)<{ sittingId: string; name: string }>(sql`
    SELECT s.id::text AS "sittingId", m.name FROM ${attendanceLines}
     WHERE ${Prisma.join([sql`a.branch_id = ${branchId}::uuid`, ...countedLines(days, {})], ' AND ')}
       AND ${attendanceFigures.absent.when} AND a.made_up_on IS NULL
     ORDER BY s.begins_at, m.pinyin, m.id`);
  const names = new Map<string, string[]>();
  for (const { sittingId, name } of rows) names.set(sittingId, [...(names.get(sittingId) ?? []), name]);
  return names;
}
