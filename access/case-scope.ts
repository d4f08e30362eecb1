import { Prisma } from '../prisma/generated/client';
import type { Actor } from './actor';
import { reach } from './may';

/** Ids of cases with an organisation at or below one of the paths, as a subquery. */
export function casesBelow(paths: readonly string[]): Prisma.Sql {
  // Codes hold none of LIKE's wildcards (domain/people/organisation-rules.ts).
  return Prisma.sql`
    SELECT co.case_id FROM case_organisation co JOIN organisation o ON o.id = co.organisation_id
     WHERE o.path LIKE ANY(${paths.map((path) => `${path}%`)}::text[])`;
}

/** Ids of the cases that are about somebody: as the member that he is, or as a person from elsewhere. */
export const casesAbout = ({ personId, memberId }: Actor): Prisma.Sql => Prisma.sql`
  SELECT id FROM "case" WHERE subject_id = ANY(${[personId, ...(memberId ? [memberId] : [])]}::uuid[])`;

/** Ids of all cases that somebody may see, as a subquery: the same rule as `seenCase` has for one. */
export function casesSeenBy(actor: Actor): Prisma.Sql {
  const me = actor.personId;
  const paths = reach(actor, 'case.read');
  const parts = [
    Prisma.sql`SELECT t.case_id FROM timeline t WHERE t.actor_id = ${me}::uuid AND t.seq = 1`,
    Prisma.sql`SELECT r.case_id FROM case_reader r WHERE r.person_id = ${me}::uuid`,
    Prisma.sql`SELECT t.case_id FROM task t JOIN task_seat s ON s.task_id = t.id WHERE s.person_id = ${me}::uuid`,
    casesAbout(actor),
    ...(paths.length ? [casesBelow(paths)] : []),
  ];
  return Prisma.join(parts, ' UNION ALL ');
}

/** Whether a case has an organisation at or below one of the paths, row by row. */
export const isBelow = (caseId: Prisma.Sql, paths: readonly string[]): Prisma.Sql => Prisma.sql`
  EXISTS (SELECT 1 FROM case_organisation co JOIN organisation o ON o.id = co.organisation_id
           WHERE co.case_id = ${caseId} AND o.path LIKE ANY(${paths.map((path) => `${path}%`)}::text[]))`;

/**
 * Whether somebody may see a case, row by row: for rows that are few already. A list of ids would be gone through for
 * each row once it is too long to be hashed.
 */
export function isSeenBy(actor: Actor, caseId: Prisma.Sql): Prisma.Sql {
  const me = actor.personId;
  const paths = reach(actor, 'case.read');
  const ways = [
    Prisma.sql`EXISTS (SELECT 1 FROM timeline s WHERE s.case_id = ${caseId} AND s.seq = 1 AND s.actor_id = ${me}::uuid)`,
    Prisma.sql`EXISTS (SELECT 1 FROM case_reader r WHERE r.case_id = ${caseId} AND r.person_id = ${me}::uuid)`,
    Prisma.sql`EXISTS (SELECT 1 FROM task k JOIN task_seat s ON s.task_id = k.id
                        WHERE k.case_id = ${caseId} AND s.person_id = ${me}::uuid)`,
    Prisma.sql`${caseId} IN (${casesAbout(actor)})`,
    ...(paths.length ? [isBelow(caseId, paths)] : []),
  ];
  return Prisma.sql`(${Prisma.join(ways, ' OR ')})`;
}
