import { z } from 'zod';
import { reach } from '../../access/may';
import type { Reader } from '../../access/reader';
import { yuan } from '../../domain/words/money';
import { readCursor, toPage } from '../../lists/cursor';
import { declareList } from '../../lists/declared-list';
import { month } from '../../lists/inputs';
import { named } from '../../lists/schemas';
import { directly } from '../../prisma/direct';
import { Prisma } from '../../prisma/generated/client';
import { duesMonths } from '../../registers/dues/dues-months';
import type { RoundFigures } from '../../registers/dues/round-figures';
import { roundSums } from '../../registers/dues/round-figures';
import type { Column } from '../../sheets/column';

const { sql } = Prisma;

const count = z.int();

const BranchMonth = z
  .strictObject({
    branch: named,
    month,
    due: count.meta({ description: 'Members who are to pay.' }),
    dueFen: count,
    paid: count.meta({ description: 'Who has paid something, late or short included.' }),
    paidFen: count,
    late: count,
    short: count,
    waived: count,
    unpaid: count,
  })
  .meta({ id: 'DuesBranchMonth' });

type Row = z.input<typeof BranchMonth>;

const filters = {
  organisationId: z.uuid().optional().meta({ description: 'Branches at or below it.' }),
  month: month.optional(),
};

type Query = { limit: number; cursor?: string; organisationId?: string | undefined; month?: string | undefined };

const After = z.object({ path: z.string(), month });

interface Found extends RoundFigures {
  branchId: string;
  branchName: string;
  path: string;
  month: string;
}

/** A month after the other of each branch, sums only: by the branch that billed. */
async function listMonths(c: Reader, query: Query) {
  const paths = reach(c.actor, 'statistics.read').map((path) => `${path}%`);
  const after = readCursor(c, query, After);
  const below = query.organisationId
    ? sql`AND o.path LIKE (SELECT t.path || '%' FROM organisation t WHERE t.id = ${query.organisationId}::uuid)`
    : Prisma.empty;
  const of = query.month ? sql`AND b.month = ${query.month}` : Prisma.empty;
  const beyond = after ? sql`AND (o.path, b.month) > (${after.path}, ${after.month})` : Prisma.empty;
  const rows = await directly(c.deps.db)<Found>(sql`
    SELECT t.id::text AS "branchId", t.name AS "branchName", t.path, t.month, f.*
      FROM (SELECT DISTINCT o.id, o.name, o.path, b.month FROM dues_entry b JOIN organisation o ON o.id = b.branch_id
             WHERE b.kind IN ('billed', 'waived') AND o.path LIKE ANY(${paths}::text[]) ${below} ${of} ${beyond}
             ORDER BY o.path, b.month LIMIT ${query.limit + 1}) t
      CROSS JOIN LATERAL (
        SELECT ${roundSums} FROM (${duesMonths(sql`
          e.month = t.month AND e.member_id IN (
            SELECT x.member_id FROM dues_entry x
             WHERE x.branch_id = t.id AND x.month = t.month AND x.kind IN ('billed', 'waived'))`)}) l) f
     ORDER BY t.path, t.month`);
  const item = ({ branchId, branchName, path: _, ...rest }: Found): Row => ({
    branch: { id: branchId, name: branchName },
    ...rest,
  });
  return toPage(c, query, rows, item, ({ path, month: last }) => ({ path, month: last }));
}

const columns: Column<Row>[] = [
  { title: '党支部', width: 30, value: ({ branch }) => branch.name },
  { title: '月份', value: ({ month: of }) => of },
  { title: '应交人数', value: ({ due }) => due },
  { title: '应交金额', value: ({ dueFen }) => yuan(dueFen) },
  { title: '已交人数', value: ({ paid }) => paid },
  { title: '已交金额', value: ({ paidFen }) => yuan(paidFen) },
  { title: '其中逾期补交', value: ({ late }) => late },
  { title: '其中未足额', value: ({ short }) => short },
  { title: '免交人数', value: ({ waived }) => waived },
  { title: '未交人数', value: ({ unpaid }) => unpaid },
];

/** 党费收缴情况: by branch and month, sums only. */
export const monthsList = declareList({
  summary: 'Dues by branch and month: due, paid, late, short, waived, unpaid',
  filters,
  item: BranchMonth,
  permission: 'statistics.read',
  page: listMonths,
  file: { id: 'dues-months', title: '党费收缴情况', columns },
});
