import { z } from 'zod';
import { reach } from '../../../access/may';
import type { Reader } from '../../../access/reader';
import { codes } from '../../../domain/people/member-codes';
import { readCursor, toPage } from '../../../lists/cursor';
import { day } from '../../../lists/inputs';
import { directly } from '../../../prisma/direct';
import { Prisma } from '../../../prisma/generated/client';
import type { Column } from '../../../sheets/column';
import { settingOf } from '../../settings/read';
import { type BoardFigure, type BoardRate, boardFigures, boardRates, rateOf } from './figures';
import { type BoardQuery, boardRows } from './rows';

const { sql } = Prisma;

const ids = codes(boardFigures);
const rates = Object.entries(boardRates) as [BoardRate, (typeof boardRates)[BoardRate]][];

/** By what a board has its lines. */
export const boardKinds = { community: '社区', grid: '网格', unit: '单位' } as const;

export type BoardKind = keyof typeof boardKinds;

const Rate = z.strictObject({
  part: z.int(),
  whole: z.int(),
  percent: z.number().nullable().meta({ description: 'Rounded down to hundredths; null: of nobody.' }),
});

const filled = <Id extends string, Schema extends z.ZodType>(names: readonly Id[], schema: Schema) =>
  z.strictObject(Object.fromEntries(names.map((name) => [name, schema])) as Record<Id, Schema>);

export const BoardLine = z
  .strictObject({
    id: z.uuid().nullable().meta({ description: 'null: of no grid, or of no unit.' }),
    name: z.string(),
    figures: filled(ids, z.int()),
    rates: filled(
      rates.map(([id]) => id),
      Rate,
    ),
  })
  .meta({ id: 'BoardLine' });

export type ShownBoardLine = z.output<typeof BoardLine>;

export const boardFilters = {
  organisationId: z.uuid().optional().meta({ description: 'Of the communities at or below it.' }),
  communityId: z.uuid().optional(),
  unitId: z.uuid().optional(),
  gridId: z.uuid().optional(),
  day: day.optional().meta({ description: 'As it stood at the end of that day; today by default.' }),
};

/** The line of a board on which a row stands, and what it is called. */
const lines: Record<BoardKind, { key: Prisma.Sql; name: Prisma.Sql }> = {
  community: { key: sql`x.community_id`, name: sql`(SELECT o.name FROM organisation o WHERE o.id = l.id)` },
  grid: {
    key: sql`x.grid_id`,
    name: sql`coalesce((SELECT o.name || ' ' || g.name FROM grid g JOIN organisation o ON o.id = g.community_id WHERE g.id = l.id), '未编入网格')`,
  },
  unit: { key: sql`x.unit_id`, name: sql`coalesce((SELECT u.name FROM unit u WHERE u.id = l.id), '没有登记单位')` },
};

/** Ordering by rate is a setting of the organisation that is asked about, else of the highest that I look from. */
async function isByRate(c: Reader, { organisationId, communityId }: BoardQuery): Promise<boolean> {
  const { db } = c.deps;
  const [path] = reach(c.actor, 'registrant.read');
  const top = path ? await db.organisation.findFirst({ where: { path }, select: { id: true } }) : undefined;
  const place = communityId ?? organisationId ?? top?.id;
  return place !== undefined && (await settingOf(db, place, 'boards-by-rate'));
}

const Position = z.strictObject({ rate: z.number(), name: z.string(), id: z.string() });

type Row = { id: string | null; name: string; rate: number } & Record<string, number>;

const NONE = '00000000-0000-0000-0000-000000000000';

/** A board: one line a community, grid or unit, by name, or by 报到率 where a setting says so. */
export async function board(c: Reader, kind: BoardKind, query: BoardQuery & { limit: number; cursor?: string }) {
  const { key, name } = lines[kind];
  const counted = ids.map(
    (id, at) => sql`count(*) FILTER (WHERE ${boardFigures[id].when})::int AS ${Prisma.raw(`figure_${at}`)}`,
  );
  const figure = (id: BoardFigure) => Prisma.raw(`l.figure_${ids.indexOf(id)}`);
  const { of, among } = boardRates.registration;
  const rate = (await isByRate(c, query))
    ? sql`coalesce(-(${figure(of)}::float8 / nullif(${figure(among)}, 0)), 1)`
    : sql`0::float8`;
  const after = readCursor(c, query, Position);
  const from = after
    ? sql`WHERE (m.rate, m.name COLLATE "C", coalesce(m.id, ${NONE}::uuid)) > (${after.rate}::float8, ${after.name}, ${after.id}::uuid)`
    : Prisma.empty;
  const rows = await directly(c.deps.db)<Row>(sql`
    SELECT m.* FROM (
      SELECT l.*, ${name} AS name, ${rate} AS rate
        FROM (SELECT ${key} AS id, ${Prisma.join(counted)} FROM (${boardRows(c, query)}) x GROUP BY 1) l) m
    ${from} ORDER BY m.rate, m.name COLLATE "C", coalesce(m.id, ${NONE}::uuid) LIMIT ${query.limit + 1}`);
  return toPage(c, query, rows, toLine, ({ rate: at, name: called, id }) => ({
    rate: at,
    name: called,
    id: id ?? NONE,
  }));
}

function toLine(row: Row): ShownBoardLine {
  const figures = Object.fromEntries(ids.map((id, at) => [id, row[`figure_${at}`] ?? 0])) as ShownBoardLine['figures'];
  return {
    ...{ id: row.id, name: row.name, figures },
    rates: Object.fromEntries(
      rates.map(([id, { of, among }]) => [
        id,
        { part: figures[of], whole: figures[among], percent: rateOf(figures[of], figures[among]) },
      ]),
    ) as ShownBoardLine['rates'],
  };
}

/** 双报到情况. */
export const boardColumns = (kind: BoardKind): Column<ShownBoardLine>[] => [
  { title: boardKinds[kind], width: 36, value: ({ name }) => name },
  ...ids.map((id): Column<ShownBoardLine> => ({ title: boardFigures[id].title, value: ({ figures }) => figures[id] })),
  ...rates.map(
    ([id, { title, of, among }]): Column<ShownBoardLine> => ({
      title: `${title}（%，${boardFigures[of].title}÷${boardFigures[among].title}）`,
      width: 26,
      value: (line) => line.rates[id].percent,
    }),
  ),
];
