import { z } from 'zod';
import type { Reader } from '../../../access/reader';
import { ofRegistrantScope, ofRegistrantsHere } from '../../../access/registrant-scope';
import { registrantStandings } from '../../../domain/registrants/standings';
import { day } from '../../../lists/inputs';
import { named, orNull, titled, titledBy } from '../../../lists/schemas';
import { directly } from '../../../prisma/direct';
import { Prisma } from '../../../prisma/generated/client';
import { offeredSql } from '../../openings/suits-sql';

const { sql } = Prisma;

/** The lanes of a community's board, in the order in which somebody goes through them. */
const lanes = [
  'listed',
  'notified',
  'unreported',
  'reported',
  'available',
  'serving',
  'never-came',
  'deferred',
] as const;

/** People whom a lane shows: those who have stood there longest. */
const SHOWN = 30;
/** Openings that are offered with one key. */
const OFFERED = 3;

const LanePerson = z.strictObject({
  id: z.uuid(),
  person: named,
  unit: orNull(named),
  grid: orNull(named),
  since: day,
  days: z.int().meta({ description: 'Days for which he has stood there.' }),
  reviewOn: day.nullable(),
  fits: z
    .array(named)
    .meta({ description: 'Openings that suit him and can be offered to him now; of who waits for one.' }),
});

export const Lanes = z
  .strictObject({
    lanes: z.array(z.strictObject({ standing: titled, count: z.int(), people: z.array(LanePerson) })),
  })
  .meta({
    id: 'RegistrantLanes',
    description: 'Nobody is ranked: within a lane who has stood there longest comes first.',
  });

type ShownLanes = z.output<typeof Lanes>;

interface Row {
  standing: string;
  count: number;
  people: z.output<typeof LanePerson>[];
}

/** A community's registrants in lanes. Who sees them: the community and the levels above, a grid worker those of his grid. */
export async function boardLanes(c: Reader, organisationId: string): Promise<ShownLanes> {
  const nameOf = (id: Prisma.Sql, name: Prisma.Sql) =>
    sql`CASE WHEN ${id} IS NOT NULL THEN json_build_object('id', ${id}, 'name', ${name}) END`;
  const fits = sql`
    (SELECT coalesce(json_agg(json_build_object('id', f.id, 'name', f.title)), '[]') FROM (
       SELECT o.id, o.title FROM opening o JOIN organisation oo ON oo.id = o.organisation_id
        WHERE ${offeredSql(c.today)}
          AND NOT EXISTS (SELECT 1 FROM commitment t WHERE t.opening_id = o.id AND t.registrant_id = r.id
                             AND t.state IN ('waiting', 'chosen', 'held'))
        ORDER BY o.open_until NULLS LAST, o.id LIMIT ${OFFERED}) f)`;
  const rows = await directly(c.deps.db)<Row>(sql`
    WITH there AS MATERIALIZED (
      SELECT r.id, r.standing,
             row_number() OVER (PARTITION BY r.standing ORDER BY r.standing_since, r.id) AS place
        FROM registrant r JOIN organisation c ON c.id = r.community_id
       WHERE ${ofRegistrantsHere(c.actor)} AND ${ofRegistrantScope(c.actor, 'registrant.read')}
         AND c.path LIKE (SELECT t.path || '%' FROM organisation t WHERE t.id = ${organisationId}::uuid)
         AND r.standing = ANY(${[...lanes]}::text[]))
    SELECT t.standing, count(*)::int AS count,
           coalesce(json_agg(json_build_object(
             'id', r.id, 'person', json_build_object('id', p.id, 'name', p.name), 'unit', ${nameOf(sql`u.id`, sql`u.name`)},
             'grid', ${nameOf(sql`g.id`, sql`g.name`)}, 'since', r.standing_since,
             'days', ${c.today}::date - r.standing_since, 'reviewOn', r.review_on,
             'fits', CASE WHEN t.standing IN ('available', 'never-came') THEN ${fits} ELSE '[]'::json END)
             ORDER BY t.place) FILTER (WHERE r.id IS NOT NULL), '[]') AS people
      FROM there t
      LEFT JOIN registrant r ON r.id = t.id AND t.place <= ${SHOWN}
      LEFT JOIN organisation c ON c.id = r.community_id
      LEFT JOIN person p ON p.id = r.person_id LEFT JOIN unit u ON u.id = r.unit_id LEFT JOIN grid g ON g.id = r.grid_id
     GROUP BY t.standing`);
  const found = new Map(rows.map((row) => [row.standing, row]));
  return {
    lanes: lanes.map((id) => ({
      standing: titledBy(registrantStandings, id),
      count: found.get(id)?.count ?? 0,
      people: found.get(id)?.people ?? [],
    })),
  };
}
