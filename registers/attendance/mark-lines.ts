import type { AttendanceMark } from '../../domain/life/attendance-words';
import type { Instant } from '../../domain/time/dates';
import type { Transaction } from '../../prisma/client';

/** What a line is to say. */
export interface LineToMark {
  memberId: string;
  /** null: nothing is said any more. */
  mark: AttendanceMark | null;
  /** When the line was marked that its keeper has before him; null: it was not. Left out: whatever stands is replaced. */
  seen?: Instant | null;
}

export interface LinesMarking {
  sittingId: string;
  /** Who keeps it. */
  by: string;
  at: Instant;
  marks: readonly LineToMark[];
  /** All others who are called and of whom nothing is said are there: 全部到会. */
  restPresent: boolean;
}

export interface Marked {
  written: string[];
  /** Lines that another marked meanwhile: they stay as they are. */
  conflicts: string[];
  /** Nobody by that id stands on it. */
  unknown: string[];
}

interface Row {
  memberId: string;
  mark: string | null;
  markedAt: Date | null;
  apart: string | null;
  leaveStatus: string | null;
}

/** Marks many lines of a sitting that is held open (`holdSitting`). Two who mark the same lines come one after the other. */
export async function markLines(
  tx: Transaction,
  { sittingId, by, at, marks, restPresent }: LinesMarking,
): Promise<Marked> {
  const asked = new Map(marks.map((one) => [one.memberId, one]));
  // In one order for everybody, so that no two wait for each other.
  const rows = await tx.$queryRaw<Row[]>`
    SELECT member_id::text AS "memberId", mark, marked_at AS "markedAt", apart, leave_status AS "leaveStatus"
      FROM attendance
     WHERE sitting_id = ${sittingId}::uuid AND (${restPresent} OR member_id = ANY(${[...asked.keys()]}::uuid[]))
     ORDER BY member_id FOR UPDATE`;
  const conflicts: string[] = [];
  const written: { memberId: string; mark: AttendanceMark | null }[] = [];
  for (const row of rows) {
    const one = asked.get(row.memberId);
    if (one) {
      const stands = row.markedAt?.getTime() ?? null;
      if (one.seen !== undefined && one.seen !== stands && one.mark !== row.mark) conflicts.push(row.memberId);
      else if (one.mark !== row.mark) written.push({ memberId: row.memberId, mark: one.mark });
    } else if (row.mark === null && row.apart === null && row.leaveStatus !== 'granted') {
      written.push({ memberId: row.memberId, mark: 'present' });
    }
  }
  if (written.length) {
    // Later than what stands, also within a millisecond: by this time others see that it changed.
    await tx.$executeRaw`
      UPDATE attendance a
         SET mark = given.mark, marked_by = ${by}::uuid, marked_how = 'keeper',
             marked_at = greatest(${new Date(at)}::timestamptz, a.marked_at + interval '1 millisecond')
        FROM unnest(${written.map(({ memberId }) => memberId)}::uuid[], ${written.map(({ mark }) => mark)}::text[])
               AS given (member_id, mark)
       WHERE a.sitting_id = ${sittingId}::uuid AND a.member_id = given.member_id`;
  }
  const found = new Set(rows.map(({ memberId }) => memberId));
  return {
    written: written.map(({ memberId }) => memberId),
    conflicts,
    unknown: [...asked.keys()].filter((id) => !found.has(id)),
  };
}
