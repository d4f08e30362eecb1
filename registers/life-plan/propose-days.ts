import { type PlanRules, proposedForBranch, proposedForGroup } from '../../domain/life/proposed-plan';
import type { LocalDate } from '../../domain/time/dates';
import type { Transaction } from '../../prisma/client';
import { Prisma } from '../../prisma/generated/client';
import { calendarAround, editionOf, groupsOf, untouched } from './plan-basis';

const { sql } = Prisma;

interface Planned {
  caseId: string;
  branchId: string;
  year: number;
  /** From which day on it was planned, and by which rules. */
  from: LocalDate;
  rules: PlanRules;
}

/**
 * Computes the days of a year's plan anew by the calendar as it is published now, and notes those that differ as proposed:
 * of lines that stand where the rules once put them, that nobody holds yet, and for days that lie ahead. What people have
 * moved stays where it is, and nothing moves before the branch says so.
 * @returns how many are proposed; a proposal that an earlier edition made and this one does not is gone
 */
export async function proposeDays(tx: Transaction, plan: Planned, today: LocalDate): Promise<number> {
  const { caseId, branchId, year, from, rules } = plan;
  const calendar = await calendarAround(tx, year);
  const of = { year, from, calendar, rules };
  const days = [
    ...proposedForBranch({ ...of, withCommittee: true }).map((item) => ({ ...item, organisationId: branchId })),
    ...(await groupsOf(tx, branchId)).flatMap((organisationId) =>
      proposedForGroup(of).map((item) => ({ ...item, organisationId })),
    ),
  ];
  await tx.$executeRaw`
    UPDATE plan_item SET calendar_version = ${editionOf(calendar, year)}::int, proposed_on = NULL
     WHERE case_id = ${caseId} AND year = ${year}::int`;
  if (!days.length) return 0;
  const rows = days.map(
    ({ organisationId, kind, serial, plannedOn }) =>
      sql`(${organisationId}::uuid, ${kind}::text, ${serial}::int, ${plannedOn}::date)`,
  );
  return await tx.$executeRaw`
    UPDATE plan_item SET proposed_on = v.day
      FROM (VALUES ${Prisma.join(rows)}) AS v (organisation_id, kind, serial, day)
     WHERE plan_item.case_id = ${caseId} AND plan_item.year = ${year}::int
       AND plan_item.organisation_id = v.organisation_id AND plan_item.kind = v.kind AND plan_item.serial = v.serial
       AND plan_item.planned_on = plan_item.computed_on AND v.day <> plan_item.planned_on
       AND least(v.day, plan_item.planned_on) >= ${today}::date AND ${untouched}`;
}
