import { z } from 'zod';
import { demandSomewhere, may, reach } from '../../access/may';
import { addDays, startOfDay, yearOf } from '../../domain/time/dates';
import { exported } from '../../lists/export';
import { day } from '../../lists/inputs';
import { named, orNull, titled } from '../../lists/schemas';
import { Problem } from '../../platform/problem';
import { written } from '../../prisma/db-date';
import { Prisma } from '../../prisma/generated/client';
import { type NamedLine, statisticsColumns } from '../../procedures/relation-transfer/statistics-columns';
import { relationTransfer } from '../../procedures/relation-transfer/table';
import { figureIds, type Span, transferFigures } from '../../procedures/relation-transfer/transfer-figures';
import { casesBehind, emptyLine, transferStatistics } from '../../procedures/relation-transfer/transfer-statistics';
import { listCases } from '../cases/case-list';
import { CaseItem } from '../cases/case-schemas';
import { caseColumns } from '../cases/cases-columns';
import type { Api } from '../http/api';
import type { Context } from '../http/context';
import { exportRoute, listRoute } from '../http/list-routes';

const period = {
  organisationId: z.uuid().optional().meta({ description: 'By default the highest one in my reach.' }),
  from: day.optional().meta({ description: 'By default the first day of the year of `to`.' }),
  to: day.optional().meta({ description: 'The last day, by default today.' }),
};

const behind = {
  ...period,
  figure: z.enum(figureIds),
  own: z.literal('true').optional().meta({ description: 'Only what stands at none of its children.' }),
};

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
    total: Figures,
    rows: z.array(Figures.extend({ organisation: orNull(named) })).meta({
      description:
        'One a child organisation; last, with null, what stands at the organisation itself. Moves between two children are in both lines and not in the total.',
    }),
  })
  .meta({ id: 'TransferStatistics' });

interface Wanted {
  organisation: { id: string; name: string; path: string };
  from: string;
  to: string;
  span: Span;
}

type Asked = { organisationId?: string; from?: string; to?: string };

/** Which organisation, within my reach, and which period. @throws Problem `not-found`, `invalid-input` */
async function wanted(c: Context, query: Asked): Promise<Wanted> {
  demandSomewhere(c.actor, 'statistics.read');
  const [top] = reach(c.actor, 'statistics.read');
  const where = query.organisationId ? { id: query.organisationId } : { path: top as string };
  const row = await c.deps.db.organisation.findFirst({ where, select: { id: true, name: true, path: true } });
  if (!row || !may(c.actor, 'statistics.read', { paths: [row.path] })) throw new Problem('not-found');
  const to = query.to ?? c.today;
  const from = query.from ?? `${yearOf(to)}-01-01`;
  if (to < from) throw new Problem('invalid-input', { errors: [{ pointer: '?to', detail: '截止日期早于起始日期' }] });
  const span = { begins: new Date(startOfDay(from)), ends: new Date(startOfDay(addDays(to, 1))), today: c.today };
  return { organisation: row, from, to, span };
}

/** Counts in one snapshot, and puts the children in the order of the tree. */
async function statisticsOf(c: Context, { organisation, span }: Wanted) {
  return await c.deps.db.$transaction(
    async (tx) => {
      const { total, children } = await transferStatistics(tx, organisation.path, span);
      const below = await tx.organisation.findMany({
        where: { parentId: organisation.id },
        select: { id: true, name: true, code: true, closedOn: true },
        orderBy: { path: 'asc' },
      });
      const rows = below
        .filter(({ code, closedOn }) => closedOn === null || children.has(code))
        .map(({ id, name, code }) => ({ organisation: { id, name }, ...(children.get(code) ?? emptyLine()) }));
      return { total, rows: [...rows, { organisation: null, ...(children.get('') ?? emptyLine()) }] };
    },
    { isolationLevel: Prisma.TransactionIsolationLevel.RepeatableRead, timeout: 30_000 },
  );
}

const figureTitles = Object.fromEntries(Object.entries(transferFigures).map(([id, { title }]) => [id, title]));

type Behind = Asked & { figure: string; own?: 'true'; limit: number; cursor?: string };

/** The cases behind a figure. Who reads figures only, reads no names. */
async function namesBehind(c: Context, query: Behind) {
  const { organisation, span } = await wanted(c, query);
  if (!may(c.actor, 'case.read', { paths: [organisation.path] })) throw new Problem('not-allowed');
  const ids = casesBehind(query.figure, organisation.path, span, query.own === 'true');
  // The list's own filter would let in cases that only concern the organisation; the cursor stays bound to it.
  const filters = { ...query, behind: organisation.id, organisationId: undefined };
  return await listCases(c, filters, [Prisma.sql`c.id IN (${ids})`]);
}

/** 统计: figures down the tree, one level at a time, each with the names behind it. */
export function statistics(api: Api): void {
  api.route({
    method: 'get',
    path: '/statistics/transfers',
    tag: 'statistics',
    summary: 'Transfers by organisation, one level down: how many, where they stand, how long, how many overdue',
    description:
      'What is open and overdue is as of now; all else lies in the period. 转入 and 转出 count received members.',
    query: z.strictObject(period),
    answers: { 200: Statistics },
    problems: ['not-allowed', 'not-found'],
    async handler(c) {
      const asked = await wanted(c, c.query);
      const { id, name } = asked.organisation;
      const figures = Object.entries(transferFigures).map(([figure, { title }]) => ({ id: figure, title }));
      const { from, to } = asked;
      const found = await statisticsOf(c, asked);
      return { status: 200, body: { asOf: written(c.at), organisation: { id, name }, from, to, figures, ...found } };
    },
  });

  listRoute(api, {
    path: '/statistics/transfers/names',
    tag: 'statistics',
    summary: 'The cases behind one figure',
    filters: behind,
    item: CaseItem,
    problems: ['not-allowed', 'not-found'],
    page: (c, query) => namesBehind(c, query),
    file: {
      id: 'transfer-statistics-names',
      title: '统计明细',
      columns: caseColumns([relationTransfer]),
      words: { figure: figureTitles },
    },
  });

  exportRoute(api, {
    path: '/statistics/transfers/export',
    tag: 'statistics',
    summary: 'The statistics of transfers as an Excel file',
    query: z.strictObject(period),
    problems: ['not-found'],
    async handler(c) {
      const asked = await wanted(c, c.query);
      const list = { id: 'transfer-statistics', title: '组织关系接转统计', columns: statisticsColumns };
      const { id: organisationId } = asked.organisation;
      return await exported(c, list, { organisationId, from: asked.from, to: asked.to }, async () => {
        const { total, rows } = await statisticsOf(c, asked);
        const named = rows.map(
          ({ organisation, ...line }): NamedLine => ({ ...line, title: organisation?.name ?? '本级' }),
        );
        return { items: [...named, { ...total, title: '合计' }], next: null };
      });
    },
  });
}
