import type { Instant, LocalDate } from '../../domain/time/dates';
import { Prisma } from '../../prisma/generated/client';
import { type SittingRef, sittingRef } from './on-the-list';

const { sql } = Prisma;

interface Closing {
  /** null: no person closes it */
  actorId: string | null;
  at: Instant;
  /** The last day of 补课. */
  makeUpUntil: LocalDate;
}

/**
 * The statements by which the keeper closes a list, in this order: first the sitting, so that whoever is signing in or being
 * marked at that moment is in before, or finds it closed; then, of those who are called, whoever has no mark has leave where
 * it was granted, else was absent. Who stands apart and did not come has no mark.
 */
export const closeAttendance = (sitting: SittingRef, { actorId, at, makeUpUntil }: Closing): Prisma.Sql[] => [
  sql`UPDATE sitting
         SET status = 'closed', closed_at = ${new Date(at)}::timestamptz, make_up_until = ${makeUpUntil}::date,
             version = version + 1
       WHERE id = ${sittingRef(sitting)}`,
  sql`UPDATE attendance
         SET mark = CASE WHEN leave_status = 'granted' THEN 'leave' ELSE 'absent' END,
             marked_by = ${actorId}::uuid, marked_how = 'keeper', marked_at = ${new Date(at)}::timestamptz
       WHERE sitting_id = ${sittingRef(sitting)} AND mark IS NULL AND apart IS NULL`,
];
