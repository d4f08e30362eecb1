import { kindsText } from '../../domain/life/sitting-kinds';
import { addDays, type Instant, type LocalDate } from '../../domain/time/dates';
import type { Transaction } from '../../prisma/client';
import { tellBranchOffices } from '../people/tell-branch-offices';

/** Days: a plan is entered for a year, and what it had before that is no news. */
const BACK = 400;

interface Line {
  organisationId: string;
  branchId: string;
  caseId: string;
  kind: string;
  toDate: LocalDate;
}

/**
 * Notes lines of plans whose period is over and that nobody held, some at once. A list that is open still, or closed, was
 * held; what was moved beyond its period was not held in it.
 * @returns those of which nobody was told by the end of a sitting's own case
 */
export async function noteLinesNotHeld(tx: Transaction, asOf: LocalDate, at: Instant, most: number): Promise<Line[]> {
  return await tx.$queryRaw<Line[]>`
    UPDATE plan_item i SET not_held_at = ${new Date(at)}::timestamptz
      FROM (SELECT j.id, s.status FROM plan_item j LEFT JOIN sitting s ON s.id = j.sitting_id
             WHERE j.to_date BETWEEN ${addDays(asOf, -BACK)}::date AND ${addDays(asOf, -1)}::date AND j.not_held_at IS NULL AND j.held_on IS NULL AND j.dropped_at IS NULL
               AND (s.id IS NULL OR s.status IN ('planned', 'notified', 'cancelled', 'not-held'))
             ORDER BY j.to_date, j.id LIMIT ${most} FOR UPDATE OF j) AS over,
           organisation o
     WHERE i.id = over.id AND o.id = i.organisation_id
    RETURNING i.organisation_id::text AS "organisationId",
              CASE WHEN o.kind = 'group' THEN o.parent_id ELSE o.id END::text AS "branchId", i.case_id AS "caseId", i.kind,
              i.to_date::text AS "toDate"`;
}

/** Tells the secretary of each branch and the 组织员 of its committee what was not held: one line a branch. No member hears of it. */
export async function tellOfNotHeld(tx: Transaction, lines: readonly Line[], at: Instant): Promise<void> {
  if (!lines.length) return;
  const told = [...new Set(lines.map(({ branchId }) => branchId))].map((branchId) => {
    const own = lines.filter((line) => line.branchId === branchId);
    const kinds = kindsText(own.map(({ kind }) => kind));
    const text = `年度计划中的${kinds}在规定时段内未召开（共${own.length}次），请说明情况，尽快补开`;
    return { branchId, caseId: own[0]?.caseId ?? `life-plan:${branchId}`, text, whom: 'above' as const };
  });
  await tellBranchOffices(tx, told, at);
}
