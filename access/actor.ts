import { isRole, type Role } from '../domain/people/roles';
import { DAY, type Instant, type LocalDate } from '../domain/time/dates';
import type { AccountsConfig } from '../platform/sign-in-config';
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
  member_id: string | null;
  roles: (Omit<HeldRole, 'role'> & { role: string })[];
}

/** A session and whose it is. */
export interface OwnSession {
  actor: Actor;
  /** He must choose a new password before anything else: it was given to him, or is too old. */
  mustChange: boolean;
  /** How the session began: local, oidc. */
  way: string;
  /** Whether he has a second factor in use. */
  hasFactor: boolean;
  /** When something was asked in it last, to the minute. */
  seenAt: Date;
}

interface SessionRow extends Row {
  must_change: boolean;
  way: string;
  has_factor: boolean;
  seen_at: Date;
}

const { sql } = Prisma;

// One statement, since every request begins with it.
const found = (today: LocalDate, who: Prisma.Sql, more = Prisma.empty, joined = Prisma.empty) => sql`
    SELECT p.id::text, m.id::text AS member_id${more},
           (SELECT coalesce(json_agg(json_build_object('role', r.role, 'organisationId', o.id, 'path', o.path)
                                     ORDER BY r.from_date, r.id), '[]')
              FROM role_holding r JOIN organisation o ON o.id = r.organisation_id
             WHERE r.person_id = p.id AND o.closed_on IS NULL
               AND r.from_date <= ${today}::date AND (r.to_date IS NULL OR r.to_date >= ${today}::date)) AS roles
      FROM person p
      LEFT JOIN member m ON m.person_id = p.id
      ${joined}
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

/** Whether the session `s` has neither run out nor stood idle nor been ended. */
export const sessionLives = (at: Instant, { idle }: Pick<AccountsConfig, 'idle'>): Prisma.Sql => sql`
  s.revoked_at IS NULL AND s.expires_at > ${new Date(at)}::timestamptz
  AND coalesce(s.last_seen_at, s.created_at) > ${new Date(at - idle)}::timestamptz`;

/**
 * Whose session a token is.
 * @param tokenHash its digest
 * @returns undefined when the session ran out, stood idle too long, was ended, or its person's sign-in was shut
 */
export async function actorOfSession(
  db: Database,
  tokenHash: Uint8Array,
  at: Instant,
  today: LocalDate,
  accounts: AccountsConfig,
): Promise<OwnSession | undefined> {
  const { passwordDays } = accounts;
  const oldest = passwordDays ? new Date(at - passwordDays * DAY) : null;
  // Who came by the identity provider has no password here to change.
  const more = sql`, s.way, coalesce(s.last_seen_at, s.created_at) AS seen_at,
      (s.way = 'local' AND (p.must_change OR coalesce(p.password_at < ${oldest}::timestamptz, false))) AS must_change,
      EXISTS (SELECT 1 FROM second_factor f WHERE f.person_id = p.id AND f.confirmed_at IS NOT NULL) AS has_factor`;
  const session = sql`JOIN session s ON s.person_id = p.id AND s.token_hash = ${tokenHash} AND ${sessionLives(at, accounts)}`;
  const [row] = await directly(db)<SessionRow>(found(today, sql`true`, more, session));
  if (!row) return undefined;
  const { must_change: mustChange, way, has_factor: hasFactor, seen_at: seenAt } = row;
  return { actor: toActor(row), mustChange, way, hasFactor, seenAt };
}
