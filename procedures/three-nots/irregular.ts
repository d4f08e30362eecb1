import type { SweepPage } from '../../cases/sweep';
import { type Month, monthAfter } from '../../domain/time/months';
import { Prisma } from '../../prisma/generated/client';
import { IRREGULAR, WATCH } from '../../registers/duties/open-watches';
import { isOneOf, type SomeMembers } from '../../registers/duties/some-members';
import { startsStatement } from '../../registers/starts/start-statement';
import { lookRules } from './rules';

const { sql } = Prisma;

/** The ground of a streak that months without a duty made unclear. */
const UNCLEAR = 'unclear';

/**
 * Writes a start for each of some members whose year is irregular as it stands with this month: he came to fewer than the share
 * of the sittings to which he was called and did not have leave, paid short in too many months, or months without a duty made
 * a streak of his unclear. What was paid late, or corrected since, counts for the month that it is of, and is found with this
 * look. Who misses month after month is on the ladder already: few sittings are not held against him besides. At most once a
 * year, and of an unclear streak once.
 */
export async function startIrregular(page: SweepPage, members: SomeMembers, month: Month): Promise<number> {
  const { tx, asOf, at, runId } = page;
  const { mostIdle, share, fewest, shortMonths } = lookRules(asOf);
  const year = Array.from({ length: 12 }, (_, index) => monthAfter(month, -index));
  // Of all who missed this month those alone are counted through who missed so often in the year that it can be too few.
  // Short payment has its basis as a literal, so that it is found in the same index, which holds nothing else but what was missed.
  // What stands in a month just looked at is asked of each who was found, one by one: PostgreSQL has not counted its rows
  // yet, and would go through the whole month for each.
  const lifeMonth = (what: Prisma.Sql) => sql`
    (SELECT ${what} FROM duty_month s WHERE s.month = ${month} AND s.member_id = g.member_id AND s.duty = 'life')`;
  const found = sql`
    WITH often AS MATERIALIZED (
      SELECT n.member_id FROM duty_fact n
       WHERE n.month = ANY(${year}::char(7)[]) AND ${isOneOf(members, sql`n.member_id`)}
         AND n.duty = 'life' AND n.verdict = 'missed'
       GROUP BY n.member_id
      HAVING bool_or(n.month = ${month})
         AND count(*) FILTER (WHERE n.source = 'attendance') * 100 > ${fewest}::int * (100 - ${share}::int)),
    grounds AS MATERIALIZED (
      SELECT f.member_id, 'few-sittings' AS ground FROM duty_fact f
       WHERE f.member_id IN (SELECT member_id FROM often)
         AND f.duty = 'life' AND f.month = ANY(${year}::char(7)[]) AND f.source = 'attendance'
         AND f.verdict IN ('done', 'missed')
       GROUP BY f.member_id
      HAVING count(*) >= ${fewest} AND count(*) FILTER (WHERE f.verdict = 'done') * 100 < count(*) * ${share}::int
      UNION ALL
      SELECT f.member_id, 'short-payment' FROM duty_fact f
       WHERE f.month = ANY(${year}::char(7)[]) AND ${isOneOf(members, sql`f.member_id`)}
         AND f.duty = 'dues' AND f.basis = 'short' AND f.verdict = 'done'
       GROUP BY f.member_id HAVING count(DISTINCT f.month) >= ${shortMonths}
      UNION ALL
      SELECT d.member_id, ${UNCLEAR}::text FROM duty_month d
       WHERE d.month = ${month} AND ${isOneOf(members, sql`d.member_id`)} AND d.streak > 0 AND d.idle > ${mostIdle}::int
         AND NOT EXISTS (SELECT FROM pending_start u
                          WHERE u.procedure = ${WATCH} AND u.subject = d.member_id AND u.episode > ${IRREGULAR}::text || d.since::text
                            AND ${UNCLEAR}::text = ANY(string_to_array(u.data->>'grounds', ',')))
       GROUP BY d.member_id)
    SELECT g.member_id AS subject, ${`${IRREGULAR}${month}`}::text AS episode,
           jsonb_build_object('memberId', g.member_id, 'grounds', string_agg(g.ground, ',' ORDER BY g.ground)) AS data
      FROM grounds g
      JOIN member m ON m.id = g.member_id AND m.standing = 'normal'
      JOIN dry_run r ON r.organisation_id = m.branch_id AND r.confirmed_at IS NOT NULL
     WHERE ${lifeMonth(sql`s.verdict`)} <> 'unknown'
       AND (g.ground <> 'few-sittings' OR ${lifeMonth(sql`s.streak`)} <= 1)
       AND NOT EXISTS (SELECT FROM pending_start p
                        WHERE p.procedure = ${WATCH} AND p.subject = g.member_id
                          AND p.episode = ANY(${year.map((one) => `${IRREGULAR}${one}`)}::text[]))
     GROUP BY g.member_id`;
  return await tx.$executeRaw(startsStatement(found, { procedure: WATCH, origin: 'sweep', originId: runId, at }));
}
