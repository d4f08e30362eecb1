import { z } from 'zod';
import { reach } from '../../access/may';
import type { Reader } from '../../access/reader';
import { type BookItem, bookItems } from '../../domain/book/items';
import { codes } from '../../domain/people/member-codes';
import { readCursor, toPage } from '../../lists/cursor';
import { named } from '../../lists/schemas';
import { directly } from '../../prisma/direct';
import { Prisma } from '../../prisma/generated/client';
import type { Column } from '../../sheets/column';
import { yearOfBook } from './years';

const { sql } = Prisma;

const items = codes(bookItems);

export const BookOfCommittee = z
  .strictObject({
    committee: named,
    year: z.int(),
    opening: z.int(),
    income: z.int(),
    expenditure: z.int(),
    balance: z.int(),
    closed: z.boolean(),
    items: z.record(z.enum(items), z.int()),
  })
  .meta({ id: 'BookOfCommittee', description: 'Income and use of a committee in a year, in fen.' });

export type ShownBookOfCommittee = z.output<typeof BookOfCommittee>;

type Query = { limit: number; cursor?: string; organisationId?: string; year?: string };

/** The committees of my reach, each with its year. */
export async function booksByCommittee(c: Reader, query: Query) {
  const where = [
    sql`o.may_approve_probationary AND o.path LIKE ANY(${reach(c.actor, 'book.read').map((path) => `${path}%`)}::text[])`,
  ];
  if (query.organisationId)
    where.push(sql`o.path LIKE (SELECT t.path || '%' FROM organisation t WHERE t.id = ${query.organisationId}::uuid)`);
  const after = readCursor(c, query, z.strictObject({ path: z.string() }));
  if (after) where.push(sql`o.path > ${after.path}`);
  const rows = await directly(c.deps.db)<{ id: string; name: string; path: string }>(sql`
    SELECT o.id::text, o.name, o.path FROM organisation o WHERE ${Prisma.join(where, ' AND ')}
     ORDER BY o.path LIMIT ${query.limit + 1}`);
  const year = Number(query.year ?? c.today.slice(0, 4));
  const page = toPage(
    c,
    query,
    rows,
    (row) => row,
    ({ path }) => ({ path }),
  );
  const shown: ShownBookOfCommittee[] = [];
  for (const { id, name } of page.items) {
    const found = await yearOfBook(c.deps.db, id, year);
    const sums = Object.fromEntries(items.map((item) => [item, found.items[item] ?? 0])) as Record<BookItem, number>;
    shown.push({ ...found, items: sums, committee: { id, name } });
  }
  return { items: shown, next: page.next };
}

/** 党费收支统计. */
export const bookOfCommitteeColumns: Column<ShownBookOfCommittee>[] = [
  { title: '党委', width: 30, value: ({ committee }) => committee.name },
  { title: '年度', value: ({ year }) => year },
  { title: '上年结转（元）', width: 18, value: ({ opening }) => opening / 100 },
  ...items.map(
    (item): Column<ShownBookOfCommittee> => ({
      title: `${bookItems[item]}（元）`,
      width: 24,
      value: ({ items: sums }) => (sums[item] ?? 0) / 100,
    }),
  ),
  { title: '收入合计（元）', width: 18, value: ({ income }) => income / 100 },
  { title: '支出合计（元）', width: 18, value: ({ expenditure }) => expenditure / 100 },
  { title: '结余（元）', value: ({ balance }) => balance / 100 },
];
