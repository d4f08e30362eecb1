import { type Instant, localDate } from '../../domain/time/dates';
import { notBefore } from '../../domain/time/quiet-hours';
import type { Transaction } from '../../prisma/client';
import { Prisma } from '../../prisma/generated/client';
import { quietHoursAt } from '../settings/quiet-hours';

const { sql } = Prisma;

/** What is said to the offices of a branch; its name is set before it. */
export interface BranchLine {
  branchId: string;
  caseId: string;
  text: string;
  /** keeper: its 组织委员, else its 书记; above: its 书记 and the 组织员 of its committee. */
  whom: 'keeper' | 'above';
}

/** Tells offices of branches, outside quiet hours, by one statement; what comes on one day of one case is one notice. */
export async function tellBranchOffices(tx: Transaction, lines: readonly BranchLine[], at: Instant): Promise<void> {
  if (!lines.length) return;
  const hours = await quietHoursAt(tx, [...new Set(lines.map(({ branchId }) => branchId))]);
  const rows = lines.map(({ branchId, caseId, text, whom }) => {
    const leaves = notBefore(at, caseId, hours(branchId));
    return sql`(${branchId}::uuid, ${caseId}, ${text}, ${whom}, ${localDate(leaves)}::date, ${new Date(leaves)}::timestamptz)`;
  });
  const day = localDate(at);
  await tx.$executeRaw`
    WITH told (branch_id, case_id, line, whom, local_date, not_before) AS (VALUES ${Prisma.join(rows)}),
         held AS (
           SELECT r.person_id, r.role, r.organisation_id FROM role_holding r
            WHERE r.from_date <= ${day}::date AND (r.to_date IS NULL OR r.to_date >= ${day}::date)
              AND r.role IN ('secretary', 'organisation-commissioner', 'organisation-officer')),
         persons AS (
           SELECT DISTINCT h.person_id, told.case_id, told.line, told.local_date, told.not_before, b.name
             FROM told
             JOIN organisation b ON b.id = told.branch_id
             JOIN held h ON CASE
               WHEN told.whom = 'keeper' THEN h.organisation_id = b.id AND h.role = (
                 SELECT min(k.role) FROM held k
                  WHERE k.organisation_id = b.id AND k.role IN ('organisation-commissioner', 'secretary'))
               WHEN h.role = 'secretary' THEN h.organisation_id = b.id
               ELSE h.role = 'organisation-officer' AND h.organisation_id = (
                 SELECT c.id FROM organisation c
                  WHERE starts_with(b.path, c.path) AND c.may_approve_probationary AND c.closed_on IS NULL
                  ORDER BY length(c.path) DESC LIMIT 1) END)
    INSERT INTO notice (id, person_id, case_id, local_date, not_before, lines, audience, urgent, created_at)
    SELECT gen_random_uuid(), person_id, case_id, local_date, not_before, ARRAY[name || line], 'office', false,
           ${new Date(at)}::timestamptz
      FROM persons ORDER BY person_id, case_id
    ON CONFLICT (person_id, case_id, local_date) DO UPDATE SET lines = notice.lines || excluded.lines`;
}
