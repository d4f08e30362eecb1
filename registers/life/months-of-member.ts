import { addMonths } from '../../domain/time/dates';
import type { Database } from '../../prisma/client';
import { directly } from '../../prisma/direct';
import { Prisma } from '../../prisma/generated/client';
import { type AttendanceValues, attendanceCounts, attendanceValues } from './attendance-figures';
import { type CountedLineItem, newestLines } from './attendance-line-list';
import { attendanceLines, countedLines, type Days } from './attendance-lines';
import { noAttendance } from './count-attendance';

const { sql } = Prisma;

/** More sittings than anybody is called to in a year. */
const MOST = 500;

/** A month of a member: how he attended, line by line. */
export interface MonthOfMember {
  month: string;
  values: AttendanceValues;
  lines: CountedLineItem[];
}

/** How a member attended in some months, each with its lines, also those without any. */
export async function monthsOfMember(
  db: Database,
  memberId: string,
  days: Days,
): Promise<{ total: AttendanceValues; months: MonthOfMember[] }> {
  const where = [sql`m.id = ${memberId}::uuid`, ...countedLines(days, {})];
  const counted = directly(db)<{ month: string | null } & AttendanceValues>(sql`
    SELECT month, ${attendanceCounts}
      FROM ${attendanceLines}
      CROSS JOIN LATERAL (SELECT to_char(s.begins_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM') AS month) its
     WHERE ${Prisma.join(where, ' AND ')} GROUP BY GROUPING SETS ((), (month))`);
  const [rows, lines] = await Promise.all([counted, newestLines(db, where, MOST)]);
  const valuesOf = (month: string | null) => {
    const row = rows.find((one) => one.month === month);
    return row ? attendanceValues(row) : noAttendance;
  };
  const months: string[] = [];
  for (let first = `${days.from.slice(0, 7)}-01`; first <= days.to; first = addMonths(first, 1))
    months.push(first.slice(0, 7));
  return {
    total: valuesOf(null),
    months: months.map((month) => ({
      month,
      values: valuesOf(month),
      lines: lines.filter(({ sitting }) => sitting.on.startsWith(month)),
    })),
  };
}
