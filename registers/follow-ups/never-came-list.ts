import { z } from 'zod';
import { reach } from '../../access/may';
import type { Reader } from '../../access/reader';
import { registrantStandings } from '../../domain/registrants/standings';
import type { LocalDate } from '../../domain/time/dates';
import { readCursor, toPage } from '../../lists/cursor';
import { day } from '../../lists/inputs';
import { named, orNull, titled, titledBy } from '../../lists/schemas';
import { directly } from '../../prisma/direct';
import { Prisma } from '../../prisma/generated/client';

const { sql } = Prisma;

export const NeverCameItem = z
  .strictObject({
    registrantId: z.uuid(),
    person: named,
    community: named,
    unit: orNull(named),
    standing: titled,
    since: day,
    services: z.int().meta({ description: 'Certified in the year.' }),
    messageOn: day.nullable(),
    calledOn: day.nullable(),
    unitToldOn: day.nullable(),
  })
  .meta({ id: 'NeverCame' });

export type NeverCame = z.output<typeof NeverCameItem>;

export const neverCameFilters = {
  organisationId: z.uuid().optional().meta({ description: 'Of communities at or below it.' }),
};

interface Row extends Omit<NeverCame, 'standing' | 'since'> {
  standing: string;
  since: LocalDate;
}

/**
 * The yearly list, by name: who was followed up to the end and has still not come, and who never reported. It is for the
 * appraisal by his own branch, goes to nobody else, and ranks nobody.
 */
export async function listNeverCame(c: Reader, query: { limit: number; cursor?: string; organisationId?: string }) {
  const below = reach(c.actor, 'unit-letter.read').map((path) => `${path}%`);
  const where = [sql`c.path LIKE ANY(${below}::text[])`];
  if (query.organisationId) {
    where.push(sql`c.path LIKE (SELECT t.path || '%' FROM organisation t WHERE t.id = ${query.organisationId}::uuid)`);
  }
  const after = readCursor(c, query, z.strictObject({ name: z.string(), id: z.uuid() }));
  if (after) where.push(sql`(p.name, r.id) > (${after.name}, ${after.id}::uuid)`);
  const told = (step: string) => sql`
    (SELECT max(f.on_day)::text FROM follow_up f
      WHERE f.registrant_id = r.id AND f.step = ${step} AND f.withdrawn_on IS NULL)`;
  const rows = await directly(c.deps.db)<Row>(sql`
    SELECT r.id::text AS "registrantId", json_build_object('id', p.id, 'name', p.name) AS person,
           json_build_object('id', c.id, 'name', c.name) AS community,
           CASE WHEN u.id IS NOT NULL THEN json_build_object('id', u.id, 'name', u.name) END AS unit,
           r.standing, r.standing_since::text AS since,
           (SELECT count(*)::int FROM service s WHERE s.registrant_id = r.id AND s.state = 'certified'
               AND s.day >= date_trunc('year', ${c.today}::date)) AS services,
           ${told('message')} AS "messageOn", ${told('call')} AS "calledOn", ${told('unit')} AS "unitToldOn"
      FROM registrant r JOIN organisation c ON c.id = r.community_id JOIN person p ON p.id = r.person_id
      LEFT JOIN unit u ON u.id = r.unit_id
     WHERE (r.standing = 'unreported'
            OR (r.standing = 'never-came' AND EXISTS (
                  SELECT 1 FROM follow_up f WHERE f.registrant_id = r.id AND f.step = 'unit' AND f.withdrawn_on IS NULL)))
       AND ${Prisma.join(where, ' AND ')}
     ORDER BY p.name, r.id LIMIT ${query.limit + 1}`);
  const item = ({ standing, ...row }: Row): NeverCame => ({
    ...row,
    standing: titledBy(registrantStandings, standing),
  });
  return toPage(c, query, rows, item, ({ person, registrantId }) => ({ name: person.name, id: registrantId }));
}
