import { z } from 'zod';
import { reach } from '../../access/may';
import type { Reader } from '../../access/reader';
import { monthTitle } from '../../domain/time/months';
import { yuan } from '../../domain/words/money';
import { readCursor, toPage } from '../../lists/cursor';
import { declareList } from '../../lists/declared-list';
import { month } from '../../lists/inputs';
import { named } from '../../lists/schemas';
import { directly } from '../../prisma/direct';
import { Prisma } from '../../prisma/generated/client';
import { duesMonths } from '../../registers/dues/dues-months';
import type { Column } from '../../sheets/column';

const { sql } = Prisma;

const Arrears = z
  .strictObject({
    member: named,
    branch: named,
    months: z.array(month).meta({ description: 'Unpaid past their last day.' }),
    fen: z.int(),
  })
  .meta({ id: 'DuesArrears' });

type Row = z.input<typeof Arrears>;

const filters = {
  organisationId: z.uuid().optional().meta({ description: 'Of the branches at or below it.' }),
  month: month.optional(),
};

type Query = { limit: number; cursor?: string; organisationId?: string | undefined; month?: string | undefined };

const After = z.object({ path: z.string(), id: z.uuid() });

/** Members `m` of my branches `o`, and what of theirs `l` is unpaid past its last day. */
const unpaid = (c: Reader, { organisationId, month: of }: Omit<Query, 'limit'>) => {
  const paths = reach(c.actor, 'dues.read').map((path) => `${path}%`);
  // What is billed and past due by the index of due days; whether it is paid, by month.
  const past = sql`
    SELECT b.member_id FROM dues_entry b JOIN member p ON p.id = b.member_id JOIN organisation q ON q.id = p.branch_id
     WHERE b.kind = 'billed' AND b.due_on < ${c.today}::date AND q.path LIKE ANY(${paths}::text[])`;
  return sql`
    FROM (${duesMonths(sql`e.member_id IN (${past})`)}) l
    JOIN member m ON m.id = l.member_id JOIN organisation o ON o.id = m.branch_id
   WHERE l.billed > 0 AND l.paid = 0 AND NOT l.waived AND l.due_on < ${c.today}::date AND m.standing IN ('normal', 'lost')
     AND o.path LIKE ANY(${paths}::text[])
     ${organisationId ? sql`AND o.path LIKE (SELECT t.path || '%' FROM organisation t WHERE t.id = ${organisationId}::uuid)` : Prisma.empty}
     ${of ? sql`AND l.month = ${of}` : Prisma.empty}`;
};

/** The members, to be counted. */
export const arrearsRows = (c: Reader): Prisma.Sql => sql`SELECT DISTINCT m.id ${unpaid(c, {})}`;

async function listArrears(c: Reader, query: Query) {
  const after = readCursor(c, query, After);
  const beyond = after ? sql`AND (o.path, m.id) > (${after.path}, ${after.id}::uuid)` : Prisma.empty;
  const rows = await directly(c.deps.db)<{
    id: string;
    name: string;
    branchId: string;
    branchName: string;
    path: string;
    months: string[];
    fen: number;
  }>(sql`
    SELECT m.id::text, m.name, o.id::text AS "branchId", o.name AS "branchName", o.path,
           array_agg(l.month::text ORDER BY l.month) AS months, sum(l.billed)::int AS fen
      ${unpaid(c, query)} ${beyond}
     GROUP BY m.id, o.id ORDER BY o.path, m.id LIMIT ${query.limit + 1}`);
  const item = (row: (typeof rows)[number]): Row => ({
    member: { id: row.id, name: row.name },
    branch: { id: row.branchId, name: row.branchName },
    months: row.months,
    fen: row.fen,
  });
  return toPage(c, query, rows, item, ({ path, id }) => ({ path, id }));
}

const columns: Column<Row>[] = [
  { title: '所在党支部', width: 30, value: ({ branch }) => branch.name },
  { title: '姓名', value: ({ member }) => member.name },
  { title: '未交月数', value: ({ months }) => months.length },
  { title: '未交月份', width: 40, value: ({ months }) => months.map(monthTitle).join('、') },
  { title: '未交金额', value: ({ fen }) => yuan(fen) },
];

/** 未交党费: by branch, with the months and the sum. */
export const arrearsList = declareList({
  summary: 'Members with dues unpaid past their last day, by branch, with months and sum',
  filters,
  item: Arrears,
  permission: 'dues.write',
  page: listArrears,
  links: ({ member }) => ({ key: member.id, member, cases: [], start: null, note: null }),
  file: { id: 'dues-arrears', title: '未交党费名单', columns },
});
