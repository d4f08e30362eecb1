import { periodDays } from '../../domain/registrants/unit-letters';
import type { LocalDate } from '../../domain/time/dates';
import type { Transaction } from '../../prisma/client';
import { Prisma } from '../../prisma/generated/client';

const { sql } = Prisma;

interface DraftFeedback {
  /** Units of communities; without a unit one person each. */
  of: readonly { communityId: string; unitId: string | null; personId: string | null }[];
  period: string;
  asOf: LocalDate;
}

/**
 * Drafts 反馈函 for a period: of each unit who served, by certified services alone; and who did not come only where the
 * community's secretary has looked and said so, or where what was said before no longer holds. Others are not spoken of.
 * Where a unit has no party organisation, each of its people hears of his own services himself.
 * @returns how many were drafted
 */
export async function draftFeedback(tx: Transaction, { of, period, asOf }: DraftFeedback): Promise<number> {
  if (!of.length) return 0;
  const { from, until } = periodDays(period);
  const counted = sql`s.state = 'certified' AND s.day BETWEEN ${from}::date AND ${until}::date`;
  const found = sql`
    WITH asked (community_id, unit_id, person_id) AS (
      SELECT * FROM unnest(${of.map((one) => one.communityId)}::uuid[], ${of.map((one) => one.unitId)}::uuid[],
                           ${of.map((one) => one.personId)}::uuid[])),
    lines AS MATERIALIZED (
      SELECT a.community_id, a.unit_id, a.person_id AS himself, r.person_id, max(r.id::text)::uuid AS registrant_id,
             bool_or(r.reported_on IS NOT NULL) AS reported,
             coalesce(sum(d.times), 0)::int AS times, coalesce(sum(d.minutes), 0)::int AS minutes,
             (SELECT coalesce(jsonb_agg(DISTINCT s.kind ORDER BY s.kind), '[]') FROM service s
               WHERE s.registrant_id = ANY(array_agg(r.id)) AND ${counted}) AS kinds,
             CASE WHEN bool_or(f.told) THEN 'told' WHEN bool_or(f.cleared) THEN 'cleared' END AS said
        FROM asked a
        JOIN registrant r ON r.community_id = a.community_id
         AND (r.unit_id = a.unit_id OR (a.unit_id IS NULL AND r.person_id = a.person_id))
        LEFT JOIN LATERAL (
          SELECT count(*) AS times, sum(s.minutes) AS minutes FROM service s
           WHERE s.registrant_id = r.id AND ${counted}) d ON true
        LEFT JOIN LATERAL (
          SELECT bool_or(u.withdrawn_on IS NULL) AS told,
                 bool_or(u.withdrawn_on BETWEEN ${from}::date AND ${asOf}::date AND u.on_day < ${from}::date) AS cleared
            FROM follow_up u WHERE u.registrant_id = r.id AND u.step = 'unit' AND u.on_day <= ${until}::date) f
          ON a.unit_id IS NOT NULL
       GROUP BY a.community_id, a.unit_id, a.person_id, r.person_id),
    letters AS MATERIALIZED (
      SELECT l.community_id, l.unit_id, l.himself, sum(l.times)::int AS services, sum(l.minutes)::int AS minutes,
             max(l.registrant_id::text)::uuid AS registrant_id,
             jsonb_build_object('reported', count(*) FILTER (WHERE l.reported), 'people', coalesce(jsonb_agg(
               jsonb_build_object('personId', l.person_id, 'times', l.times, 'minutes', l.minutes, 'kinds', l.kinds,
                                  'said', l.said) ORDER BY l.person_id)
               FILTER (WHERE l.times > 0 OR l.said IS NOT NULL), '[]')) AS facts
        FROM lines l GROUP BY l.community_id, l.unit_id, l.himself
      HAVING count(*) FILTER (WHERE l.times > 0 OR l.said IS NOT NULL) > 0)`;
  await tx.$executeRaw`
    ${found}
    INSERT INTO letter_round (id, kind, community_id, period, drafted_on)
    SELECT gen_random_uuid(), 'feedback', l.community_id, ${period}, ${asOf}::date
      FROM (SELECT DISTINCT community_id FROM letters) l
    ON CONFLICT (kind, community_id, period) DO NOTHING`;
  return await tx.$executeRaw`
    ${found}
    INSERT INTO unit_letter (id, round_id, community_id, unit_id, person_id, registrant_id, state, facts, services, minutes)
    SELECT gen_random_uuid(), t.id, l.community_id, l.unit_id, l.himself,
           CASE WHEN l.himself IS NOT NULL THEN l.registrant_id END, 'drafted', l.facts, l.services, l.minutes
      FROM letters l JOIN letter_round t ON t.kind = 'feedback' AND t.community_id = l.community_id AND t.period = ${period}
    ON CONFLICT DO NOTHING`;
}
