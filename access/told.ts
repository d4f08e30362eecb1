import type { Restricted } from '../domain/case/readers';
import type { Instant, LocalDate } from '../domain/time/dates';
import type { AccountsConfig } from '../platform/sign-in-config';
import type { Database } from '../prisma/client';
import { directly } from '../prisma/direct';
import { Prisma } from '../prisma/generated/client';
import { sessionLives } from './actor';
import { permissions } from './may';
import { isOf, readableTo } from './readable';

const { sql } = Prisma;

/** A case that moved, and the seats whose tasks changed: a person's id, or an organisation's with the role. */
export interface MovedCase {
  id: string;
  seats: readonly string[];
}

/** What one session may hear of it. */
export interface ToldSession {
  token: string;
  cases: string[];
  tasks: boolean;
}

interface Asking {
  tokens: readonly Buffer[];
  moved: readonly MovedCase[];
  restricted: Restricted;
  at: Instant;
  today: LocalDate;
  accounts: AccountsConfig;
}

/**
 * Which of the sessions are still open, and which of the cases that moved each of them may see by the rule of
 * `isAmongSeen`: for all of them in one statement.
 * @returns a row for each open session, its token's digest in hexadecimal
 */
export async function toldTo(db: Database, asking: Asking): Promise<ToldSession[]> {
  const { tokens, moved, restricted, at, today, accounts } = asking;
  const live = sql`
    live AS MATERIALIZED (
      SELECT s.token_hash, s.person_id FROM session s JOIN person p ON p.id = s.person_id AND p.disabled_at IS NULL
       WHERE s.token_hash = ANY(${tokens}::bytea[]) AND ${sessionLives(at, accounts)})`;
  if (!moved.length) {
    return await directly(db)<ToldSession>(sql`
      WITH ${live} SELECT encode(token_hash, 'hex') AS token, ARRAY[]::text[] AS cases, FALSE AS tasks FROM live`);
  }
  const seats = moved.flatMap(({ id, seats: keys }) => keys.map((key) => [id, ...key.split(':')]));
  const who = {
    personId: sql`seen.person_id`,
    subjectIds: sql`(SELECT a.subjects FROM asker a WHERE a.person_id = seen.person_id)::uuid[]`,
    holdings: sql`(SELECT h.organisation_id, h.role, h.path FROM holding h WHERE h.person_id = seen.person_id)
                  AS held (organisation_id, role, path)`,
  };
  return await directly(db)<ToldSession>(sql`
    WITH ${live},
    asker AS MATERIALIZED (
      SELECT DISTINCT l.person_id, array_remove(ARRAY[l.person_id, m.id], NULL) AS subjects
        FROM live l LEFT JOIN member m ON m.person_id = l.person_id),
    holding AS MATERIALIZED (
      SELECT r.person_id, r.organisation_id, r.role, o.path
        FROM role_holding r JOIN organisation o ON o.id = r.organisation_id AND o.closed_on IS NULL
       WHERE r.person_id IN (SELECT person_id FROM asker)
         AND r.from_date <= ${today}::date AND (r.to_date IS NULL OR r.to_date >= ${today}::date)),
    moved AS MATERIALIZED (SELECT unnest(${moved.map(({ id }) => id)}::text[]) AS id),
    seen AS MATERIALIZED (${ways(restricted)}),
    told AS MATERIALIZED (
      SELECT seen.case_id, seen.person_id FROM seen JOIN asker ON asker.person_id = seen.person_id
       WHERE ${readableTo(sql`seen.case_id`, who, restricted, true)}),
    asked AS MATERIALIZED (
      SELECT DISTINCT a.person_id
        FROM unnest(${seats.map(([id]) => id)}::text[], ${seats.map((seat) => seat[1])}::uuid[],
                    ${seats.map((seat) => seat[2] ?? null)}::text[]) AS seat (case_id, id, role)
        JOIN "case" c ON c.id = seat.case_id
        JOIN asker a ON (seat.role IS NULL AND a.person_id = seat.id)
          OR (seat.role IS NOT NULL AND c.subject_id <> ALL(a.subjects)
              AND EXISTS (SELECT 1 FROM holding h
                           WHERE h.person_id = a.person_id AND h.organisation_id = seat.id AND h.role = seat.role)))
    SELECT encode(l.token_hash, 'hex') AS token,
           ARRAY(SELECT t.case_id FROM told t WHERE t.person_id = l.person_id) AS cases,
           EXISTS (SELECT 1 FROM asked WHERE asked.person_id = l.person_id) AS tasks
      FROM live l`);
}

/** Who sees which of the cases, by each way there is; roles of procedures that name their readers are looked at later. */
function ways(restricted: Restricted): Prisma.Sql {
  const named = Object.keys(restricted);
  const below = sql`
    SELECT co.case_id, h.person_id FROM moved JOIN case_organisation co ON co.case_id = moved.id
      JOIN organisation o ON o.id = co.organisation_id JOIN holding h ON starts_with(o.path, h.path)`;
  const all = [
    sql`SELECT t.case_id, t.actor_id AS person_id FROM moved JOIN timeline t ON t.case_id = moved.id AND t.seq = 1`,
    sql`SELECT r.case_id, r.person_id FROM moved JOIN case_reader r ON r.case_id = moved.id`,
    sql`SELECT t.case_id, s.person_id FROM moved JOIN task t ON t.case_id = moved.id
          JOIN task_seat s ON s.task_id = t.id WHERE s.person_id IS NOT NULL`,
    sql`SELECT c.id, a.person_id FROM moved JOIN "case" c ON c.id = moved.id
          JOIN asker a ON c.subject_id = ANY(a.subjects)`,
    sql`${below} AND h.role = ANY(${permissions['case.read'].filter((who) => who !== 'self')}::text[])`,
  ];
  if (named.length) {
    all.push(
      sql`${below} AND ${isOf(sql`co.case_id`, named)}`,
      sql`SELECT t.case_id, h.person_id FROM moved JOIN task t ON t.case_id = moved.id AND t.closed_at IS NULL
            JOIN task_seat s ON s.task_id = t.id
            JOIN holding h ON h.organisation_id = s.organisation_id AND h.role = s.role
           WHERE ${isOf(sql`t.case_id`, named)}`,
    );
  }
  return Prisma.join(all, ' UNION ');
}
