import { z } from 'zod';
import { may, reach } from '../../access/may';
import type { Reader } from '../../access/reader';
import { readCursor, toPage } from '../../lists/cursor';
import { Problem } from '../../platform/problem';
import { directly } from '../../prisma/direct';
import { Prisma } from '../../prisma/generated/client';
import { type OpeningRow, openingRows, openingStatus, toOpening } from './opening-rows';
import type { OpeningFilters, ShownOpening } from './opening-schemas';
import { isHereSql, offeredSql, openOnSql } from './suits-sql';

const { sql } = Prisma;

const After = z.object({ at: z.string(), id: z.uuid() });

const keptHere = (c: Reader) =>
  sql`oo.path LIKE ANY(${reach(c.actor, 'opening.read').map((path) => `${path}%`)}::text[])`;

const keepsRow = ({ actor }: Reader, { path }: Pick<OpeningRow, 'path'>) =>
  may(actor, 'opening.write', { paths: [path] });

/** A page of openings of the places that somebody keeps or walks, the newest first. */
export async function listOpenings(c: Reader, query: OpeningFilters) {
  const { organisationId, gridId, openingKind, service, openingStatus: status } = query;
  const where = [keptHere(c)];
  if (organisationId) {
    where.push(sql`oo.path LIKE (SELECT top.path || '%' FROM organisation top WHERE top.id = ${organisationId}::uuid)`);
  }
  if (gridId) where.push(sql`o.grid_id = ${gridId}::uuid`);
  if (openingKind) where.push(sql`o.kind = ${openingKind}`);
  if (service) where.push(sql`o.service = ${service}`);
  if (status) where.push(sql`${openingStatus(c.today)} = ${status}`);
  const after = readCursor(c, query, After);
  if (after) where.push(sql`(o.created_at, o.id) < (${new Date(after.at)}::timestamptz, ${after.id}::uuid)`);
  const rows = await directly(c.deps.db)<OpeningRow>(
    sql`${openingRows(c, where)} ORDER BY o.created_at DESC, o.id DESC LIMIT ${query.limit + 1}`,
  );
  return toPage(
    c,
    query,
    rows,
    (row) => toOpening(row, keepsRow(c, row)),
    ({ createdAt, id }) => ({ at: createdAt.toISOString(), id }),
  );
}

/** In which capacities somebody asks for himself: as a registrant `r` of a community `c`, or as a member of a branch `c`. */
const asHimself = (c: Reader, and: Prisma.Sql) => sql`
  EXISTS (SELECT 1 FROM (SELECT r.talents, r.times, r.community_id FROM registrant r
                          WHERE r.person_id = ${c.actor.personId}::uuid
                            AND r.standing IN ('reported', 'available', 'serving', 'never-came', 'deferred')
                         UNION ALL
                         SELECT '{}', '{}', m.branch_id FROM member m
                          WHERE m.person_id = ${c.actor.personId}::uuid AND m.standing = 'normal') r
            JOIN organisation c ON c.id = r.community_id WHERE ${and})`;

/**
 * What the one who asks could take up himself: what suits him first, then all else that is open near him, the next to end
 * first. At most a hundred: it is read on a phone.
 */
export async function openingsForMe(c: Reader): Promise<(ShownOpening & { fits: boolean })[]> {
  const here = asHimself(c, sql`${isHereSql} AND ${openOnSql(sql`${c.today}::date`)}`);
  const rows = await directly(c.deps.db)<OpeningRow & { fits: boolean }>(sql`
    SELECT f.*, ${asHimself(c, offeredSql(c.today))} AS fits
      FROM (${openingRows(c, [here])}) f JOIN opening o ON o.id = f.id::uuid JOIN organisation oo ON oo.id = o.organisation_id
     ORDER BY fits DESC, o.open_until NULLS LAST, o.kind, o.title, o.id LIMIT 100`);
  return rows.map((row) => ({ ...toOpening(row, false), fits: row.fits }));
}

/** One of them, to who keeps it, walks there, has it, or could take it up. @throws Problem `not-found` */
export async function openingOf(c: Reader, id: string): Promise<ShownOpening> {
  const seen = sql`(${keptHere(c)} OR mine.id IS NOT NULL OR o.owner_id = ${c.actor.personId}::uuid
                    OR ${asHimself(c, sql`${isHereSql} AND o.open_from IS NOT NULL`)})`;
  const [row] = await directly(c.deps.db)<OpeningRow>(openingRows(c, [sql`o.id = ${id}::uuid`, seen]));
  if (!row) throw new Problem('not-found');
  return toOpening(row, keepsRow(c, row));
}
