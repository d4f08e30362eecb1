import { keepers } from '../domain/people/roles';
import { Prisma } from '../prisma/generated/client';
import type { Actor } from './actor';
import { reach } from './may';
import { isOf, otherReadingRoles, readable } from './readable';
import type { Reader } from './reader';

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

/**
 * Whether the reader may see a case, by a list of all cases that any right lets them see: the rule that `shownCase`
 * applies to a single case. Cases of which the reader learns only how they ended are included.
 */
export function isAmongSeen(c: Reader, caseId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(${caseId} IN (${casesSeenBy(c)}) AND ${readable(c, caseId, true)})`;
}

function casesSeenBy(c: Reader): Prisma.Sql {
  const { actor } = c;
  const me = actor.personId;
  const paths = reach(actor, 'case.read');
  const parts = [
    Prisma.sql`SELECT t.case_id FROM timeline t WHERE t.actor_id = ${me}::uuid AND t.seq = 1`,
    Prisma.sql`SELECT r.case_id FROM case_reader r WHERE r.person_id = ${me}::uuid`,
    Prisma.sql`SELECT t.case_id FROM task t JOIN task_seat s ON s.task_id = t.id WHERE s.person_id = ${me}::uuid`,
    casesAbout(actor),
    ...(paths.length ? [casesBelow(paths)] : []),
    ...otherWays(c),
  ];
  return Prisma.join(parts, ' UNION ALL ');
}

/**
 * Cases of procedures that are also read or acted on by roles that keep no members; `readable` then says which of them.
 */
function otherWays(c: Reader): Prisma.Sql[] {
  const restricted = Object.keys(c.restricted);
  const others = c.actor.roles.filter(({ role }) => !(keepers as readonly string[]).includes(role));
  if (!restricted.length || !others.length) return [];
  const seats = others.map(({ organisationId, role }) => Prisma.sql`(${organisationId}::uuid, ${role}::text)`);
  const asked = Prisma.sql`
    SELECT t.case_id FROM task_seat s JOIN task t ON t.id = s.task_id
     WHERE (s.organisation_id, s.role) IN (VALUES ${Prisma.join(seats)}) AND t.closed_at IS NULL
       AND ${isOf(Prisma.sql`t.case_id`, restricted)}`;
  const reading = otherReadingRoles(c, keepers).map(({ path }) => path);
  if (!reading.length) return [asked];
  const below = Prisma.sql`SELECT b.case_id FROM (${casesBelow(reading)}) b WHERE ${isOf(Prisma.sql`b.case_id`, restricted)}`;
  return [asked, below];
}

/** Whether a case has an organisation at or below one of the paths, row by row. */
export const isBelow = (caseId: Prisma.Sql, paths: readonly string[]): Prisma.Sql => Prisma.sql`
  EXISTS (SELECT 1 FROM case_organisation co JOIN organisation o ON o.id = co.organisation_id
           WHERE co.case_id = ${caseId} AND o.path LIKE ANY(${paths.map((path) => `${path}%`)}::text[]))`;

/**
 * Whether the reader may see a case, checked row by row: for a query that has few rows anyway. A list of ids that is
 * too long to be hashed would be scanned once for each row.
 */
export function isSeenBy(c: Reader, caseId: Prisma.Sql): Prisma.Sql {
  const { actor } = c;
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
  const today = Prisma.sql`(${Prisma.join(ways, ' OR ')})`;
  const restricted = Object.keys(c.restricted);
  if (!restricted.length) return today;
  return Prisma.sql`(${readable(c, caseId)} AND (${isOf(caseId, restricted)} OR ${today}))`;
}
