import type { Instant, LocalDate } from '../../domain/time/dates';
import type { Transaction } from '../../prisma/client';
import { Prisma } from '../../prisma/generated/client';

const { sql } = Prisma;

interface DraftThanks {
  /** People of communities, in the order of both. */
  people: readonly { communityId: string; personId: string }[];
  year: number;
  /** 2026, or 2026-late for services that were certified after the first letters. */
  period: string;
  /** 一年内至少几次, as a community `o` has it. */
  least: Prisma.Sql;
  asOf: LocalDate;
  at: Instant;
}

/**
 * Drafts the 感谢信 of those among some people who did enough in a year: certified services alone, one letter a person,
 * community and year, in whichever round. Who wishes none has none; while a disposition is open it is held; who is in no
 * register any more has none. Drafted once more, nothing changes.
 * @returns how many were drafted
 */
export async function draftThanks(tx: Transaction, given: DraftThanks): Promise<number> {
  const { people, year, period, least, asOf } = given;
  if (!people.length) return 0;
  const earned = sql`
    WITH people (community_id, person_id) AS (
      SELECT * FROM unnest(${people.map((one) => one.communityId)}::uuid[], ${people.map((one) => one.personId)}::uuid[])),
    enough AS MATERIALIZED (
      SELECT o.id, ${least} AS least FROM organisation o WHERE o.id IN (SELECT community_id FROM people)),
    done AS MATERIALIZED (
      SELECT r.community_id, r.person_id, s.kind, count(*)::int AS times, count(DISTINCT s.day)::int AS days,
             sum(s.minutes)::int AS minutes, array_agg(DISTINCT s.day) AS on_days
        FROM people p
        JOIN registrant r ON r.community_id = p.community_id AND r.person_id = p.person_id
        JOIN service s ON s.registrant_id = r.id AND s.state = 'certified'
         AND s.day BETWEEN ${`${year}-01-01`}::date AND ${`${year}-12-31`}::date
       GROUP BY r.community_id, r.person_id, s.kind),
    earned AS MATERIALIZED (
      SELECT d.community_id, d.person_id, sum(d.times)::int AS services, sum(d.minutes)::int AS minutes,
             jsonb_build_object(
               'kinds', jsonb_object_agg(d.kind, jsonb_build_object('times', d.times, 'days', d.days, 'minutes', d.minutes)),
               'days', (SELECT count(DISTINCT one.day)
                          FROM done n CROSS JOIN LATERAL unnest(n.on_days) AS one (day)
                         WHERE n.community_id = d.community_id AND n.person_id = d.person_id)) AS facts
        FROM done d JOIN enough l ON l.id = d.community_id GROUP BY d.community_id, d.person_id, l.least
      HAVING sum(d.times) >= l.least
         AND NOT EXISTS (SELECT 1 FROM unit_letter had JOIN letter_round h ON h.id = had.round_id
                          WHERE had.community_id = d.community_id AND had.person_id = d.person_id
                            AND h.kind = 'thanks' AND h.period LIKE ${`${year}%`}))`;
  await tx.$executeRaw`
    ${earned}
    INSERT INTO letter_round (id, kind, community_id, period, drafted_on)
    SELECT gen_random_uuid(), 'thanks', e.community_id, ${period}, ${asOf}::date
      FROM (SELECT DISTINCT community_id FROM earned) e
    ON CONFLICT (kind, community_id, period) DO NOTHING`;
  return await tx.$executeRaw`
    ${earned}
    INSERT INTO unit_letter (id, round_id, community_id, unit_id, person_id, registrant_id, state, because, facts, services, minutes)
    SELECT gen_random_uuid(), t.id, e.community_id, r.unit_id, e.person_id, r.id,
           CASE r.because WHEN 'wish' THEN 'left-out' WHEN 'disposition' THEN 'held' ELSE 'drafted' END, r.because,
           e.facts, e.services, e.minutes
      FROM earned e
      JOIN letter_round t ON t.kind = 'thanks' AND t.community_id = e.community_id AND t.period = ${period}
      JOIN LATERAL (
        SELECT r.id, CASE WHEN u.organisation_id IS NOT NULL OR u.party_name IS NOT NULL THEN u.id END AS unit_id,
               CASE WHEN EXISTS (SELECT 1 FROM thanks_wish w WHERE w.person_id = r.person_id) THEN 'wish'
                    WHEN EXISTS (SELECT 1 FROM "case" k WHERE k.procedure = 'disposition' AND k.closed_at IS NULL
                                    AND k.subject_id IN (r.person_id, r.member_id)) THEN 'disposition' END AS because
          FROM registrant r LEFT JOIN unit u ON u.id = r.unit_id AND u.ended_on IS NULL
          LEFT JOIN member m ON m.id = r.member_id
         WHERE r.community_id = e.community_id AND r.person_id = e.person_id AND r.standing <> 'ended'
           AND (m.id IS NULL OR m.standing <> 'ended')
         ORDER BY r.listed_on DESC, r.id LIMIT 1) r ON true
    ON CONFLICT (round_id, person_id) WHERE person_id IS NOT NULL DO NOTHING`;
}
