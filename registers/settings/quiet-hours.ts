import { type Instant, localDate } from '../../domain/time/dates';
import { type QuietHours, USUAL_QUIET_HOURS } from '../../domain/time/quiet-hours';
import type { Database, Transaction } from '../../prisma/client';

/** Who is told, and as what. */
export interface Addressee {
  personId: string;
  audience: string;
}

const nameOf = ({ personId, audience }: Addressee) => `${audience} ${personId}`;

/**
 * The quiet hours in which each of these people is left alone: those of the organisation that tells him. That is a
 * member's branch; for a role holder the organisation in which he holds his longest role, or else his branch. Its own
 * hours hold, else those of the nearest organisation above it that set some, else the usual ones.
 */
export async function quietHoursOf(
  db: Database | Transaction,
  told: readonly Addressee[],
  at: Instant,
): Promise<(one: Addressee) => QuietHours> {
  if (!told.length) return () => USUAL_QUIET_HOURS;
  const day = localDate(at);
  const rows = await db.$queryRaw<(Addressee & { value: QuietHours })[]>`
    SELECT home.person_id::text AS "personId", home.audience, hours.value
      FROM (SELECT t.person_id, t.audience,
                   CASE WHEN t.audience = 'member' THEN m.branch_id ELSE coalesce(
                     (SELECT h.organisation_id FROM role_holding h
                       WHERE h.person_id = t.person_id AND h.from_date <= ${day}::date
                         AND (h.to_date IS NULL OR h.to_date >= ${day}::date)
                       ORDER BY h.from_date, h.id LIMIT 1), m.branch_id) END AS organisation_id
              FROM unnest(${told.map(({ personId }) => personId)}::uuid[],
                          ${told.map(({ audience }) => audience)}::text[]) AS t (person_id, audience)
              LEFT JOIN member m ON m.person_id = t.person_id) home
      JOIN organisation o ON o.id = home.organisation_id
     CROSS JOIN LATERAL (
       SELECT newest.value
         FROM (SELECT DISTINCT ON (a.id) a.path, s.value
                 FROM setting s JOIN organisation a ON a.id = s.organisation_id
                WHERE s.key = 'quiet-hours' AND starts_with(o.path, a.path)
                ORDER BY a.id, s.id DESC) newest
        WHERE newest.value <> 'null'::jsonb
        ORDER BY length(newest.path) DESC LIMIT 1) hours`;
  const own = new Map(rows.map((row) => [nameOf(row), row.value]));
  return (one) => own.get(nameOf(one)) ?? USUAL_QUIET_HOURS;
}
