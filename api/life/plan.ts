import { z } from 'zod';
import { numberInForce } from '../../cases/number-in-force';
import { sittingKinds } from '../../domain/life/sitting-kinds';
import { codes } from '../../domain/people/member-codes';
import { exported } from '../../lists/export';
import { day } from '../../lists/inputs';
import { named, orNull, titled } from '../../lists/schemas';
import { written } from '../../prisma/db-date';
import { directly } from '../../prisma/direct';
import { Prisma } from '../../prisma/generated/client';
import { sittingRules } from '../../procedures/sitting/rules';
import { childOf, linesBelow } from '../../registers/life/attendance-lines';
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
import { type LifeScope, lifePeriod, lifeScope } from './life-scope';

const { sql } = Prisma;

const values = z.strictObject(
  Object.fromEntries(planFigureIds.map((id) => [id, z.int()])) as Record<PlanFigureId, z.ZodInt>,
);

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
      const figures = planFigureIds.map((figure) => ({ id: figure, title: planFigures[figure].title }));
      const found = await counted(c, scope, c.query);
      return {
        status: 200,
        body: { asOf: written(c.at), organisation: { id, name }, ...scope.days, figures, ...found },
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
      type Line = { title: string; values: PlanValues };
      const columns: Column<Line>[] = [
        { title: '党组织', width: 34, value: ({ title }) => title },
        ...planFigureIds.map(
          (id): Column<Line> => ({ title: planFigures[id].title, width: 14, value: (line) => line.values[id] }),
        ),
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
        ...(query.figure ? [planFigures[query.figure].when(lateMinutes(c))] : []),
        ...(query.own ? [sql`o.path = ${scope.organisation.path}`] : []),
      ]);
    },
    file: {
      ...{ id: 'plan-lines', title: '组织生活计划明细', columns: planLineColumns },
      words: { kind: sittingKinds, figure: planFigureTitles },
    },
  });
}

const lateMinutes = ({ today }: Pick<Context, 'today'>) => ({
  today,
  days: numberInForce(sittingRules, 'minutes', sql`o.path`, today),
});

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
    SELECT key, grouping(key)::int AS whole, ${planCounts(lateMinutes(c))}
      FROM ${planItems} CROSS JOIN LATERAL (SELECT ${childOf(path)} AS key) child
     WHERE ${where} GROUP BY GROUPING SETS ((), (key))`);
  const none = Object.fromEntries(planFigureIds.map((id) => [id, 0])) as PlanValues;
  const total = found.find(({ whole }) => whole === 1);
  const groups = new Map(found.flatMap((row) => (row.whole === 1 ? [] : [[row.key, planValues(row)] as const])));
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
    total: total ? planValues(total) : none,
    rows: [...rows, ...(own ? [{ title: '本级', organisation: null, values: own }] : [])],
  };
}
