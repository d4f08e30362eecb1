import { z } from 'zod';
import { reach } from '../../../access/may';
import type { Reader } from '../../../access/reader';
import { codes } from '../../../domain/people/member-codes';
import { readCursor, toPage } from '../../../lists/cursor';
import { day } from '../../../lists/inputs';
import { directly } from '../../../prisma/direct';
import { Prisma } from '../../../prisma/generated/client';
import type { Column } from '../../../sheets/column';
import { settings } from '../../settings/keys';
import { settingOf, settingsOf } from '../../settings/read';
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
    target: z.int().meta({ description: '报到率目标, in percent: the setting registration-target of its community.' }),
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

/** The line of a board on which a row stands, what it is called, and whose settings hold for it; null: who asks. */
const lines: Record<BoardKind, { key: Prisma.Sql; name: Prisma.Sql; place: Prisma.Sql }> = {
  community: {
    key: sql`x.community_id`,
    name: sql`(SELECT o.name FROM organisation o WHERE o.id = l.id)`,
    place: sql`l.id`,
  },
  grid: {
    key: sql`x.grid_id`,
    name: sql`coalesce((SELECT o.name || ' ' || g.name FROM grid g JOIN organisation o ON o.id = g.community_id WHERE g.id = l.id), '未编入网格')`,
    place: sql`(SELECT g.community_id FROM grid g WHERE g.id = l.id)`,
  },
  unit: {
    key: sql`x.unit_id`,
    name: sql`coalesce((SELECT u.name FROM unit u WHERE u.id = l.id), '没有登记单位')`,
    place: sql`NULL::uuid`,
  },
};

/** Whose settings hold for a board: of the organisation that is asked about, else of the highest that I look from. */
async function settingPlace(c: Reader, { organisationId, communityId }: BoardQuery): Promise<string | undefined> {
  const [path] = reach(c.actor, 'registrant.read');
  const top = path ? await c.deps.db.organisation.findFirst({ where: { path }, select: { id: true } }) : undefined;
  return communityId ?? organisationId ?? top?.id;
}

const Position = z.strictObject({ rate: z.number(), name: z.string(), id: z.string() });

type Row = { id: string | null; name: string; placeId: string | null; rate: number } & Record<string, number>;

const NONE = '00000000-0000-0000-0000-000000000000';

/** A board: one line a community, grid or unit, by name, or by 报到率 where a setting says so. */
export async function board(c: Reader, kind: BoardKind, query: BoardQuery & { limit: number; cursor?: string }) {
  const { key, name, place } = lines[kind];
  const counted = ids.map(
    (id, at) => sql`count(*) FILTER (WHERE ${boardFigures[id].when})::int AS ${Prisma.raw(`figure_${at}`)}`,
  );
  const figure = (id: BoardFigure) => Prisma.raw(`l.figure_${ids.indexOf(id)}`);
  const { of, among } = boardRates.registration;
  const { db } = c.deps;
  const asked = await settingPlace(c, query);
  const rate =
    asked !== undefined && (await settingOf(db, asked, 'boards-by-rate'))
      ? sql`coalesce(-(${figure(of)}::float8 / nullif(${figure(among)}, 0)), 1)`
      : sql`0::float8`;
  const after = readCursor(c, query, Position);
  const from = after
    ? sql`WHERE (m.rate, m.name COLLATE "C", coalesce(m.id, ${NONE}::uuid)) > (${after.rate}::float8, ${after.name}, ${after.id}::uuid)`
    : Prisma.empty;
  const rows = await directly(c.deps.db)<Row>(sql`
    SELECT m.* FROM (
      SELECT l.*, ${name} AS name, ${place}::text AS "placeId", ${rate} AS rate
        FROM (SELECT ${key} AS id, ${Prisma.join(counted)} FROM (${boardRows(c, query)}) x GROUP BY 1) l) m
    ${from} ORDER BY m.rate, m.name COLLATE "C", coalesce(m.id, ${NONE}::uuid) LIMIT ${query.limit + 1}`);
  const places = new Set(rows.map(({ placeId }) => placeId ?? asked).filter((one) => one !== undefined));
  const targets = await settingsOf(db, [...places], 'registration-target');
  const line = (row: Row) => ({
    ...toLine(row),
    target: targets.get(row.placeId ?? asked ?? '') ?? settings['registration-target'].default,
  });
  return toPage(c, query, rows, line, ({ rate: at, name: called, id }) => ({
    rate: at,
    name: called,
    id: id ?? NONE,
  }));
}

function toLine(row: Row): Omit<ShownBoardLine, 'target'> {
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
  { title: '报到率目标（%）', value: ({ target }) => target },
];
