import { z } from 'zod';
import { reach } from '../../access/may';
import type { Reader } from '../../access/reader';
import { ofUnitScope } from '../../access/unit-scope';
import { maskPhone } from '../../domain/people/phone';
import { leftStandings } from '../../domain/registrants/standings';
import { readCursor, toPage } from '../../lists/cursor';
import { day, text, version } from '../../lists/inputs';
import { named, orNull } from '../../lists/schemas';
import { Problem } from '../../platform/problem';
import { directly } from '../../prisma/direct';
import { Prisma } from '../../prisma/generated/client';
import type { Column } from '../../sheets/column';
import { isUnitPaired } from '../pairings/unit-paired';
import { openLiaison } from './liaison';

const { sql } = Prisma;

export const UnitItem = z
  .strictObject({
    id: z.uuid(),
    name: z.string(),
    keptBy: named,
    organisation: orNull(named).meta({ description: 'Its party organisation, where that is one of this tree.' }),
    partyName: z.string().nullable().meta({ description: 'Its party organisation; null: it has none.' }),
    liaison: orNull(z.strictObject({ name: z.string(), phone: z.string().nullable(), mail: z.boolean() })).meta({
      description: 'Who speaks for it; the phone masked, of the mail only whether there is one.',
    }),
    registeredOn: day.nullable(),
    endedOn: day.nullable(),
    people: z.int().meta({ description: 'Registrants of it that I may count, those who have left apart.' }),
    mayWrite: z.boolean(),
    version,
  })
  .meta({ id: 'Unit' });

export type ShownUnit = z.output<typeof UnitItem>;

export const unitFilters = {
  q: text(100, 1).trim().min(1).optional().meta({ description: 'Part of its name.' }),
  organisationId: z.uuid().optional().meta({ description: 'Kept at or below it.' }),
  keptBy: z.uuid().optional().meta({ description: 'Kept by it itself.' }),
  registered: z.enum(['yes', 'no', 'there', 'ended']).optional(),
  paired: z
    .enum(['yes', 'no'])
    .optional()
    .meta({ description: 'Of units that have not ended: whether they have an open 结对.' }),
};

type Query = { limit: number; cursor?: string } & {
  [Key in keyof typeof unitFilters]?: z.output<(typeof unitFilters)[Key]>;
};

interface Row {
  id: string;
  name: string;
  keptBy: string;
  keeperName: string;
  path: string;
  organisationId: string | null;
  organisationName: string | null;
  partyName: string | null;
  liaison: Uint8Array | null;
  registeredOn: string | null;
  endedOn: string | null;
  people: number;
  version: number;
}

const registered = {
  yes: sql`u.registered_on IS NOT NULL AND u.ended_on IS NULL`,
  no: sql`u.registered_on IS NULL AND u.ended_on IS NULL`,
  there: sql`u.ended_on IS NULL`,
  ended: sql`u.ended_on IS NOT NULL`,
};

/** People are counted where I may see registrants, or where it is my own unit. */
const found = (c: Reader, where: Prisma.Sql[]) => {
  const below = reach(c.actor, 'unit.read').map((path) => `${path}%`);
  return sql`
  SELECT u.id::text, u.name, k.id::text AS "keptBy", k.name AS "keeperName", k.path, o.id::text AS "organisationId",
         o.name AS "organisationName", u.party_name AS "partyName", u.liaison, u.registered_on::text AS "registeredOn",
         u.ended_on::text AS "endedOn", u.version,
         (SELECT count(*)::int FROM registrant r JOIN organisation m ON m.id = r.community_id
           WHERE r.unit_id = u.id AND r.standing <> ALL(${[...leftStandings]}::text[])
             AND (m.path LIKE ANY(${below}::text[]) OR o.path LIKE ANY(${below}::text[]))) AS people
    FROM unit u JOIN organisation k ON k.id = u.kept_by LEFT JOIN organisation o ON o.id = u.organisation_id
   WHERE ${Prisma.join([ofUnitScope(c.actor), ...where], ' AND ')}`;
};

const Position = z.object({ name: z.string(), id: z.uuid() });

/** Units by name. */
export async function listUnits(c: Reader, query: Query) {
  const where: Prisma.Sql[] = [];
  if (query.q) where.push(sql`u.name LIKE ${`%${query.q.replace(/[\\%_]/g, '\\$&')}%`}`);
  if (query.registered) where.push(registered[query.registered]);
  if (query.keptBy) where.push(sql`u.kept_by = ${query.keptBy}::uuid`);
  if (query.paired)
    where.push(sql`u.ended_on IS NULL`, query.paired === 'yes' ? isUnitPaired : sql`NOT ${isUnitPaired}`);
  if (query.organisationId)
    where.push(sql`k.path LIKE (SELECT t.path || '%' FROM organisation t WHERE t.id = ${query.organisationId}::uuid)`);
  const after = readCursor(c, query, Position);
  if (after) where.push(sql`(u.name COLLATE "C", u.id) > (${after.name}, ${after.id}::uuid)`);
  const rows = await directly(c.deps.db)<Row>(
    sql`${found(c, where)} ORDER BY u.name COLLATE "C", u.id LIMIT ${query.limit + 1}`,
  );
  return toPage(
    c,
    query,
    rows,
    (row) => toItem(c, row),
    ({ name, id }) => ({ name, id }),
  );
}

/** One of them. @throws Problem `not-found` */
export async function shownUnit(c: Reader, id: string): Promise<ShownUnit> {
  const [row] = await directly(c.deps.db)<Row>(found(c, [sql`u.id = ${id}::uuid`]));
  if (!row) throw new Problem('not-found');
  return toItem(c, row);
}

function toItem(c: Reader, row: Row): ShownUnit {
  const liaison = openLiaison(c.deps.keys, row.id, row.liaison);
  return {
    id: row.id,
    name: row.name,
    keptBy: { id: row.keptBy, name: row.keeperName },
    organisation: row.organisationId ? { id: row.organisationId, name: row.organisationName ?? '—' } : null,
    partyName: row.partyName,
    liaison: liaison && {
      ...{ name: liaison.name, phone: liaison.phone ? maskPhone(liaison.phone) : null },
      mail: liaison.mail !== undefined,
    },
    registeredOn: row.registeredOn,
    endedOn: row.endedOn,
    people: row.people,
    mayWrite: reach(c.actor, 'unit.write').some((path) => row.path.startsWith(path)),
    version: row.version,
  };
}

/** 单位名单. */
export const unitColumns: Column<ShownUnit>[] = [
  { title: '单位', width: 30, value: ({ name }) => name },
  { title: '登记的社区或街道', width: 30, value: ({ keptBy }) => keptBy.name },
  { title: '单位党组织', width: 30, value: ({ organisation, partyName }) => partyName ?? organisation?.name ?? '无' },
  { title: '联络员', value: ({ liaison }) => liaison?.name },
  { title: '报到日期', as: 'day', value: ({ registeredOn }) => registeredOn },
  { title: '停用日期', as: 'day', value: ({ endedOn }) => endedOn },
  { title: '报到党员数', value: ({ people }) => people },
];
