import { z } from 'zod';
import { sittingKinds } from '../../domain/life/sitting-kinds';
import { codes } from '../../domain/people/member-codes';
import { exported } from '../../lists/export';
import { day } from '../../lists/inputs';
import { named, orNull, titled } from '../../lists/schemas';
import { written } from '../../prisma/db-date';
import { directly } from '../../prisma/direct';
import { Prisma } from '../../prisma/generated/client';
import { childOf, linesBelow } from '../../registers/life/attendance-lines';
import { heldIn, MINUTES_LATE } from '../../registers/life/minutes-late';
import {
  type PlanFigureId,
  type PlanValues,
  planCounts,
  planFigureIds,
  planFigures,
  planFigureTitles,
  planItems,
  planValues,
} from '../../registers/life/plan-figures';
import { listPlanLines, PlanLine, planLineColumns } from '../../registers/life/plan-item-list';
import type { Column } from '../../sheets/column';
import type { Api } from '../http/api';
import type { Context } from '../http/context';
import { exportRoute, listRoute } from '../http/list-routes';
import { areMinutesLate } from './late-minutes';
import { type LifeScope, lifePeriod, lifeScope } from './life-scope';

const { sql } = Prisma;

/** What is counted, in the order of its columns: lines of plans, and of sittings whose minutes are late. */
const figures = { ...planFigureTitles, 'minutes-late': MINUTES_LATE } as Record<PlanFigureId | 'minutes-late', string>;

const figureIds = Object.keys(figures) as (keyof typeof figures)[];

const values = z.strictObject(
  Object.fromEntries(figureIds.map((id) => [id, z.int()])) as Record<keyof typeof figures, z.ZodInt>,
);

type Values = z.output<typeof values>;

const PlanFigures = z
  .strictObject({
    asOf: z.iso.datetime(),
    organisation: named,
    from: day,
    to: day,
    figures: z.array(titled),
    total: values,
    rows: z
      .array(z.strictObject({ title: z.string(), organisation: orNull(named), values }))
      .meta({ description: 'One a child organisation; last, without one, the plan of the organisation itself.' }),
  })
  .meta({ id: 'PlanFigures' });

const filters = {
  ...lifePeriod,
  kind: z.enum(codes(sittingKinds)).optional(),
};

type Asked = z.output<z.ZodObject<typeof filters>>;

const PROBLEMS = ['not-allowed', 'not-found'] as const;

/** 年度计划执行: what was planned, held and not held, and minutes that are late; each number with its lines. */
export function planFiguresRoutes(api: Api): void {
  api.route({
    method: 'get',
    path: '/life/plan',
    tag: 'life',
    summary: 'Lines of the yearly plans at and below an organisation: planned in the period, held, not held',
    query: z.strictObject(filters),
    answers: { 200: PlanFigures },
    problems: PROBLEMS,
    async handler(c) {
      const scope = await lifeScope(c, 'statistics.read', c.query);
      const { id, name } = scope.organisation;
      const found = await counted(c, scope, c.query);
      const titles = figureIds.map((figure) => ({ id: figure, title: figures[figure] }));
      return {
        status: 200,
        body: { asOf: written(c.at), organisation: { id, name }, ...scope.days, figures: titles, ...found },
      };
    },
  });

  exportRoute(api, {
    path: '/life/plan/export',
    tag: 'life',
    summary: 'The same as an Excel file',
    query: z.strictObject(filters),
    problems: PROBLEMS,
    async handler(c) {
      const scope = await lifeScope(c, 'statistics.read', c.query);
      type Line = { title: string; values: Values };
      const columns: Column<Line>[] = [
        { title: '党组织', width: 34, value: ({ title }) => title },
        ...figureIds.map((id): Column<Line> => ({ title: figures[id], width: 14, value: (line) => line.values[id] })),
      ];
      const list = { id: 'life-plan', title: '组织生活计划执行情况', columns, words: { kind: sittingKinds } };
      const asked = { ...c.query, organisationId: scope.organisation.id, ...scope.days };
      return await exported(c, list, asked, async () => {
        const { total, rows } = await counted(c, scope, c.query);
        return { items: [...rows, { title: '合计', values: total }], next: null };
      });
    },
  });

  listRoute(api, {
    path: '/life/plan/lines',
    tag: 'life',
    summary: 'The lines of plans behind a figure, with the sittings that hold them',
    filters: {
      ...filters,
      figure: z.enum(planFigureIds).optional(),
      own: z.literal('true').optional().meta({ description: 'Only of the organisation itself.' }),
    },
    item: PlanLine,
    problems: PROBLEMS,
    async page(c, query) {
      const scope = await lifeScope(c, 'life.read', query);
      return await listPlanLines(c, query, [
        ...countedItems(scope, query),
        ...(query.figure ? [planFigures[query.figure].when] : []),
        ...(query.own ? [sql`o.path = ${scope.organisation.path}`] : []),
      ]);
    },
    file: {
      ...{ id: 'plan-lines', title: '组织生活计划明细', columns: planLineColumns },
      words: { kind: sittingKinds, figure: planFigureTitles },
    },
  });
}

const countedItems = ({ organisation, days }: LifeScope, { kind }: Pick<Asked, 'kind'>) => [
  linesBelow(organisation.path),
  sql`p.planned_on BETWEEN ${days.from}::date AND ${days.to}::date`,
  ...(kind ? [sql`p.kind = ${kind}`] : []),
];

async function counted(c: Context, scope: LifeScope, query: Asked) {
  const { path, id: parentId } = scope.organisation;
  const where = Prisma.join(countedItems(scope, query), ' AND ');
  const run = directly(c.deps.db);
  // In one statement, so that the lines make up the whole.
  const found = await run<{ key: string; whole: number } & PlanValues>(sql`
    SELECT key, grouping(key)::int AS whole, ${planCounts}
      FROM ${planItems} CROSS JOIN LATERAL (SELECT ${childOf(path)} AS key) child
     WHERE ${where} GROUP BY GROUPING SETS ((), (key))`);
  const late = await run<{ key: string; whole: number; count: number }>(sql`
    SELECT key, grouping(key)::int AS whole, count(*)::int AS count
      FROM sitting s JOIN organisation o ON o.id = s.organisation_id
           CROSS JOIN LATERAL (SELECT ${childOf(path)} AS key) child
     WHERE ${Prisma.join([...heldIn({ path, days: scope.days, kind: query.kind }), areMinutesLate(c)], ' AND ')}
     GROUP BY GROUPING SETS ((), (key))`);
  const none = Object.fromEntries(figureIds.map((id) => [id, 0])) as Values;
  const groups = new Map<string, Values>();
  const noted = (row: { key: string; whole: number }, more: Partial<Values>) => {
    // The whole has no key of its own; that of no organisation has a slash.
    const key = row.whole === 1 ? '/' : row.key;
    groups.set(key, { ...(groups.get(key) ?? none), ...more });
  };
  for (const row of found) noted(row, planValues(row));
  for (const row of late) noted(row, { 'minutes-late': row.count });
  const children = await c.deps.db.organisation.findMany({
    where: { parentId },
    select: { id: true, name: true, code: true, closedOn: true },
    orderBy: { path: 'asc' },
  });
  const rows = children
    .filter(({ code, closedOn }) => closedOn === null || groups.has(code))
    .map(({ id, name, code }) => ({ title: name, organisation: { id, name }, values: groups.get(code) ?? none }));
  const own = groups.get('');
  return {
    total: groups.get('/') ?? none,
    rows: [...rows, ...(own ? [{ title: '本级', organisation: null, values: own }] : [])],
  };
}
