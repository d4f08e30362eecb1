import { sittingKinds } from '../../domain/life/sitting-kinds';
import { categories, memberKinds, tags } from '../../domain/people/member-codes';
import type { Database, Transaction } from '../../prisma/client';
import { Prisma } from '../../prisma/generated/client';
import { type AttendanceValues, attendanceCounts, attendanceFigureIds, attendanceValues } from './attendance-figures';
import { attendanceLines, childOf, countedLines, type Days, type LineFilters, linesBelow } from './attendance-lines';

const { sql } = Prisma;

/** By what attendance is told apart. */
export const attendanceGroupings = {
  organisation: '按党组织',
  tag: '按党员标记',
  category: '按人员类别',
  memberKind: '按党员类别',
  kind: '按组织生活类型',
} as const;

export type AttendanceGrouping = keyof typeof attendanceGroupings;

/** What the rows of a grouping are called; of organisations their names are. */
export const groupTitles: Record<Exclude<AttendanceGrouping, 'organisation'>, Readonly<Record<string, string>>> = {
  tag: tags,
  category: categories,
  memberKind: memberKinds,
  kind: sittingKinds,
};

interface Grouped {
  key: Prisma.Sql;
  joined: Prisma.Sql;
}

function grouped(by: AttendanceGrouping, path: string): Grouped {
  const none = Prisma.empty;
  switch (by) {
    case 'organisation':
      return { key: childOf(path), joined: none };
    case 'tag':
      return { key: sql`one.tag`, joined: sql`CROSS JOIN LATERAL unnest(m.tags) AS one (tag)` };
    case 'kind':
      return { key: sql`one.kind`, joined: sql`CROSS JOIN LATERAL unnest(s.kinds) AS one (kind)` };
    case 'category':
      return { key: sql`m.category`, joined: none };
    case 'memberKind':
      return { key: sql`m.kind`, joined: none };
  }
}

export const noAttendance = Object.fromEntries(attendanceFigureIds.map((id) => [id, 0])) as AttendanceValues;

/**
 * Counts the lines at and below an organisation: in all, and by group. Who has several marks stands in several groups, as a
 * sitting of several kinds does, so that groups need not add up to the whole.
 * @returns of organisations by the code of each child, under '' what stands at none of them
 */
export async function countAttendance(
  db: Database | Transaction,
  path: string,
  days: Days,
  filters: LineFilters,
  by: AttendanceGrouping,
): Promise<{ total: AttendanceValues; groups: Map<string, AttendanceValues> }> {
  const where = Prisma.join([linesBelow(path), ...countedLines(days, filters)], ' AND ');
  const { key, joined } = grouped(by, path);
  const [total] = await db.$queryRaw<
    AttendanceValues[]
  >`SELECT ${attendanceCounts} FROM ${attendanceLines} WHERE ${where}`;
  const rows = await db.$queryRaw<({ key: string } & AttendanceValues)[]>`
    SELECT ${key} AS key, ${attendanceCounts} FROM ${attendanceLines} ${joined} WHERE ${where} GROUP BY 1`;
  return {
    total: total ? attendanceValues(total) : noAttendance,
    groups: new Map(rows.map((row) => [row.key, attendanceValues(row)])),
  };
}
