import { lateLeaveAnsweredText, leaveAnsweredText, leaveAskedText } from '../../domain/life/leave-texts';
import { type Instant, localDate } from '../../domain/time/dates';
import { notBefore } from '../../domain/time/quiet-hours';
import type { Transaction } from '../../prisma/client';
import { Prisma } from '../../prisma/generated/client';
import { quietHoursAt } from '../settings/quiet-hours';
import { tellMembers } from './tell-members';
import { toldSitting } from './told-sitting';

const { sql } = Prisma;

/**
 * Tells who may answer that somebody asks leave: the sitting's keeper, and the secretaries of its hosts. Once a day: the
 * page of the sitting has all that wait.
 * @param by who asks: not told what he does himself
 */
export async function tellLeaveAsked(
  tx: Transaction,
  { sittingId, by, at }: { sittingId: string; by: string; at: Instant },
): Promise<void> {
  const { caseId, ...sitting } = await toldSitting(tx, sittingId);
  const host = await tx.sitting.findUniqueOrThrow({ where: { id: sittingId }, select: { organisationId: true } });
  const hours = await quietHoursAt(tx, [host.organisationId]);
  const leaves = notBefore(at, caseId, hours(host.organisationId));
  const day = localDate(at);
  await tx.$executeRaw`
    INSERT INTO notice (id, person_id, case_id, local_date, not_before, lines, audience, urgent, created_at)
    SELECT gen_random_uuid(), told.person_id, ${caseId}, ${localDate(leaves)}::date, ${new Date(leaves)}::timestamptz,
           ARRAY[${leaveAskedText(sitting)}::text], 'office', false, ${new Date(at)}::timestamptz
      FROM (SELECT s.keeper_id AS person_id FROM sitting s WHERE s.id = ${sittingId}::uuid AND s.keeper_id IS NOT NULL
            UNION
            SELECT r.person_id
              FROM sitting_host h JOIN organisation o ON o.id = h.organisation_id
              JOIN role_holding r ON r.organisation_id = CASE WHEN o.kind = 'group' THEN o.parent_id ELSE o.id END
             WHERE h.sitting_id = ${sittingId}::uuid AND r.role = 'secretary' AND r.from_date <= ${day}::date
               AND (r.to_date IS NULL OR r.to_date >= ${day}::date)) AS told
     WHERE told.person_id <> ${by}::uuid
    ON CONFLICT (person_id, case_id, local_date) DO UPDATE SET lines = notice.lines || excluded.lines
     WHERE notice.delivered_at IS NULL AND NOT notice.lines @> excluded.lines`;
}

interface Answered {
  sittingId: string;
  memberId: string;
  granted: boolean;
  /** The attendance is closed. */
  late: boolean;
  at: Instant;
}

/** Tells a member what became of the leave that he asked. */
export async function tellLeaveAnswered(
  tx: Transaction,
  { sittingId, memberId, granted, late, at }: Answered,
): Promise<void> {
  const { caseId, ...sitting } = await toldSitting(tx, sittingId);
  const text = (late ? lateLeaveAnsweredText : leaveAnsweredText)(sitting, granted);
  await tellMembers(tx, { sittingId, caseId, text, at, whom: sql`a.member_id = ${memberId}::uuid` });
}
