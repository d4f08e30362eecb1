import { z } from 'zod';
import type { Reader } from '../../access/reader';
import { ofRegistrantScope } from '../../access/registrant-scope';
import { type OpeningKind, openingKinds } from '../../domain/registrants/openings';
import { titled, titledBy } from '../../lists/schemas';
import { Problem } from '../../platform/problem';
import { directly } from '../../prisma/direct';
import { Prisma } from '../../prisma/generated/client';
import { hasRoomSql, isHereSql, openOnSql, suitsSql } from './suits-sql';

const { sql } = Prisma;

export const OpeningsFor = z
  .strictObject({
    items: z.array(
      z.strictObject({
        id: z.uuid(),
        title: z.string(),
        kind: titled,
        fits: z.boolean(),
        full: z.boolean().meta({ description: 'Who claims it waits.' }),
      }),
    ),
  })
  .meta({ id: 'OpeningsForRegistrant' });

type Shown = z.output<typeof OpeningsFor>['items'][number];

/**
 * What could be claimed for a registrant whom the one who asks keeps or walks: what suits him first. At most a hundred, none
 * that he has.
 * @throws Problem `not-found`
 */
export async function openingsFor(c: Reader, registrantId: string): Promise<Shown[]> {
  const run = directly(c.deps.db);
  const his = sql`r.id = ${registrantId}::uuid AND ${ofRegistrantScope(c.actor, 'registrant.serve')}`;
  const [kept] = await run<unknown>(sql`
    SELECT 1 FROM registrant r JOIN organisation c ON c.id = r.community_id WHERE ${his}`);
  if (!kept) throw new Problem('not-found');
  const rows = await run<Omit<Shown, 'kind'> & { kind: OpeningKind }>(sql`
    SELECT o.id::text, o.title, o.kind, ${suitsSql} AS fits, NOT ${hasRoomSql} AS full
      FROM registrant r JOIN organisation c ON c.id = r.community_id
      JOIN organisation oo ON ${isHereSql}
      JOIN opening o ON o.organisation_id = oo.id AND ${openOnSql(sql`${c.today}::date`)}
     WHERE ${his} AND NOT EXISTS (SELECT 1 FROM commitment t WHERE t.opening_id = o.id AND t.person_id = r.person_id
                                     AND t.ended_on IS NULL)
     ORDER BY fits DESC, "full", o.kind, o.title, o.id LIMIT 100`);
  return rows.map(({ kind, ...row }) => ({ ...row, kind: titledBy(openingKinds, kind) }));
}
