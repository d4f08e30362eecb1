import { z } from 'zod';
import { reach } from '../../access/may';
import type { Reader } from '../../access/reader';
import { dayParts } from '../../domain/registrants/units';
import { yearOf } from '../../domain/time/dates';
import { readCursor, toPage } from '../../lists/cursor';
import { day, version } from '../../lists/inputs';
import { named, orNull, titled, titledBy } from '../../lists/schemas';
import { directly } from '../../prisma/direct';
import { Prisma } from '../../prisma/generated/client';
import type { Column } from '../../sheets/column';

const { sql } = Prisma;

export const resourceStates = { open: '可预约', unconfirmed: '本年未确认', off: '已停用' } as const;

const Booking = z.strictObject({ id: z.uuid(), day, part: titled, purpose: z.string(), mine: z.boolean() });

export const ResourceItem = z
  .strictObject({
    id: z.uuid(),
    community: named,
    unit: orNull(named).meta({ description: 'null: of the community itself.' }),
    title: z.string(),
    terms: z.string(),
    confirmedOn: day,
    state: titled,
    bookings: z.array(Booking).meta({ description: 'From today on.' }),
    mayWrite: z.boolean(),
    version,
  })
  .meta({ id: 'Resource' });

export type ShownResource = z.output<typeof ResourceItem>;

export const resourceFilters = {
  organisationId: z.uuid().optional().meta({ description: 'Of the communities at or below it.' }),
  unitId: z.uuid().optional(),
  state: z.enum(['open', 'unconfirmed', 'off']).optional(),
};

type Query = { limit: number; cursor?: string } & {
  [Key in keyof typeof resourceFilters]?: z.output<(typeof resourceFilters)[Key]>;
};

interface Row {
  id: string;
  communityId: string;
  communityName: string;
  path: string;
  unitId: string | null;
  unitName: string | null;
  title: string;
  terms: string;
  confirmedOn: string;
  state: keyof typeof resourceStates;
  bookings: { id: string; day: string; part: string; purpose: string; bookedBy: string }[];
  version: number;
}

const Position = z.object({ title: z.string(), id: z.uuid() });

/** 资源清单 of communities that I may see, by name. */
export async function listResources(c: Reader, query: Query) {
  const below = reach(c.actor, 'unit.read').map((path) => `${path}%`);
  const state = sql`CASE WHEN r.off_on IS NOT NULL THEN 'off'
    WHEN r.confirmed_on < ${`${yearOf(c.today)}-01-01`}::date THEN 'unconfirmed' ELSE 'open' END`;
  const where = [sql`m.path LIKE ANY(${below}::text[])`];
  if (query.unitId) where.push(sql`r.unit_id = ${query.unitId}::uuid`);
  if (query.state) where.push(sql`${state} = ${query.state}`);
  if (query.organisationId)
    where.push(sql`m.path LIKE (SELECT t.path || '%' FROM organisation t WHERE t.id = ${query.organisationId}::uuid)`);
  const after = readCursor(c, query, Position);
  if (after) where.push(sql`(r.title COLLATE "C", r.id) > (${after.title}, ${after.id}::uuid)`);
  const rows = await directly(c.deps.db)<Row>(sql`
    SELECT r.id::text, m.id::text AS "communityId", m.name AS "communityName", m.path, u.id::text AS "unitId",
           u.name AS "unitName", r.title, r.terms, r.confirmed_on::text AS "confirmedOn", ${state} AS state, r.version,
           coalesce((SELECT json_agg(json_build_object('id', b.id, 'day', b.day, 'part', b.part, 'purpose', b.purpose,
                                                       'bookedBy', b.booked_by) ORDER BY b.day, b.part DESC)
                       FROM resource_booking b
                      WHERE b.resource_id = r.id AND b.cancelled_at IS NULL AND b.day >= ${c.today}::date), '[]') AS bookings
      FROM unit_resource r JOIN organisation m ON m.id = r.community_id LEFT JOIN unit u ON u.id = r.unit_id
     WHERE ${Prisma.join(where, ' AND ')} ORDER BY r.title COLLATE "C", r.id LIMIT ${query.limit + 1}`);
  const keeps = reach(c.actor, 'unit.write');
  const toItem = (row: Row): ShownResource => ({
    id: row.id,
    community: { id: row.communityId, name: row.communityName },
    unit: row.unitId ? { id: row.unitId, name: row.unitName ?? '' } : null,
    ...{ title: row.title, terms: row.terms, confirmedOn: row.confirmedOn },
    state: titledBy(resourceStates, row.state),
    bookings: row.bookings.map(({ bookedBy, part, ...one }) => ({
      ...one,
      part: titledBy(dayParts, part),
      mine: bookedBy === c.actor.personId,
    })),
    mayWrite: keeps.some((path) => row.path.startsWith(path)),
    version: row.version,
  });
  return toPage(c, query, rows, toItem, ({ title, id }) => ({ title, id }));
}

/** 资源清单. */
export const resourceColumns: Column<ShownResource>[] = [
  { title: '资源', width: 30, value: ({ title }) => title },
  { title: '提供单位', width: 30, value: ({ unit, community }) => unit?.name ?? community.name },
  { title: '社区', width: 30, value: ({ community }) => community.name },
  { title: '开放时间和条件', width: 40, value: ({ terms }) => terms },
  { title: '确认日期', as: 'day', value: ({ confirmedOn }) => confirmedOn },
  { title: '状态', value: ({ state }) => state.title },
  { title: '已预约次数', value: ({ bookings }) => bookings.length },
];
