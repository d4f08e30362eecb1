import { z } from 'zod';
import type { Reader } from '../../access/reader';
import { apartReasons, attendanceMarks } from '../../domain/life/attendance-words';
import { sittingKinds } from '../../domain/life/sitting-kinds';
import { localDate } from '../../domain/time/dates';
import { readCursor, toPage } from '../../lists/cursor';
import { day } from '../../lists/inputs';
import { named, orNull, titled, titledBy } from '../../lists/schemas';
import type { Database } from '../../prisma/client';
import { fromDbDateOrNull } from '../../prisma/db-date';
import { directly } from '../../prisma/direct';
import { Prisma } from '../../prisma/generated/client';
import type { Column } from '../../sheets/column';
import { attendanceLines } from './attendance-lines';

const { sql } = Prisma;

export const CountedLine = z
  .strictObject({
    member: named,
    branch: named.meta({ description: 'To which he belonged on that day.' }),
    sitting: z.strictObject({ id: z.uuid(), caseId: z.string(), title: z.string(), on: day, kinds: z.array(titled) }),
    apart: orNull(titled).meta({ description: 'Why he stands apart; null: he was called.' }),
    mark: orNull(titled),
    madeUpOn: day.nullable(),
  })
  .meta({ id: 'CountedLine' });

export type CountedLineItem = z.output<typeof CountedLine>;

interface Row {
  memberId: string;
  memberName: string;
  branchId: string;
  branchName: string;
  path: string;
  pinyin: string;
  sittingId: string;
  caseId: string;
  title: string;
  kinds: string[];
  beginsAt: Date;
  apart: string | null;
  mark: string | null;
  madeUpOn: Date | null;
}

const After = z.object({ begins: z.iso.datetime(), path: z.string(), pinyin: z.string(), id: z.uuid() });

const lines = (where: readonly Prisma.Sql[], most: number) => sql`
  SELECT m.id::text AS "memberId", m.name AS "memberName", m.pinyin, o.id::text AS "branchId", o.name AS "branchName",
         o.path, s.id::text AS "sittingId", s.case_id AS "caseId", s.title, s.kinds, s.begins_at AS "beginsAt", a.apart,
         CASE WHEN a.mark = 'absent' AND a.leave_status = 'asked' THEN 'asked' ELSE a.mark END AS mark, a.made_up_on AS "madeUpOn"
    FROM ${attendanceLines} WHERE ${Prisma.join([...where], ' AND ')}
   ORDER BY s.begins_at DESC, o.path, m.pinyin, m.id LIMIT ${most}`;

/** The newest lines. @param where which of `attendanceLines` */
export const newestLines = async (db: Database, where: readonly Prisma.Sql[], most: number) =>
  (await directly(db)<Row>(lines(where, most))).map(toLine);

/** A page of lines, the newest sitting first, then by branch and name. @param where which of `attendanceLines` */
export async function listAttendanceLines(
  c: Reader,
  query: { limit: number; cursor?: string },
  where: readonly Prisma.Sql[],
) {
  const conditions = [...where];
  const after = readCursor(c, query, After);
  if (after) {
    const begins = new Date(after.begins);
    conditions.push(sql`(s.begins_at < ${begins} OR s.begins_at = ${begins}
                         AND (o.path, m.pinyin, m.id) > (${after.path}, ${after.pinyin}, ${after.id}::uuid))`);
  }
  const rows = await directly(c.deps.db)<Row>(lines(conditions, query.limit + 1));
  return toPage(c, query, rows, toLine, ({ beginsAt, path, pinyin, memberId }) => ({
    begins: beginsAt.toISOString(),
    path,
    pinyin,
    id: memberId,
  }));
}

/** Who has asked for leave and has no answer is not said to be absent. */
export const markTitles: Readonly<Record<string, string>> = { ...attendanceMarks, asked: '请假待答复' };

const toLine = (row: Row): CountedLineItem => ({
  member: { id: row.memberId, name: row.memberName },
  branch: { id: row.branchId, name: row.branchName },
  sitting: {
    id: row.sittingId,
    caseId: row.caseId,
    title: row.title,
    on: localDate(row.beginsAt.getTime()),
    kinds: row.kinds.map((kind) => titledBy(sittingKinds, kind)),
  },
  apart: row.apart === null ? null : titledBy(apartReasons, row.apart),
  mark: row.mark === null ? null : titledBy(markTitles, row.mark),
  madeUpOn: fromDbDateOrNull(row.madeUpOn),
});

export const attendanceLineColumns: Column<CountedLineItem>[] = [
  { title: '日期', as: 'day', value: ({ sitting }) => sitting.on },
  { title: '集会', width: 34, value: ({ sitting }) => sitting.title },
  { title: '类型', width: 24, value: ({ sitting }) => sitting.kinds.map(({ title }) => title).join('、') },
  { title: '所在党支部', width: 30, value: ({ branch }) => branch.name },
  { title: '姓名', value: ({ member }) => member.name },
  { title: '签到', value: ({ mark }) => mark?.title },
  { title: '另列原因', width: 24, value: ({ apart }) => apart?.title },
  { title: '补课日期', as: 'day', value: ({ madeUpOn }) => madeUpOn },
];
