import { z } from 'zod';
import { reach } from '../../access/may';
import type { Reader } from '../../access/reader';
import { ofUnitScope } from '../../access/unit-scope';
import { codes } from '../../domain/people/member-codes';
import { type LinkPurpose, linkPurposes, linkState, linkStates } from '../../domain/registrants/units';
import { readCursor, toPage } from '../../lists/cursor';
import { named, titled, titledBy } from '../../lists/schemas';
import { written } from '../../prisma/db-date';
import { directly } from '../../prisma/direct';
import { Prisma } from '../../prisma/generated/client';
import type { Column } from '../../sheets/column';

const { sql } = Prisma;

/** A link as it is listed: never its token. */
export const UnitLinkItem = z
  .strictObject({
    id: z.uuid(),
    unit: named,
    community: named,
    purpose: titled,
    state: titled,
    createdBy: named,
    createdAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
    lastUsedAt: z.iso.datetime().nullable(),
    uses: z.int(),
    places: z
      .int()
      .meta({ description: 'From how many addresses it was opened: more than one or two may be a forwarded link.' }),
    mayRevoke: z.boolean(),
  })
  .meta({ id: 'UnitLink' });

export type ShownUnitLink = z.output<typeof UnitLinkItem>;

export const linkFilters = {
  unitId: z.uuid().optional(),
  purpose: z.enum(codes(linkPurposes)).optional(),
  state: z.enum(codes(linkStates)).optional(),
};

type Query = { limit: number; cursor?: string } & {
  [Key in keyof typeof linkFilters]?: z.output<(typeof linkFilters)[Key]>;
};

interface Row {
  id: string;
  unitId: string;
  unitName: string;
  communityId: string;
  communityName: string;
  path: string;
  purpose: LinkPurpose;
  createdBy: string;
  creatorName: string | null;
  createdAt: Date;
  expiresAt: Date;
  revokedAt: Date | null;
  lastUsedAt: Date | null;
  uses: number;
  places: number;
}

const Position = z.object({ at: z.string(), id: z.uuid() });

const inState = (state: string, now: Date): Prisma.Sql =>
  state === 'revoked'
    ? sql`l.revoked_at IS NOT NULL`
    : sql`l.revoked_at IS NULL AND l.expires_at ${state === 'open' ? sql`>` : sql`<=`} ${now}`;

/** Links that were made for units that I may see, at communities that I keep; the newest first. */
export async function listLinks(c: Reader, query: Query) {
  const below = reach(c.actor, 'unit.read').map((path) => `${path}%`);
  const where = [ofUnitScope(c.actor), sql`m.path LIKE ANY(${below}::text[])`];
  if (query.unitId) where.push(sql`l.unit_id = ${query.unitId}::uuid`);
  if (query.purpose) where.push(sql`l.purpose = ${query.purpose}`);
  if (query.state) where.push(inState(query.state, new Date(c.at)));
  const after = readCursor(c, query, Position);
  if (after) where.push(sql`(l.created_at, l.id) < (${new Date(after.at)}, ${after.id}::uuid)`);
  const rows = await directly(c.deps.db)<Row>(sql`
    SELECT l.id::text, u.id::text AS "unitId", u.name AS "unitName", m.id::text AS "communityId", m.name AS "communityName",
           m.path, l.purpose, l.created_by::text AS "createdBy", p.name AS "creatorName", l.created_at AS "createdAt",
           l.expires_at AS "expiresAt", l.revoked_at AS "revokedAt", l.last_used_at AS "lastUsedAt", l.uses,
           (SELECT count(*)::int FROM unit_link_place o WHERE o.link_id = l.id) AS places
      FROM unit_link l
      JOIN unit u ON u.id = l.unit_id
      JOIN organisation k ON k.id = u.kept_by
      JOIN organisation m ON m.id = l.community_id
      LEFT JOIN person p ON p.id = l.created_by
     WHERE ${Prisma.join(where, ' AND ')} ORDER BY l.created_at DESC, l.id DESC LIMIT ${query.limit + 1}`);
  const keeps = reach(c.actor, 'unit.write');
  const toItem = (row: Row): ShownUnitLink => ({
    id: row.id,
    unit: { id: row.unitId, name: row.unitName },
    community: { id: row.communityId, name: row.communityName },
    purpose: titledBy(linkPurposes, row.purpose),
    state: titledBy(linkStates, linkState(row, c.at)),
    createdBy: { id: row.createdBy, name: row.creatorName ?? '—' },
    createdAt: written(row.createdAt),
    expiresAt: written(row.expiresAt),
    lastUsedAt: row.lastUsedAt && written(row.lastUsedAt),
    uses: row.uses,
    places: row.places,
    mayRevoke: linkState(row, c.at) === 'open' && keeps.some((path) => row.path.startsWith(path)),
  });
  return toPage(c, query, rows, toItem, ({ createdAt, id }) => ({ at: written(createdAt), id }));
}

/** 免登录链接. */
export const linkColumns: Column<ShownUnitLink>[] = [
  { title: '单位', width: 30, value: ({ unit }) => unit.name },
  { title: '社区', width: 30, value: ({ community }) => community.name },
  { title: '用途', value: ({ purpose }) => purpose.title },
  { title: '状态', value: ({ state }) => state.title },
  { title: '生成人', value: ({ createdBy }) => createdBy.name },
  { title: '生成时间', width: 18, as: 'time', value: ({ createdAt }) => createdAt },
  { title: '有效期至', width: 18, as: 'time', value: ({ expiresAt }) => expiresAt },
  { title: '最近使用', width: 18, as: 'time', value: ({ lastUsedAt }) => lastUsedAt },
  { title: '使用次数', value: ({ uses }) => uses },
  { title: '使用地址数', value: ({ places }) => places },
];
