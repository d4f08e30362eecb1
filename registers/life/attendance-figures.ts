import { Prisma } from '../../prisma/generated/client';

const { sql } = Prisma;

/** A number over lines `a` of closed sittings `s`: what it counts, for the number and for the names behind it. */
export interface AttendanceFigure {
  title: string;
  when: Prisma.Sql;
}

const isCalled = sql`a.apart IS NULL`;

/** Every figure of attendance by id, in the order in which they are shown. Whoever is called came, had leave, was absent, or waits for word of his leave. */
export const attendanceFigures = {
  called: { title: '应到', when: isCalled },
  present: { title: '实到', when: sql`${isCalled} AND a.mark IN ('present', 'late')` },
  late: { title: '其中迟到', when: sql`${isCalled} AND a.mark = 'late'` },
  leave: { title: '请假', when: sql`${isCalled} AND a.mark = 'leave'` },
  // Who has asked for leave and has no answer is not said to be absent.
  absent: { title: '缺席', when: sql`${isCalled} AND a.mark = 'absent' AND a.leave_status IS DISTINCT FROM 'asked'` },
  asked: { title: '请假待答复', when: sql`${isCalled} AND a.mark = 'absent' AND a.leave_status = 'asked'` },
  'made-up': { title: '已补课', when: sql`${isCalled} AND a.mark IN ('absent', 'leave') AND a.made_up_on IS NOT NULL` },
  apart: { title: '另列', when: sql`a.apart IS NOT NULL` },
  'apart-present': { title: '另列到会', when: sql`a.apart IS NOT NULL AND a.mark IN ('present', 'late')` },
} as const satisfies Record<string, AttendanceFigure>;

export type AttendanceFigureId = keyof typeof attendanceFigures;

export const attendanceFigureIds = Object.keys(attendanceFigures) as [AttendanceFigureId, ...AttendanceFigureId[]];

export const attendanceFigureTitles = Object.fromEntries(
  attendanceFigureIds.map((id) => [id, attendanceFigures[id].title]),
) as Record<AttendanceFigureId, string>;

/** All figures as columns of a grouped statement, each under its id. */
export const attendanceCounts: Prisma.Sql = Prisma.join(
  attendanceFigureIds.map(
    (id) => sql`(count(*) FILTER (WHERE ${attendanceFigures[id].when}))::int AS ${Prisma.raw(`"${id}"`)}`,
  ),
);

export type AttendanceValues = Record<AttendanceFigureId, number>;

/** Of a row of such a statement. */
export const attendanceValues = (row: AttendanceValues): AttendanceValues =>
  Object.fromEntries(attendanceFigureIds.map((id) => [id, row[id]])) as AttendanceValues;

/** 到会率 in tenths of a per cent, as 953 for 95.3; null where nobody was called. */
export const attendanceRate = ({ called, present }: AttendanceValues): number | null =>
  called === 0 ? null : Math.round((present * 1000) / called);
