import { z } from 'zod';
import { reach } from '../../access/may';
import type { Reader } from '../../access/reader';
import { quarterText } from '../../domain/dues/quarters';
import { monthTitle } from '../../domain/time/months';
import { readCursor, toPage } from '../../lists/cursor';
import { day } from '../../lists/inputs';
import { named, titled, titledBy } from '../../lists/schemas';
import { Problem } from '../../platform/problem';
import { fromDbDate, written } from '../../prisma/db-date';
import { directly } from '../../prisma/direct';
import { Prisma } from '../../prisma/generated/client';
import type { Column } from '../../sheets/column';

const { sql } = Prisma;

const ways = { bank: '转账', cash: '现金', wechat: '微信' };

const quarter = z.string().regex(/^(19|20|21)\d{2}-Q[1-4]$/, '季度应写作 2026-Q4');

export const HandOver = z
  .strictObject({
    id: z.uuid(),
    branch: named,
    committee: named,
    quarter: titled,
    caseId: z.string().nullable().meta({ description: 'null: it was entered as it had been, without a case.' }),
    fen: z.int(),
    payments: z.int(),
    way: titled,
    handedOn: day,
    confirmedAt: z.iso.datetime().nullable().meta({ description: 'null: the committee has not confirmed it.' }),
  })
  .meta({ id: 'HandOver' });

export type ShownHandOver = z.output<typeof HandOver>;

export const handOverFilters = {
  organisationId: z.uuid().optional().meta({ description: 'Of the branches at or below it.' }),
  quarter: quarter.optional(),
};

interface Row extends Omit<ShownHandOver, 'quarter' | 'way' | 'handedOn' | 'confirmedAt'> {
  path: string;
  quarter: string;
  way: string;
  handedOn: Date;
  confirmedAt: Date | null;
}

type Query = { limit: number; cursor?: string; organisationId?: string; quarter?: string };

const found = (c: Reader, where: Prisma.Sql[]) => sql`
  SELECT h.id::text, o.path, json_build_object('id', o.id, 'name', o.name) AS branch,
         json_build_object('id', k.id, 'name', k.name) AS committee, h.quarter, (SELECT k2.id FROM "case" k2 WHERE k2.id = h.case_id) AS "caseId", h.fen, h.payments, h.way,
         h.handed_on AS "handedOn", h.confirmed_at AS "confirmedAt"
    FROM hand_over h JOIN organisation o ON o.id = h.branch_id JOIN organisation k ON k.id = h.committee_id
   WHERE o.path LIKE ANY(${reach(c.actor, 'dues.read').map((path) => `${path}%`)}::text[]) AND h.payments > 0
     AND ${Prisma.join(where, ' AND ')}`;

/** What branches have handed over, the newest quarter first. */
export async function handOvers(c: Reader, query: Query) {
  const where = [sql`TRUE`];
  if (query.quarter) where.push(sql`h.quarter = ${query.quarter}`);
  if (query.organisationId)
    where.push(sql`o.path LIKE (SELECT t.path || '%' FROM organisation t WHERE t.id = ${query.organisationId}::uuid)`);
  const after = readCursor(c, query, z.strictObject({ quarter: z.string(), path: z.string() }));
  if (after)
    where.push(sql`(h.quarter < ${after.quarter} OR (h.quarter = ${after.quarter} AND o.path > ${after.path}))`);
  const rows = await directly(c.deps.db)<Row>(sql`
    ${found(c, where)} ORDER BY h.quarter DESC, o.path LIMIT ${query.limit + 1}`);
  return toPage(c, query, rows, toHandOver, ({ quarter, path }) => ({ quarter, path }));
}

const toHandOver = ({ path: _, ...row }: Row): ShownHandOver => ({
  ...row,
  quarter: { id: row.quarter, title: quarterText(row.quarter) },
  way: titledBy(ways, row.way),
  handedOn: fromDbDate(row.handedOn),
  confirmedAt: row.confirmedAt && written(row.confirmedAt),
});

export const HandedPayment = z
  .strictObject({
    id: z.uuid(),
    member: named,
    paidOn: day,
    way: titled,
    receiptNo: z.string().nullable(),
    months: z.array(z.string()),
    fen: z.int().meta({ description: 'Less than nothing where it was handed over before and countered since.' }),
  })
  .meta({ id: 'HandedPayment' });

export type ShownHandedPayment = z.output<typeof HandedPayment>;

interface PaymentRow extends Omit<ShownHandedPayment, 'paidOn' | 'way' | 'months'> {
  paidOn: Date;
  way: string;
  months: string[] | null;
}

/** Its payments one by one: they come to its sum. @throws Problem `not-found` */
export async function handedPayments(c: Reader, id: string, query: { limit: number; cursor?: string }) {
  const run = directly(c.deps.db);
  const [seen] = await run<Row>(found(c, [sql`h.id = ${id}::uuid`]));
  if (!seen) throw new Problem('not-found');
  const after = readCursor(c, query, z.strictObject({ on: z.string(), id: z.uuid() }));
  const rows = await run<PaymentRow>(sql`
    SELECT p.id::text, json_build_object('id', m.id, 'name', m.name) AS member, p.paid_on AS "paidOn", p.way,
           p.receipt_no AS "receiptNo", CASE WHEN p.hand_over_id = ${id}::uuid THEN p.fen ELSE -p.fen END AS fen,
           (SELECT array_agg(e.month ORDER BY e.month) FROM dues_entry e WHERE e.payment_id = p.id AND e.kind = 'paid') AS months
      FROM dues_payment p JOIN member m ON m.id = p.member_id
     WHERE (p.hand_over_id = ${id}::uuid OR p.counter_hand_over_id = ${id}::uuid)
       AND ${after ? sql`(p.paid_on, p.id) > (${after.on}::date, ${after.id}::uuid)` : sql`TRUE`}
     ORDER BY p.paid_on, p.id LIMIT ${query.limit + 1}`);
  const item = (row: PaymentRow): ShownHandedPayment => ({
    ...row,
    paidOn: fromDbDate(row.paidOn),
    way: titledBy(ways, row.way),
    months: row.months ?? [],
  });
  return toPage(c, query, rows, item, ({ paidOn, id }) => ({ on: fromDbDate(paidOn), id }));
}

/** 党费上交统计. */
export const handOverColumns: Column<ShownHandOver>[] = [
  { title: '季度', width: 20, value: ({ quarter }) => quarter.title },
  { title: '上交支部', width: 30, value: ({ branch }) => branch.name },
  { title: '收款党委', width: 30, value: ({ committee }) => committee.name },
  { title: '笔数', value: ({ payments }) => payments },
  { title: '金额（元）', value: ({ fen }) => fen / 100 },
  { title: '方式', value: ({ way }) => way.title },
  { title: '上交日期', as: 'day', value: ({ handedOn }) => handedOn },
  { title: '确认时间', as: 'time', width: 18, value: ({ confirmedAt }) => confirmedAt },
];

/** 上交清单. */
export const handedPaymentColumns: Column<ShownHandedPayment>[] = [
  { title: '姓名', value: ({ member }) => member.name },
  { title: '交纳日期', as: 'day', value: ({ paidOn }) => paidOn },
  { title: '方式', value: ({ way }) => way.title },
  { title: '收据号', width: 18, value: ({ receiptNo }) => receiptNo },
  { title: '所交月份', width: 30, value: ({ months }) => months.map(monthTitle).join('、') },
  { title: '金额（元）', value: ({ fen }) => fen / 100 },
];
