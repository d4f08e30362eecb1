import { z } from 'zod';
import type { Reader } from '../../../access/reader';
import { codes } from '../../../domain/people/member-codes';
import { registrantStandings } from '../../../domain/registrants/standings';
import { readCursor, toPage } from '../../../lists/cursor';
import { named, orNull, titled, titledBy } from '../../../lists/schemas';
import { directly } from '../../../prisma/direct';
import { Prisma } from '../../../prisma/generated/client';
import type { Column } from '../../../sheets/column';
import { boardFilters } from './boards';
import { type BoardFigure, boardFigures } from './figures';
import { type BoardQuery, boardRows } from './rows';

const { sql } = Prisma;

export const ShownInFigure = z
  .strictObject({
    id: z.uuid().meta({ description: 'Of the registrant.' }),
    person: named,
    community: named,
    unit: orNull(named),
    grid: orNull(named),
    standing: titled,
    served: z.boolean(),
  })
  .meta({ id: 'ShownInFigure' });

export type BoardPerson = z.output<typeof ShownInFigure>;

export const boardNameFilters = {
  ...boardFilters,
  figure: z.enum(codes(boardFigures)),
  none: z.enum(['grid', 'unit']).optional().meta({ description: 'Only those of no grid, or of no unit.' }),
};

const Position = z.strictObject({ name: z.string(), id: z.uuid() });

type Query = BoardQuery & { limit: number; cursor?: string; figure: BoardFigure; none?: 'grid' | 'unit' };

interface Row {
  id: string;
  personId: string;
  personName: string;
  communityId: string;
  communityName: string;
  unitId: string | null;
  unitName: string | null;
  gridId: string | null;
  gridName: string | null;
  standing: string;
  served: boolean;
}

/** The names behind a figure, by name: whoever is counted in it, and nobody else. */
export async function registrantsBehind(c: Reader, query: Query) {
  const where = [boardFigures[query.figure].when];
  if (query.none) where.push(query.none === 'grid' ? sql`x.grid_id IS NULL` : sql`x.unit_id IS NULL`);
  if (query.gridId) where.push(sql`x.grid_id = ${query.gridId}::uuid`);
  const after = readCursor(c, query, Position);
  if (after) where.push(sql`(p.name COLLATE "C", x.id) > (${after.name}, ${after.id}::uuid)`);
  const rows = await directly(c.deps.db)<Row>(sql`
    SELECT x.id::text, p.id::text AS "personId", p.name AS "personName", o.id::text AS "communityId",
           o.name AS "communityName", u.id::text AS "unitId", u.name AS "unitName", g.id::text AS "gridId",
           g.name AS "gridName", x.standing, x.served
      FROM (${boardRows(c, query)}) x
      JOIN person p ON p.id = x.person_id JOIN organisation o ON o.id = x.community_id
      LEFT JOIN unit u ON u.id = x.unit_id LEFT JOIN grid g ON g.id = x.grid_id
     WHERE ${Prisma.join(where, ' AND ')} ORDER BY p.name COLLATE "C", x.id LIMIT ${query.limit + 1}`);
  const toItem = (row: Row): BoardPerson => ({
    id: row.id,
    person: { id: row.personId, name: row.personName },
    community: { id: row.communityId, name: row.communityName },
    unit: row.unitId ? { id: row.unitId, name: row.unitName ?? '' } : null,
    grid: row.gridId ? { id: row.gridId, name: row.gridName ?? '' } : null,
    standing: titledBy(registrantStandings, row.standing),
    served: row.served,
  });
  return toPage(c, query, rows, toItem, ({ personName, id }) => ({ name: personName, id }));
}

/** 双报到名单. */
export const boardNameColumns: Column<BoardPerson>[] = [
  { title: '姓名', value: ({ person }) => person.name },
  { title: '社区', width: 30, value: ({ community }) => community.name },
  { title: '网格', value: ({ grid }) => grid?.name },
  { title: '单位', width: 30, value: ({ unit }) => unit?.name },
  { title: '报到情况', value: ({ standing }) => standing.title },
  { title: '本年有认证服务', value: ({ served }) => (served ? '是' : '否') },
];
