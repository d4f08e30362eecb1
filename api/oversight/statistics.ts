import { z } from 'zod';
import { may } from '../../access/may';
import type { Procedure } from '../../domain/case/procedure';
import { pageOf, paging } from '../../lists/cursor';
import { exported } from '../../lists/export';
import { day } from '../../lists/inputs';
import { named, orNull, titled } from '../../lists/schemas';
import { Problem } from '../../platform/problem';
import { written } from '../../prisma/db-date';
import { Prisma } from '../../prisma/generated/client';
import { offices } from '../../procedures/offices';
import { emptyLine, type Statistics as OfProcedure } from '../../procedures/statistics';
import { tableOf } from '../../procedures/tables';
import { listCases } from '../cases/case-list';
import { CaseItem } from '../cases/case-schemas';
import { caseColumns } from '../cases/cases-columns';
import type { Api } from '../http/api';
import type { Context } from '../http/context';
import { exportRoute, listRoute } from '../http/list-routes';
import { type NamedLine, statisticsColumns } from './statistics-columns';
import { period, type StatisticsQuery, type StatisticsScope, scopeOf } from './statistics-scope';

const ranks = { median: z.int().nullable(), p90: z.int().nullable() };

const Figures = z.strictObject({
  values: z.record(z.string(), z.int()).meta({ description: 'By the id of the figure.' }),
  timeTaken: z
    .strictObject({
      cases: z.int(),
      ...ranks,
      workingDays: z.strictObject({ ...ranks, provisional: z.boolean() }).meta({
        description:
          'The same in working days, without the day of the start; provisional where a year that matters is not published, of which only weekends are rest days.',
      }),
    })
    .meta({ description: 'Calendar days from start to end of the cases closed in the period, by nearest rank.' }),
});

const Statistics = z
  .strictObject({
    asOf: z.iso.datetime(),
    organisation: named,
    from: day,
    to: day,
    figures: z.array(titled),
    exports: z.boolean().meta({ description: 'Whether it may leave as a file: nothing of a discreet procedure does.' }),
    total: Figures,
    rows: z.array(Figures.extend({ organisation: orNull(named) })).meta({
      description:
        'One a child organisation; last, with null, what stands at the organisation itself. Moves between two children are in both lines and not in the total.',
    }),
  })
  .meta({ id: 'Statistics' });

/** Counts in one snapshot, and puts the children in the order of the tree. */
async function linesOf(c: Context, statistics: OfProcedure, { organisation, span }: StatisticsScope) {
  return await c.deps.db.$transaction(
    async (tx) => {
      const { total, children } = await statistics.count(tx, organisation.path, span);
      const below = await tx.organisation.findMany({
        where: { parentId: organisation.id },
        select: { id: true, name: true, code: true, closedOn: true },
        orderBy: { path: 'asc' },
      });
      const lineOf = (code: string) => children.get(code) ?? emptyLine(statistics);
      const rows = below
        .filter(({ code, closedOn }) => closedOn === null || children.has(code))
        .map(({ id, name, code }) => ({ organisation: { id, name }, ...lineOf(code) }));
      return { total, rows: [...rows, { organisation: null, ...lineOf('') }] };
    },
    { isolationLevel: Prisma.TransactionIsolationLevel.RepeatableRead, timeout: 30_000 },
  );
}

type Behind = StatisticsQuery & { figure: string; own?: 'true'; limit: number; cursor?: string };

/** The cases behind a figure. Who reads figures only, reads no names. */
async function namesBehind(c: Context, procedure: string, statistics: OfProcedure, query: Behind) {
  const { organisation, span } = await scopeOf(c, procedure, query);
  if (!may(c.actor, 'case.read', { paths: [organisation.path] })) throw new Problem('not-allowed');
  const ids = statistics.behind(query.figure, organisation.path, span, query.own === 'true');
  // The list's own filter would let in cases that only concern the organisation; the cursor stays bound to it.
  const filters = { ...query, behind: organisation.id, organisationId: undefined };
  return await listCases(c, filters, [Prisma.sql`c.id IN (${ids})`]);
}

/** 统计: figures down the tree, one level at a time, each with the names behind it; of each procedure that has any. */
export function statisticsRoutes(api: Api): void {
  for (const [id, office] of Object.entries(offices)) {
    if (office.statistics) ofProcedure(api, tableOf(id), office.statistics);
  }
}

function ofProcedure(api: Api, table: Procedure, own: OfProcedure): void {
  const path = `/procedures/${table.id}/statistics`;
  const titles = Object.fromEntries(Object.entries(own.figures).map(([id, { title }]) => [id, title]));
  const fileId = `${table.id}-statistics`;
  const discreet = table.readers?.discreet === true;

  api.route({
    method: 'get',
    path,
    tag: 'statistics',
    summary: own.summary,
    description: own.description,
    query: z.strictObject(period),
    answers: { 200: Statistics },
    problems: ['not-allowed', 'not-found'],
    async handler(c) {
      const scope = await scopeOf(c, table.id, c.query);
      const { from, to, organisation } = scope;
      const figures = Object.entries(titles).map(([figure, title]) => ({ id: figure, title }));
      const found = await linesOf(c, own, scope);
      const at = { id: organisation.id, name: organisation.name };
      return {
        status: 200,
        body: { asOf: written(c.at), organisation: at, from, to, figures, exports: !discreet, ...found },
      };
    },
  });

  const names = {
    path: `${path}/names`,
    tag: 'statistics',
    summary: 'The cases behind one figure',
    item: CaseItem,
  };
  const asked = {
    ...period,
    figure: z.enum(Object.keys(titles)),
    own: z.literal('true').optional().meta({ description: 'Only what stands at none of its children.' }),
  };
  if (discreet) {
    api.route({
      ...{ method: 'get', path: names.path, tag: names.tag, summary: names.summary },
      query: z.strictObject({ ...paging, ...asked }),
      answers: { 200: pageOf(CaseItem) },
      problems: ['not-allowed', 'not-found', 'invalid-cursor'],
      handler: async (c) => ({ status: 200, body: await namesBehind(c, table.id, own, c.query) }),
    });
    return;
  }

  listRoute(api, {
    ...names,
    filters: asked,
    problems: ['not-allowed', 'not-found'],
    page: (c, query) => namesBehind(c, table.id, own, query),
    file: { id: `${fileId}-names`, title: '统计明细', columns: caseColumns([table]), words: { figure: titles } },
  });

  exportRoute(api, {
    path: `${path}/export`,
    tag: 'statistics',
    summary: 'The statistics as an Excel file',
    query: z.strictObject(period),
    problems: ['not-found'],
    async handler(c) {
      const scope = await scopeOf(c, table.id, c.query);
      const list = { id: fileId, title: own.title, columns: statisticsColumns(own) };
      const filters = { organisationId: scope.organisation.id, from: scope.from, to: scope.to };
      return await exported(c, list, filters, async () => {
        const { total, rows } = await linesOf(c, own, scope);
        const named = rows.map(
          ({ organisation, ...line }): NamedLine => ({ ...line, title: organisation?.name ?? '本级' }),
        );
        return { items: [...named, { ...total, title: '合计' }], next: null };
      });
    },
  });
}
