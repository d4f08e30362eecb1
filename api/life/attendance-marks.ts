import { z } from 'zod';
import { recordAudit } from '../../access/audit';
import { attendanceMarks } from '../../domain/life/attendance-words';
import { isStillOpen } from '../../domain/life/sitting-statuses';
import { codes } from '../../domain/people/member-codes';
import { MINUTE } from '../../domain/time/dates';
import { byId, moment } from '../../lists/inputs';
import { Problem } from '../../platform/problem';
import { Prisma } from '../../prisma/generated/client';
import { holdSitting } from '../../registers/attendance/hold-sitting';
import { markLines } from '../../registers/attendance/mark-lines';
import type { Api } from '../http/api';
import { once } from '../http/idempotency';
import { attendanceTimes } from './attendance-times';
import { AttendanceLine } from './line-schemas';
import { lineViews, readAttendanceLines } from './line-views';
import { demandSittingKeeping, seenSitting } from './seen-sitting';

const { sql } = Prisma;

/** Lines in one request: a large 总支 at once. */
const MOST = 500;

const Marks = z
  .strictObject({
    marks: z
      .array(
        z.strictObject({
          memberId: z.uuid(),
          mark: z.enum(codes(attendanceMarks)).nullable().meta({ description: 'Null takes the mark off.' }),
          seen: moment
            .nullable()
            .optional()
            .meta({ description: '`markedAt` of the line that is replaced; left out, whatever stands is replaced.' }),
        }),
      )
      .max(MOST),
    restPresent: z
      .boolean()
      .default(false)
      .meta({ description: 'All others who are called, have no leave and no mark are there (全部到会).' }),
  })
  .meta({ id: 'AttendanceMarks' });

const Marked = z
  .strictObject({
    lines: z.array(AttendanceLine).meta({ description: 'What was sent, and what others marked, as it stands now.' }),
    conflicts: z
      .array(z.uuid())
      .meta({ description: 'Members whose lines another marked meanwhile: left as they are.' }),
    unknown: z.array(z.uuid()).meta({ description: 'Nobody by that id stands on it.' }),
  })
  .meta({ id: 'AttendanceMarked' });

/** The keeper marks many lines at once. */
export function attendanceMarksRoutes(api: Api): void {
  api.route({
    method: 'post',
    path: '/sittings/{id}/attendance',
    tag: 'sittings',
    summary: 'Mark lines of the attendance: everybody present in one stroke, and exceptions',
    description:
      'Several may keep one attendance at once: each line is the last one’s who marked it, and a line that another marked ' +
      'after `seen` stays as it is and is told as a conflict; all others are written.',
    idempotent: true,
    params: byId,
    body: Marks,
    answers: { 200: Marked },
    problems: ['not-allowed', 'attendance-closed', 'sign-in-not-yet'],
    handler: (c) =>
      once(c, async (tx) => {
        const { id } = c.params;
        const seen = await seenSitting(c, id, tx);
        demandSittingKeeping(seen);
        const sitting = await holdSitting(tx, id);
        if (!sitting || !isStillOpen(sitting.status)) throw new Problem('attendance-closed');
        const { earlyMinutes } = await attendanceTimes(tx, sitting.caseId);
        if (sitting.status === 'planned' || c.at < sitting.beginsAt.getTime() - earlyMinutes * MINUTE) {
          throw new Problem('sign-in-not-yet');
        }
        const marks = c.body.marks.map(({ seen: at, ...one }) => ({
          ...one,
          ...(at !== undefined && { seen: at === null ? null : Date.parse(at) }),
        }));
        const { personId } = c.actor;
        const { restPresent } = c.body;
        const told = await markLines(tx, { sittingId: id, by: personId, at: c.at, marks, restPresent });
        const ids = [...new Set([...told.written, ...marks.map(({ memberId }) => memberId)])];
        const where = [sql`a.sitting_id = ${id}::uuid`, sql`a.member_id = ANY(${ids}::uuid[])`];
        const lines = [...lineViews(c, seen, await readAttendanceLines(tx, where, sql`m.pinyin, m.id`)).values()];
        const entry = { actorId: personId, at: c.at, action: 'marked', objectKind: 'sitting', objectId: id };
        const { written, conflicts, unknown } = told;
        const detail = { lines: written.length, conflicts: conflicts.length, restPresent };
        await recordAudit(tx, { ...entry, detail });
        return { status: 200 as const, body: { lines, conflicts, unknown } };
      }),
  });
}
