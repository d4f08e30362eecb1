import { z } from 'zod';
import type { Reader } from '../../access/reader';
import { bookItems } from '../../domain/book/items';
import { codes } from '../../domain/people/member-codes';
import { readCursor, toPage } from '../../lists/cursor';
import { day } from '../../lists/inputs';
import { named, titled, titledBy } from '../../lists/schemas';
import { fromDbDate, fromDbDateOrNull, written } from '../../prisma/db-date';
import { directly } from '../../prisma/direct';
import { Prisma } from '../../prisma/generated/client';
import type { Column } from '../../sheets/column';
import { changes, withTaken } from './balance';
import { openWhat } from './sealed-what';

const { sql } = Prisma;

export const bookKinds = { income: '收入', expenditure: '支出', countered: '冲正' } as const;

export const BookEntry = z
  .strictObject({
    id: z.uuid(),
    number: z.int(),
    onDate: day,
    kind: titled,
    item: titled,
    fen: z.int(),
    change: z.int().meta({ description: 'Of the balance, in fen.' }),
    balance: z.int().meta({ description: 'After it, in the order of days.' }),
    voucher: z.string().nullable(),
    decidedOn: day.nullable().meta({ description: 'The day on which it was decided together.' }),
    what: z.string().nullable(),
    counters: z.int().nullable().meta({ description: 'The number of the row that it takes back.' }),
    counteredBy: z.int().nullable().meta({ description: 'The number of the row that takes it back.' }),
    enteredBy: named,
    at: z.iso.datetime(),
  })
  .meta({ id: 'BookEntry' });

export type ShownBookEntry = z.output<typeof BookEntry>;

const year = z.string().regex(/^(19|20|21)\d{2}$/, '年份应写作 2026');

export const bookFilters = {
  year: year.optional(),
  kind: z.enum(codes(bookKinds)).optional(),
  item: z.enum(codes(bookItems)).optional(),
};

interface Row {
  id: string;
  number: number;
  onDate: Date;
  kind: string;
  item: string;
  fen: number;
  change: number;
  balance: bigint;
  voucher: string | null;
  decidedOn: Date | null;
  what: Uint8Array | null;
  counters: number | null;
  counteredBy: number | null;
  enteredBy: string;
  enteredName: string;
  at: Date;
}

const Last = z.strictObject({ on: z.string(), number: z.int() });

type Query = { limit: number; cursor?: string; year?: string; kind?: string; item?: string };

/** Rows of a committee's book in the order of days, each with the balance after it. */
export async function bookEntries(c: Reader, committeeId: string, query: Query) {
  const where = [sql`TRUE`];
  if (query.year) where.push(sql`"onDate" BETWEEN ${`${query.year}-01-01`}::date AND ${`${query.year}-12-31`}::date`);
  if (query.kind) where.push(sql`kind = ${query.kind}`);
  if (query.item) where.push(sql`item = ${query.item}`);
  const after = readCursor(c, query, Last);
  if (after) where.push(sql`("onDate", number) > (${after.on}::date, ${after.number})`);
  const rows = await directly(c.deps.db)<Row>(sql`
    SELECT * FROM (
      SELECT b.id::text, b.number, b.on_date AS "onDate", b.kind, b.item, b.fen, (${changes})::int AS change,
             sum(${changes}) OVER (ORDER BY b.on_date, b.number)::bigint AS balance, b.voucher,
             b.decided_on AS "decidedOn", b.what, taken.number AS counters, against.number AS "counteredBy",
             p.id::text AS "enteredBy", p.name AS "enteredName", b.at
        FROM ${withTaken}
        LEFT JOIN book_entry against ON against.counters = b.id
        JOIN person p ON p.id = b.entered_by
       WHERE b.committee_id = ${committeeId}::uuid) found
     WHERE ${Prisma.join(where, ' AND ')} ORDER BY "onDate", number LIMIT ${query.limit + 1}`);
  return toPage(
    c,
    query,
    rows,
    (row) => toEntry(c, row),
    ({ onDate, number }) => ({ on: fromDbDate(onDate), number }),
  );
}

const toEntry = (c: Reader, row: Row): ShownBookEntry => ({
  id: row.id,
  number: row.number,
  onDate: fromDbDate(row.onDate),
  kind: titledBy(bookKinds, row.kind),
  item: titledBy(bookItems, row.item),
  fen: row.fen,
  change: row.change,
  balance: Number(row.balance),
  voucher: row.voucher,
  decidedOn: fromDbDateOrNull(row.decidedOn),
  what: row.what && openWhat(c.deps.keys, row.id, row.what),
  counters: row.counters,
  counteredBy: row.counteredBy,
  enteredBy: { id: row.enteredBy, name: row.enteredName },
  at: written(row.at),
});

/** 党费收支台账. */
export const bookColumns: Column<ShownBookEntry>[] = [
  { title: '序号', value: ({ number }) => number },
  { title: '日期', as: 'day', value: ({ onDate }) => onDate },
  { title: '类别', value: ({ kind }) => kind.title },
  { title: '项目', width: 40, value: ({ item }) => item.title },
  { title: '收入（元）', value: ({ change }) => (change > 0 ? change / 100 : null) },
  { title: '支出（元）', value: ({ change }) => (change < 0 ? -change / 100 : null) },
  { title: '结余（元）', value: ({ balance }) => balance / 100 },
  { title: '凭证号', width: 18, value: ({ voucher }) => voucher },
  { title: '集体研究日期', as: 'day', value: ({ decidedOn }) => decidedOn },
  { title: '用途说明', width: 40, value: ({ what }) => what },
  { title: '冲正第几笔', value: ({ counters }) => counters },
  { title: '被第几笔冲正', value: ({ counteredBy }) => counteredBy },
  { title: '登记人', value: ({ enteredBy }) => enteredBy.name },
  { title: '登记时间', as: 'time', width: 18, value: ({ at }) => at },
];
