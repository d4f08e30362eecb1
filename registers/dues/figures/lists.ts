import { z } from 'zod';
import { reach } from '../../../access/may';
import type { Reader } from '../../../access/reader';
import { codes } from '../../../domain/people/member-codes';
import { readCursor, toPage } from '../../../lists/cursor';
import { month } from '../../../lists/inputs';
import { named } from '../../../lists/schemas';
import { directly } from '../../../prisma/direct';
import { Prisma } from '../../../prisma/generated/client';
import type { Column } from '../../../sheets/column';
import { billedMonths, type DuesFigureId, duesFigures } from './figures';

const { sql } = Prisma;
const ids = codes(duesFigures);

const Value = z.strictObject({ count: z.int(), fen: z.int() });

export const DuesOfBranch = z
  .strictObject({
    branch: named,
    values: z
      .strictObject(Object.fromEntries(ids.map((id) => [id, Value])) as Record<DuesFigureId, typeof Value>)
      .meta({ description: 'Months of members, and fen, by figure.' }),
  })
  .meta({ id: 'DuesOfBranch' });

export type ShownDuesOfBranch = z.output<typeof DuesOfBranch>;

const span = {
  organisationId: z.uuid().optional().meta({ description: 'Of the branches at or below it.' }),
  fromMonth: month.optional().meta({ description: 'This month by default.' }),
  toMonth: month.optional(),
};

export const duesFigureFilters = span;
export const duesNameFilters = { ...span, figure: z.enum(ids) };

interface Query {
  limit: number;
  cursor?: string;
  organisationId?: string;
  fromMonth?: string;
  toMonth?: string;
}

const monthsOf = (c: Reader, { fromMonth, toMonth }: Query) => {
  const from = fromMonth ?? toMonth ?? c.today.slice(0, 7);
  return { from, to: toMonth ?? from };
};

function branchesOf(c: Reader, { organisationId }: Query): Prisma.Sql[] {
  const below = reach(c.actor, 'dues.read').map((path) => `${path}%`);
  const where = [sql`o.kind = 'branch' AND o.path LIKE ANY(${below}::text[])`];
  if (organisationId)
    where.push(sql`o.path LIKE (SELECT t.path || '%' FROM organisation t WHERE t.id = ${organisationId}::uuid)`);
  return where;
}

/** Branches in the order of the tree, each with the figures of the months. */
export async function duesByBranch(c: Reader, query: Query) {
  const where = branchesOf(c, query);
  const after = readCursor(c, query, z.strictObject({ path: z.string() }));
  if (after) where.push(sql`o.path > ${after.path}`);
  const run = directly(c.deps.db);
  const branches = await run<{ id: string; name: string; path: string }>(sql`
    SELECT o.id::text, o.name, o.path FROM organisation o WHERE ${Prisma.join(where, ' AND ')}
     ORDER BY o.path LIMIT ${query.limit + 1}`);
  const { from, to } = monthsOf(c, query);
  const counted = ids.flatMap((id, at) => {
    const { when, fen } = duesFigures[id];
    return [
      sql`count(*) FILTER (WHERE ${when(c.today)})::int AS ${Prisma.raw(`count_${at}`)}`,
      sql`coalesce(sum(${fen}) FILTER (WHERE ${when(c.today)}), 0)::int AS ${Prisma.raw(`fen_${at}`)}`,
    ];
  });
  const these = sql`b.branch_id = ANY(${branches.map(({ id }) => id)}::uuid[])`;
  const rows = await run<{ branchId: string } & Record<string, number>>(sql`
    SELECT l.at_branch::text AS "branchId", ${Prisma.join(counted)} FROM (${billedMonths(these, from, to)}) l
     GROUP BY l.at_branch`);
  const known = new Map(rows.map((row) => [row.branchId, row]));
  const item = ({ id, name }: { id: string; name: string }): ShownDuesOfBranch => {
    const row = known.get(id);
    const values = ids.map((one, at) => [one, { count: row?.[`count_${at}`] ?? 0, fen: row?.[`fen_${at}`] ?? 0 }]);
    return { branch: { id, name }, values: Object.fromEntries(values) as ShownDuesOfBranch['values'] };
  };
  return toPage(c, query, branches, item, ({ path }) => ({ path }));
}

export const DuesOfMember = z
  .strictObject({ member: named, branch: named, month, billed: z.int(), paid: z.int(), waived: z.boolean() })
  .meta({ id: 'DuesOfMember', description: 'A month of a member; sums in fen.' });

export type ShownDuesOfMember = z.output<typeof DuesOfMember>;

const Name = z.strictObject({ path: z.string(), month: z.string(), id: z.uuid() });

/** The names behind a figure: the months that are counted in it. */
export async function duesNames(c: Reader, query: Query & { figure: DuesFigureId }) {
  const branches = sql`b.branch_id IN (SELECT o.id FROM organisation o WHERE ${Prisma.join(branchesOf(c, query), ' AND ')})`;
  const { from, to } = monthsOf(c, query);
  const where = [duesFigures[query.figure].when(c.today)];
  const after = readCursor(c, query, Name);
  if (after) where.push(sql`(o.path, l.month, m.id) > (${after.path}, ${after.month}, ${after.id}::uuid)`);
  const rows = await directly(c.deps.db)<ShownDuesOfMember & { path: string; id: string }>(sql`
    SELECT o.path, m.id::text, json_build_object('id', m.id, 'name', m.name) AS member,
           json_build_object('id', o.id, 'name', o.name) AS branch, l.month, coalesce(l.billed, 0) AS billed, l.paid, l.waived
      FROM (${billedMonths(branches, from, to)}) l
      JOIN member m ON m.id = l.member_id JOIN organisation o ON o.id = l.at_branch
     WHERE ${Prisma.join(where, ' AND ')} ORDER BY o.path, l.month, m.id LIMIT ${query.limit + 1}`);
  const item = ({ path: _, id: __, ...row }: (typeof rows)[number]): ShownDuesOfMember => row;
  return toPage(c, query, rows, item, ({ path, month, id }) => ({ path, month, id }));
}

/** 党费收缴统计. */
export const duesFigureColumns: Column<ShownDuesOfBranch>[] = [
  { title: '党支部', width: 30, value: ({ branch }) => branch.name },
  ...ids.flatMap((id): Column<ShownDuesOfBranch>[] => [
    { title: `${duesFigures[id].title}人次`, value: ({ values }) => values[id].count },
    { title: `${duesFigures[id].title}金额（元）`, width: 18, value: ({ values }) => values[id].fen / 100 },
  ]),
];

/** 党费收缴统计明细. */
export const duesNameColumns: Column<ShownDuesOfMember>[] = [
  { title: '党支部', width: 30, value: ({ branch }) => branch.name },
  { title: '姓名', value: ({ member }) => member.name },
  { title: '月份', value: ({ month }) => month },
  { title: '应交（元）', value: ({ billed }) => billed / 100 },
  { title: '已交（元）', value: ({ paid }) => paid / 100 },
  { title: '免交', value: ({ waived }) => (waived ? '是' : '') },
];
