import { type Permission, reach } from '../../access/may';
import type { Reader } from '../../access/reader';
import { Prisma } from '../../prisma/generated/client';
import { type FoundIn, LOOKED_AFTER } from './symptom';

const { sql } = Prisma;

/** Of the roles that are known here, those whose holders are on the committee of their organisation. */
const COMMITTEE_ROLES = ['secretary', 'deputy-secretary', 'organisation-commissioner', 'discipline-commissioner'];
const committeeRole = sql`r.role = ANY(${COMMITTEE_ROLES}::text[])`;

/** Whether the organisation `o` lies in the reader's reach. */
export function visible(c: Reader, permission: Permission): Prisma.Sql {
  const below = reach(c.actor, permission).map((path) => `${path}%`);
  return sql`o.path LIKE ANY(${below}::text[])`;
}

/** What the registers hold now, as the rows in which symptoms are found: from where, and which of them count. */
export function rowsOf(foundIn: FoundIn, c: Reader): { from: Prisma.Sql; where: Prisma.Sql; id: Prisma.Sql } {
  const inForce = sql`r.from_date <= ${c.today}::date AND (r.to_date IS NULL OR r.to_date >= ${c.today}::date)`;
  switch (foundIn) {
    case 'member':
      return {
        id: sql`m.id`,
        from: sql`member m JOIN organisation o ON o.id = m.branch_id`,
        where: sql`m.standing = ANY(${LOOKED_AFTER}::text[])`,
      };
    case 'organisation':
      return {
        id: sql`o.id`,
        from: sql`organisation o
          LEFT JOIN (SELECT b.branch_id, count(*)::int AS members, (count(*) FILTER (WHERE b.kind = 'full'))::int AS full_members
                       FROM member b WHERE b.standing = ANY(${LOOKED_AFTER}::text[]) GROUP BY 1) n ON n.branch_id = o.id
          LEFT JOIN (SELECT r.organisation_id, (count(DISTINCT r.person_id) FILTER (WHERE ${committeeRole}))::int AS committee,
                            bool_or(r.role = 'secretary') AS secretary
                       FROM role_holding r WHERE ${inForce} GROUP BY 1) h ON h.organisation_id = o.id`,
        where: sql`o.closed_on IS NULL`,
      };
    case 'holding':
      return {
        id: sql`r.id`,
        from: sql`role_holding r JOIN organisation o ON o.id = r.organisation_id JOIN person p ON p.id = r.person_id`,
        where: sql`${inForce} AND o.closed_on IS NULL`,
      };
  }
}

/** At or below one organisation, where only that is looked at. */
export const atOrUnder = (organisationId: string | undefined): Prisma.Sql =>
  organisationId
    ? sql`o.path LIKE (SELECT t.path || '%' FROM organisation t WHERE t.id = ${organisationId}::uuid)`
    : sql`TRUE`;
