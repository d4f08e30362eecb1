import type { Instant } from '../../domain/time/dates';
import { Prisma } from '../../prisma/generated/client';
import { onTheList, type SittingRef, sittingRef } from './on-the-list';

const { sql } = Prisma;

/**
 * The statements that bring the list of a sitting up to its day: who has come since is put on it, who belongs to it no more
 * drops out, whoever has leave has it marked. They touch different rows and may go together.
 */
export const listAttendance = (sitting: SittingRef): Prisma.Sql[] => [
  sql`DELETE FROM attendance a
       WHERE a.sitting_id = ${sittingRef(sitting)}
         AND NOT EXISTS (SELECT 1 FROM (${onTheList(sitting)}) AS listed WHERE listed.member_id = a.member_id)`,
  sql`INSERT INTO attendance (sitting_id, member_id, branch_id, apart)
      SELECT listed.sitting_id, listed.member_id, listed.branch_id, listed.apart
        FROM (${onTheList(sitting)}) AS listed ORDER BY listed.member_id
      ON CONFLICT (sitting_id, member_id) DO UPDATE
         SET branch_id = excluded.branch_id, apart = excluded.apart,
             mark = CASE WHEN attendance.mark IS NULL AND attendance.leave_status = 'granted' THEN 'leave'
                         ELSE attendance.mark END`,
];

/** The statements with which the list is frozen: from here on members who come or go change nothing, and signing in begins. */
export const freezeAttendance = (sitting: SittingRef, at: Instant): Prisma.Sql[] => [
  ...listAttendance(sitting),
  sql`UPDATE sitting SET status = 'open', opened_at = ${new Date(at)}::timestamptz, version = version + 1
       WHERE id = ${sittingRef(sitting)}`,
];
