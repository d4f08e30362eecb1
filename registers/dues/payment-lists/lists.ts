import { z } from 'zod';
import { reach } from '../../../access/may';
import type { Reader } from '../../../access/reader';
import { codes } from '../../../domain/people/member-codes';
import { readCursor, toPage } from '../../../lists/cursor';
import { named, titled, titledBy } from '../../../lists/schemas';
import { Problem } from '../../../platform/problem';
import { written } from '../../../prisma/db-date';
import { directly } from '../../../prisma/direct';
import { Prisma } from '../../../prisma/generated/client';
import type { Column } from '../../../sheets/column';
import type { Remark } from '../../../sheets/remarks';
import { type LineOutcome, lineOutcomes } from './outcomes';
import { paymentListWays } from './store-list';

const { sql } = Prisma;

const Sum = z.strictObject({ lines: z.int(), fen: z.int() });

export const PaymentList = z
  .strictObject({
    id: z.uuid(),
    branch: named,
    way: titled,
    givenAt: z.iso.datetime(),
    givenBy: named,
    lines: z.int().meta({ description: 'Rows of the file that hold anything.' }),
    outgoing: z.int().meta({ description: 'Rows by which money went out, was given back or did not move.' }),
    total: Sum.meta({ description: 'By which money came in: as many as the outcomes below come to.' }),
    outcomes: z.strictObject(
      Object.fromEntries(codes(lineOutcomes).map((one) => [one, Sum])) as Record<LineOutcome, typeof Sum>,
    ),
  })
  .meta({ id: 'PaymentList', description: 'A list of a bank or of WeChat that a branch has brought in.' });

export type ShownPaymentList = z.output<typeof PaymentList>;

export const paymentListFilters = {
  organisationId: z.uuid().optional().meta({ description: 'Of the branches at or below it.' }),
  unsettled: z.literal('true').optional().meta({ description: 'With lines that wait for somebody.' }),
};

interface Row {
  id: string;
  branchId: string;
  branchName: string;
  path: string;
  way: keyof typeof paymentListWays;
  givenAt: Date;
  givenBy: string;
  giverName: string;
  lines: number;
  outgoing: number;
  remarks: Remark[];
  outcomes: Partial<Record<LineOutcome, z.output<typeof Sum>>> | null;
}

const Last = z.strictObject({ at: z.iso.datetime(), id: z.uuid() });

const found = (where: Prisma.Sql[]) => sql`
  SELECT l.id::text, o.id::text AS "branchId", o.name AS "branchName", o.path, l.way, l.given_at AS "givenAt",
         p.id::text AS "givenBy", p.name AS "giverName", l.lines, l.outgoing, l.remarks,
         (SELECT json_object_agg(s.outcome, json_build_object('lines', s.lines, 'fen', s.fen))
            FROM (SELECT r.outcome, count(*)::int AS lines, sum(r.fen)::int AS fen
                    FROM payment_list_line r WHERE r.list_id = l.id GROUP BY r.outcome) s) AS outcomes
    FROM payment_list l
    JOIN organisation o ON o.id = l.branch_id
    JOIN person p ON p.id = l.given_by
   WHERE ${Prisma.join(where, ' AND ')}`;

const mine = (c: Reader) =>
  sql`o.path LIKE ANY(${reach(c.actor, 'payment-list.read').map((path) => `${path}%`)}::text[])`;

/** Lists of my branches, newest first. */
export async function paymentLists(
  c: Reader,
  query: { limit: number; cursor?: string; organisationId?: string; unsettled?: 'true' },
) {
  const where = [mine(c)];
  if (query.organisationId)
    where.push(sql`o.path LIKE (SELECT t.path || '%' FROM organisation t WHERE t.id = ${query.organisationId}::uuid)`);
  if (query.unsettled)
    where.push(sql`EXISTS (SELECT FROM payment_list_line r WHERE r.list_id = l.id AND r.outcome = 'open')`);
  const after = readCursor(c, query, Last);
  if (after) where.push(sql`(l.given_at, l.id) < (${new Date(after.at)}::timestamptz, ${after.id}::uuid)`);
  const rows = await directly(c.deps.db)<Row>(sql`
    ${found(where)} ORDER BY l.given_at DESC, l.id DESC LIMIT ${query.limit + 1}`);
  return toPage(c, query, rows, toPaymentList, ({ givenAt, id }) => ({ at: written(givenAt), id }));
}

/** One of them, and what became of the rows of its file that are no lines. @throws Problem `not-found` */
export async function paymentList(
  c: Reader,
  id: string,
): Promise<{ list: ShownPaymentList; remarks: Remark[]; path: string }> {
  const [row] = await directly(c.deps.db)<Row>(found([mine(c), sql`l.id = ${id}::uuid`]));
  if (!row) throw new Problem('not-found');
  return { list: toPaymentList(row), remarks: row.remarks, path: row.path };
}

function toPaymentList(row: Row): ShownPaymentList {
  const nothing = { lines: 0, fen: 0 };
  const outcomes = Object.fromEntries(
    codes(lineOutcomes).map((one) => [one, row.outcomes?.[one] ?? nothing]),
  ) as ShownPaymentList['outcomes'];
  const all = Object.values(outcomes);
  return {
    id: row.id,
    branch: { id: row.branchId, name: row.branchName },
    way: titledBy(paymentListWays, row.way),
    givenAt: written(row.givenAt),
    givenBy: { id: row.givenBy, name: row.giverName },
    lines: row.lines,
    outgoing: row.outgoing,
    total: {
      lines: all.reduce((sum, { lines }) => sum + lines, 0),
      fen: all.reduce((sum, { fen }) => sum + fen, 0),
    },
    outcomes,
  };
}

const yuanOf = (fen: number) => fen / 100;

/** 来款清单. */
export const paymentListColumns: Column<ShownPaymentList>[] = [
  { title: '党支部', width: 30, value: ({ branch }) => branch.name },
  { title: '来源', value: ({ way }) => way.title },
  { title: '登记时间', as: 'time', width: 18, value: ({ givenAt }) => givenAt },
  { title: '登记人', value: ({ givenBy }) => givenBy.name },
  { title: '来款笔数', value: ({ total }) => total.lines },
  { title: '来款金额（元）', value: ({ total }) => yuanOf(total.fen) },
  ...codes(lineOutcomes).map(
    (one): Column<ShownPaymentList> => ({
      title: `${lineOutcomes[one]}笔数`,
      width: 18,
      value: ({ outcomes }) => outcomes[one].lines,
    }),
  ),
];
