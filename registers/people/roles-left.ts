import { keepers, rolesOfMembers } from '../../domain/people/roles';
import type { LocalDate } from '../../domain/time/dates';
import { Prisma } from '../../prisma/generated/client';

const { sql } = Prisma;

/** Whose roles, after which move. Each is a value or a column of the statement around it. */
interface Leaving {
  personId: Prisma.Sql;
  /** The branch that he left. */
  from: Prisma.Sql;
  /** The branch where he is; NULL: none here. */
  to: Prisma.Sql;
  today: LocalDate;
  /** Roles that ended before this day are left out. */
  since: Prisma.Sql;
}

/**
 * FROM and WHERE of the roles `r` in organisations `o` that somebody left behind by moving: they rest on membership, in
 * the branch that he left, a group of it or a level above it, and his new branch is not there. A role in a branch that
 * this person never belonged to did not depend on membership there and is left out.
 */
export const rolesLeft = ({ personId, from, to, today, since }: Leaving): Prisma.Sql => sql`
  FROM role_holding r
  JOIN organisation o ON o.id = r.organisation_id AND o.closed_on IS NULL
  JOIN organisation was ON was.id = ${from}
  LEFT JOIN organisation present ON present.id = ${to}
 WHERE r.person_id = ${personId} AND r.role = ANY(${rolesOfMembers}::text[])
   AND r.from_date <= ${today}::date AND (r.to_date IS NULL OR r.to_date >= ${since})
   AND (was.path LIKE o.path || '%' OR o.path LIKE was.path || '%')
   AND (present.id IS NULL OR (present.path NOT LIKE o.path || '%' AND o.path NOT LIKE present.path || '%'))`;

/**
 * Who is asked about the roles that somebody who moves leaves behind; no row when he leaves none. It is the committee,
 * or the nearest level above it in which this person holds none of them: colleagues of the same committee do not decide
 * about each other. Where this person is the only one who would be asked there, it is the next level above.
 */
export function keeperOfRolesLeft(
  { personId, from, to }: { personId: string; from: string | null; to: string | null },
  committeeId: string,
  today: LocalDate,
): Prisma.Sql {
  const left = rolesLeft({
    personId: sql`${personId}::uuid`,
    from: sql`${from}::uuid`,
    to: sql`${to}::uuid`,
    today,
    since: sql`${today}::date`,
  });
  return sql`
    WITH his AS (SELECT o.path ${left})
    SELECT asked.id
      FROM organisation committee JOIN organisation asked ON committee.path LIKE asked.path || '%'
     WHERE committee.id = ${committeeId}::uuid AND EXISTS (SELECT 1 FROM his)
       AND NOT EXISTS (SELECT 1 FROM his WHERE asked.path LIKE his.path || '_%')
     ORDER BY EXISTS (SELECT 1 FROM his WHERE his.path = asked.path),
              NOT EXISTS (SELECT 1 FROM role_holding k
                           WHERE k.organisation_id = asked.id AND k.role = ANY(${keepers}::text[])
                             AND k.person_id <> ${personId}::uuid
                             AND k.from_date <= ${today}::date AND (k.to_date IS NULL OR k.to_date >= ${today}::date)),
              length(asked.path) DESC
     LIMIT 1`;
}
