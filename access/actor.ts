import { isRole, type Role } from '../domain/people/roles';
import type { Instant, LocalDate } from '../domain/time/dates';
import type { Database, Transaction } from '../prisma/client';
import { directly } from '../prisma/direct';
import { Prisma } from '../prisma/generated/client';

/** A role in force, and how far it reaches: its organisation's path and everything below. */
export interface HeldRole {
  role: Role;
  organisationId: string;
  path: string;
}

/** Who is asking, with the roles in force on the day he asks. */
export interface Actor {
  personId: string;
  memberId?: string;
  roles: HeldRole[];
}

interface Row {
  id: string;
  must_change: boolean;
  member_id: string | null;
  roles: (Omit<HeldRole, 'role'> & { role: string })[];
}

const { sql } = Prisma;

// One statement, since every request begins with it.
const found = (today: LocalDate, who: Prisma.Sql, mustChange = sql`p.must_change`) => sql`
    SELECT p.id::text, ${mustChange} AS must_change, m.id::text AS member_id,
           (SELECT coalesce(json_agg(json_build_object('role', r.role, 'organisationId', o.id, 'path', o.path)
                                     ORDER BY r.from_date, r.id), '[]')
              FROM role_holding r JOIN organisation o ON o.id = r.organisation_id
             WHERE r.person_id = p.id AND o.closed_on IS NULL
               AND r.from_date <= ${today}::date AND (r.to_date IS NULL OR r.to_date >= ${today}::date)) AS roles
      FROM person p
      LEFT JOIN member m ON m.person_id = p.id
     WHERE p.disabled_at IS NULL AND ${who}`;

const toActor = ({ id, member_id, roles }: Row): Actor => ({
  personId: id,
  ...(member_id && { memberId: member_id }),
  roles: roles.flatMap(({ role, ...held }) => (isRole(role) ? [{ role, ...held }] : [])),
});

/** Who somebody is on `today`; undefined when there is no such person or his sign-in was shut. */
export async function actorOf(
  db: Database | Transaction,
  personId: string,
  today: LocalDate,
): Promise<Actor | undefined> {
  const [row] = await db.$queryRaw<Row[]>(found(today, sql`p.id = ${personId}::uuid`));
  return row && toActor(row);
}

/**
 * Whose session a token is.
 * @param tokenHash its digest
 * @returns undefined when the session ran out, was revoked, or its person's sign-in was shut
 */
export async function actorOfSession(
  db: Database,
  tokenHash: Uint8Array,
  at: Instant,
  today: LocalDate,
): Promise<{ actor: Actor; mustChange: boolean } | undefined> {
  const session = (column: Prisma.Sql) => sql`(SELECT s.${column} FROM session s
                       WHERE s.token_hash = ${tokenHash} AND s.revoked_at IS NULL
                         AND s.expires_at > ${new Date(at)}::timestamptz)`;
  // Who came by the identity provider has no password here to change.
  const mustChange = sql`(p.must_change AND ${session(sql`way`)} = 'local')`;
  const [row] = await directly(db)<Row>(found(today, sql`p.id = ${session(sql`person_id`)}`, mustChange));
  return row && { actor: toActor(row), mustChange: row.must_change };
}
