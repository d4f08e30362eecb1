import { z } from 'zod';
import { reach } from '../../access/may';
import type { Reader } from '../../access/reader';
import { readCursor, toPage } from '../../lists/cursor';
import { day } from '../../lists/inputs';
import { named, titled, titledBy } from '../../lists/schemas';
import { fromDbDate, fromDbDateOrNull, written } from '../../prisma/db-date';
import { directly } from '../../prisma/direct';
import { Prisma } from '../../prisma/generated/client';
import type { Column } from '../../sheets/column';

const { sql } = Prisma;

export const giftWays = { cash: '现金', bank: '银行转账', wechat: '微信' } as const;

export const LargeGift = z
  .strictObject({
    id: z.uuid(),
    member: named,
    branch: named,
    fen: z.int(),
    paidOn: day,
    way: titled,
    forwardedOn: day.nullable().meta({ description: 'null: not yet with the level above.' }),
    receiptNo: z.string().nullable(),
    countered: z.boolean(),
    enteredAt: z.iso.datetime(),
  })
  .meta({ id: 'LargeGift', description: 'It goes to the Centre whole and is no part of the committee’s book.' });

export type ShownLargeGift = z.output<typeof LargeGift>;

interface Row extends Omit<ShownLargeGift, 'paidOn' | 'way' | 'forwardedOn' | 'enteredAt'> {
  paidOn: Date;
  way: string;
  forwardedOn: Date | null;
  enteredAt: Date;
}

export const largeGiftFilters = {
  organisationId: z.uuid().optional().meta({ description: 'Of the branches at or below it.' }),
  open: z.literal('true').optional().meta({ description: 'Not yet with the level above.' }),
};

type Query = { limit: number; cursor?: string; organisationId?: string; open?: 'true' };

/** 大额党费台账 of my branches, newest first. */
export async function largeGifts(c: Reader, query: Query) {
  const where = [sql`o.path LIKE ANY(${reach(c.actor, 'book.read').map((path) => `${path}%`)}::text[])`];
  if (query.organisationId)
    where.push(sql`o.path LIKE (SELECT t.path || '%' FROM organisation t WHERE t.id = ${query.organisationId}::uuid)`);
  if (query.open) where.push(sql`g.forwarded_on IS NULL AND g.countered_at IS NULL`);
  const after = readCursor(c, query, z.strictObject({ on: z.string(), id: z.uuid() }));
  if (after) where.push(sql`(g.paid_on, g.id) < (${after.on}::date, ${after.id}::uuid)`);
  const rows = await directly(c.deps.db)<Row>(sql`
    SELECT g.id::text, json_build_object('id', m.id, 'name', m.name) AS member,
           json_build_object('id', o.id, 'name', o.name) AS branch, g.fen, g.paid_on AS "paidOn", g.way,
           g.forwarded_on AS "forwardedOn", g.receipt_no AS "receiptNo", g.countered_at IS NOT NULL AS countered,
           g.entered_at AS "enteredAt"
      FROM large_gift g JOIN member m ON m.id = g.member_id JOIN organisation o ON o.id = g.branch_id
     WHERE ${Prisma.join(where, ' AND ')} ORDER BY g.paid_on DESC, g.id DESC LIMIT ${query.limit + 1}`);
  const item = (row: Row): ShownLargeGift => ({
    ...row,
    paidOn: fromDbDate(row.paidOn),
    way: titledBy(giftWays, row.way),
    forwardedOn: fromDbDateOrNull(row.forwardedOn),
    enteredAt: written(row.enteredAt),
  });
  return toPage(c, query, rows, item, ({ paidOn, id }) => ({ on: fromDbDate(paidOn), id }));
}

/** 大额党费台账. */
export const largeGiftColumns: Column<ShownLargeGift>[] = [
  { title: '党支部', width: 30, value: ({ branch }) => branch.name },
  { title: '姓名', value: ({ member }) => member.name },
  { title: '金额（元）', value: ({ fen }) => fen / 100 },
  { title: '交纳日期', as: 'day', value: ({ paidOn }) => paidOn },
  { title: '方式', value: ({ way }) => way.title },
  { title: '上缴日期', as: 'day', value: ({ forwardedOn }) => forwardedOn },
  { title: '回执收据号', width: 24, value: ({ receiptNo }) => receiptNo },
  { title: '已冲正', value: ({ countered }) => (countered ? '是' : '') },
];
