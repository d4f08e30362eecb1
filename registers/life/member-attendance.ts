import { z } from 'zod';
import type { Reader } from '../../access/reader';
import { readCursor, toPage } from '../../lists/cursor';
import { named } from '../../lists/schemas';
import { directly } from '../../prisma/direct';
import { Prisma } from '../../prisma/generated/client';
import type { Column } from '../../sheets/column';
import {
  type AttendanceFigureId,
  type AttendanceValues,
  attendanceCounts,
  attendanceFigureIds,
  attendanceFigures,
  attendanceRate,
  attendanceValues,
} from './attendance-figures';
import { attendanceLines } from './attendance-lines';

const { sql } = Prisma;

export const attendanceValuesShown = z.strictObject(
  Object.fromEntries(attendanceFigureIds.map((id) => [id, z.int()])) as Record<AttendanceFigureId, z.ZodInt>,
);

export const rateShown = z
  .int()
  .nullable()
  .meta({ description: '到会率 in tenths of a per cent: present ÷ called; null: nobody was called.' });

export const MemberAttendance = z
  .strictObject({ member: named, branch: named, values: attendanceValuesShown, rate: rateShown })
  .meta({ id: 'MemberAttendance' });

export type MemberAttendanceItem = z.output<typeof MemberAttendance>;

type Row = {
  id: string;
  name: string;
  pinyin: string;
  branchId: string;
  branchName: string;
  path: string;
} & AttendanceValues;

const After = z.object({ path: z.string(), pinyin: z.string(), id: z.uuid() });

/** A page of members with how they attended, by the branch to which they belonged. @param where which of `attendanceLines` */
export async function listMemberAttendance(
  c: Reader,
  query: { limit: number; cursor?: string },
  where: readonly Prisma.Sql[],
) {
  const conditions = [...where];
  const after = readCursor(c, query, After);
  if (after) conditions.push(sql`(o.path, m.pinyin, m.id) > (${after.path}, ${after.pinyin}, ${after.id}::uuid)`);
  const rows = await directly(c.deps.db)<Row>(sql`
    SELECT m.id::text, m.name, m.pinyin, o.id::text AS "branchId", o.name AS "branchName", o.path, ${attendanceCounts}
      FROM ${attendanceLines} WHERE ${Prisma.join(conditions, ' AND ')}
     GROUP BY m.id, o.id ORDER BY o.path, m.pinyin, m.id LIMIT ${query.limit + 1}`);
  return toPage(c, query, rows, toItem, ({ path, pinyin, id }) => ({ path, pinyin, id }));
}

function toItem(row: Row): MemberAttendanceItem {
  const values = attendanceValues(row);
  return {
    member: { id: row.id, name: row.name },
    branch: { id: row.branchId, name: row.branchName },
    values,
    rate: attendanceRate(values),
  };
}

/** Per cent as a number, for a cell. */
export const percent = (rate: number | null): number | null => (rate === null ? null : rate / 10);

/** A column a figure, then the rate: of whatever has values. */
export const attendanceFigureColumns = <
  Line extends Pick<MemberAttendanceItem, 'values' | 'rate'>,
>(): Column<Line>[] => [
  ...attendanceFigureIds.map(
    (id): Column<Line> => ({ title: attendanceFigures[id].title, width: 12, value: ({ values }) => values[id] }),
  ),
  { title: '到会率（%）', width: 12, value: ({ rate }) => percent(rate) },
];

export const memberAttendanceColumns: Column<MemberAttendanceItem>[] = [
  { title: '所在党支部', width: 30, value: ({ branch }) => branch.name },
  { title: '姓名', value: ({ member }) => member.name },
  ...attendanceFigureColumns<MemberAttendanceItem>(),
];
