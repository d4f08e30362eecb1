import { coming } from '../domain/case/coming';
import { type Procedure, personsIn, placesIn, type SeatRule, seatsAsked, stepOf } from '../domain/case/procedure';
import type { CaseState } from '../domain/case/state';
import { Prisma } from '../prisma/generated/client';

const { sql } = Prisma;

/** Keeps 即将办理: the steps that usually follow and who will be asked. */
export function upcomingChanges(procedure: Procedure, before: CaseState | undefined, after: CaseState): Prisma.Sql[] {
  const rows = upcoming(procedure, after);
  const old = before ? upcoming(procedure, before) : [];
  if (JSON.stringify(rows) === JSON.stringify(old)) return [];
  const { caseId } = after;
  const changes: Prisma.Sql[] = [];
  if (rows.length < old.length) {
    changes.push(sql`DELETE FROM upcoming WHERE case_id = ${caseId} AND position >= ${rows.length}`);
  }
  if (rows.length) {
    const values = rows.map(
      ({ stage, organisationId = null, role = null, personId = null }, position) =>
        sql`(${caseId}, ${position}, ${stage}, ${organisationId}::uuid, ${role}, ${personId}::uuid)`,
    );
    changes.push(sql`
      INSERT INTO upcoming (case_id, position, stage, organisation_id, role, person_id) VALUES ${Prisma.join(values)}
      ON CONFLICT (case_id, position) DO UPDATE SET stage = excluded.stage, organisation_id = excluded.organisation_id,
                                                    role = excluded.role, person_id = excluded.person_id`);
  }
  return changes;
}

export interface UpcomingRow {
  stage: string;
  organisationId?: string;
  role?: string;
  personId?: string;
}

/** The rows of 即将办理 as a state has them. */
export function upcoming(procedure: Procedure, state: CaseState): UpcomingRow[] {
  return coming(procedure, state).flatMap((stage): UpcomingRow[] => {
    const rules = seatsAsked(stepOf(procedure, stage)).map((name) => procedure.seats[name] as SeatRule);
    return rules.flatMap((rule): UpcomingRow[] => [
      ...personsIn(rule, state).map((personId) => ({ stage, personId })),
      ...placesIn(rule).flatMap(({ side, roles }) => {
        const organisationId = state.sides[side];
        return organisationId ? roles.map((role) => ({ stage, organisationId, role })) : [];
      }),
    ]);
  });
}
