import { countedStandings, MOST_WITNESSES } from '../../domain/registrants/idle-days';
import { placedStates } from '../../domain/registrants/openings';
import type { LocalDate } from '../../domain/time/dates';
import type { Transaction } from '../../prisma/client';
import { Prisma } from '../../prisma/generated/client';
import { hasRoomSql, isHereSql, openOnSql, suitsSql } from '../openings/suits-sql';

const { sql } = Prisma;

const standings = sql`${[...countedStandings]}::text[]`;
const placed = sql`${[...placedStates]}::text[]`;

/**
 * Something of the registrant `r` waits for others: a service for certification, or for an answer to what he said to a
 * refusal; what he has claimed for the community to agree.
 */
const waits = sql`(
  EXISTS (SELECT 1 FROM service w WHERE w.registrant_id = r.id AND w.state IN ('recorded', 'answered'))
  OR EXISTS (SELECT 1 FROM commitment t WHERE t.registrant_id = r.id AND t.state IN ('chosen', 'posted')))`;

/** The open case of the registrant `r`. */
export const caseOfRegistrant = sql`
  k.subject_id = r.person_id AND k.episode = r.id::text AND k.procedure = 'double-registration' AND k.closed_at IS NULL`;

/** The last day on which he had said he would come, or on which following up was settled, of the case `k`. */
export const saidOn = sql`greatest((k.state->'data'->>'comesOn')::date, (k.state->'data'->>'settledOn')::date)`;

/**
 * Looks at a day of some registrants, and notes for each of whom it counts which openings were open to him: what
 * `domain/registrants/idle-days.ts` says of one, for all of a page in one statement. Looked at once more, a day stays as it
 * was found.
 * @param ids of one page, in the order of communities
 * @returns how many days were noted
 */
export async function noteIdleDays(tx: Transaction, ids: readonly string[], day: LocalDate): Promise<number> {
  if (!ids.length) return 0;
  return await tx.$executeRaw`
    WITH page AS MATERIALIZED (
      SELECT r.* FROM registrant r
        LEFT JOIN "case" k ON ${caseOfRegistrant}
       WHERE r.id = ANY(${[...ids]}::uuid[]) AND r.standing = ANY(${standings}) AND NOT ${waits}
         AND (k.state->'data'->>'comesOn' IS NULL OR (k.state->'data'->>'comesOn')::date < ${day}::date)
         AND NOT EXISTS (SELECT 1 FROM idle_span s WHERE s.registrant_id = r.id AND s.until_day >= ${day}::date)),
    here AS MATERIALIZED (
      SELECT c.id AS community_id, o.*, ${hasRoomSql} AS has_room
        FROM organisation c
        JOIN organisation oo ON ${isHereSql}
        JOIN opening o ON o.organisation_id = oo.id AND ${openOnSql(sql`${day}::date`)}
       WHERE c.id IN (SELECT community_id FROM page)),
    fitting AS MATERIALIZED (
      SELECT r.id AS registrant_id, array_agg(o.id ORDER BY o.open_from, o.id) AS openings
        FROM page r
        JOIN here o ON o.community_id = r.community_id AND ${suitsSql}
         AND (o.has_room OR EXISTS (SELECT 1 FROM commitment t WHERE t.opening_id = o.id AND t.person_id = r.person_id
                                       AND t.state = ANY(${placed})))
       GROUP BY r.id),
    goes_on AS (
      UPDATE idle_span s SET until_day = ${day}::date
        FROM fitting f
       WHERE s.registrant_id = f.registrant_id AND s.until_day = ${day}::date - 1 AND s.openings <@ f.openings
      RETURNING s.registrant_id)
    INSERT INTO idle_span (registrant_id, from_day, until_day, openings)
    SELECT f.registrant_id, ${day}::date, ${day}::date, f.openings[1:${MOST_WITNESSES}::int]
      FROM fitting f
     WHERE NOT EXISTS (SELECT 1 FROM goes_on g WHERE g.registrant_id = f.registrant_id)
    ON CONFLICT (registrant_id, from_day) DO NOTHING`;
}

/** Somebody who may be due for a step: how far it has come, and what was open to him on the day. */
export interface IdleCandidate {
  registrantId: string;
  stage: string;
  /** Days that count, since what he did or was said last. */
  days: number;
  /** The day of his last certified service. */
  lastCertifiedOn: LocalDate | null;
  step: string | null;
  messageGivenOn: LocalDate | null;
  calledOn: LocalDate | null;
  /** The parameters under which his case goes. */
  idle: number;
  callAfter: number;
  unitAfter: number;
  openings: string[];
}

/** Those of a page for whom the day counts and a step may be due: nobody else is heard of. */
export async function idleCandidates(
  tx: Transaction,
  ids: readonly string[],
  day: LocalDate,
): Promise<IdleCandidate[]> {
  if (!ids.length) return [];
  const data = (name: string) => sql`k.state->'data'->>${name}`;
  const rule = (name: string) => sql`(k.state->'rules'->${name}->>'days')::int`;
  return await tx.$queryRaw<IdleCandidate[]>`
    SELECT r.id::text AS "registrantId", k.stage, counted.days, last.day::text AS "lastCertifiedOn",
           ${data('neverCame')} AS step, ${data('messageGivenOn')} AS "messageGivenOn", ${data('calledOn')} AS "calledOn",
           ${rule('idle')} AS idle, ${rule('callAfter')} AS "callAfter", ${rule('unitAfter')} AS "unitAfter",
           today.openings::text[] AS openings
      FROM registrant r
      JOIN "case" k ON ${caseOfRegistrant}
      JOIN idle_span today ON today.registrant_id = r.id AND today.until_day = ${day}::date
      CROSS JOIN LATERAL (
        SELECT max(s.day) AS day FROM service s WHERE s.registrant_id = r.id AND s.state = 'certified') last
      CROSS JOIN LATERAL (
        SELECT sum(p.until_day - greatest(p.from_day, coalesce(greatest(last.day, ${saidOn}) + 1, p.from_day)) + 1)::int AS days
          FROM idle_span p
         WHERE p.registrant_id = r.id
           AND p.until_day > coalesce(greatest(last.day, ${saidOn}), p.from_day - 1)) counted
     WHERE r.id = ANY(${[...ids]}::uuid[]) AND k.stage IN ('AVAILABLE', 'SERVING', 'NEVER_CAME', 'NEVER_CAME_CALLED')
       AND (${data('neverCame')} IS NOT NULL OR counted.days >= ${rule('idle')})
     ORDER BY r.id`;
}
