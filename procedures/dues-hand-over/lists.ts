import { z } from 'zod';
import { reach } from '../../access/may';
import type { Reader } from '../../access/reader';
import { numberInForce } from '../../cases/number-in-force';
import { daysBetween, localDate } from '../../domain/time/dates';
import { readCursor, toPage } from '../../lists/cursor';
import { declareList } from '../../lists/declared-list';
import { day } from '../../lists/inputs';
import { named } from '../../lists/schemas';
import { fromDbDate } from '../../prisma/db-date';
import { directly } from '../../prisma/direct';
import { Prisma } from '../../prisma/generated/client';
import type { Attention } from '../attention';
import { duesHandOverRules } from './rules';

const { sql } = Prisma;

const UnsettledLine = z
  .strictObject({ id: z.uuid(), listId: z.uuid(), branch: named, paidOn: day, fen: z.int(), days: z.int() })
  .meta({ id: 'UnsettledLine' });

type Unsettled = z.output<typeof UnsettledLine>;

interface Row {
  id: string;
  listId: string;
  branch: { id: string; name: string };
  paidOn: Date;
  fen: number;
  givenAt: Date;
}

/** Lines `l` of lists `p` of branches `o` that wait for longer than the rule has it there. */
function late(c: Reader, organisationId?: string): Prisma.Sql {
  const days = numberInForce(duesHandOverRules, 'unsettled', sql`o.path`, c.today);
  const below = reach(c.actor, 'payment-list.read').map((path) => `${path}%`);
  return sql`
    l.outcome = 'open' AND o.path LIKE ANY(${below}::text[])
    AND (p.given_at AT TIME ZONE 'Asia/Shanghai')::date <= ${c.today}::date - ${days}
    ${organisationId ? sql`AND o.path LIKE (SELECT t.path || '%' FROM organisation t WHERE t.id = ${organisationId}::uuid)` : sql``}`;
}

const lines = sql`payment_list_line l JOIN payment_list p ON p.id = l.list_id JOIN organisation o ON o.id = l.branch_id`;

const unsettled = declareList({
  summary: 'Lines of bank and WeChat lists that nobody has settled for too long, the longest first',
  filters: { organisationId: z.uuid().optional().meta({ description: 'Of the branches at or below it.' }) },
  item: UnsettledLine,
  permission: 'payment-list.read',
  async page(c, query) {
    const after = readCursor(c, query, z.strictObject({ at: z.iso.datetime(), id: z.uuid() }));
    const rows = await directly(c.deps.db)<Row>(sql`
      SELECT l.id::text, p.id::text AS "listId", json_build_object('id', o.id, 'name', o.name) AS branch,
             l.paid_on AS "paidOn", l.fen, p.given_at AS "givenAt"
        FROM ${lines}
       WHERE ${late(c, query.organisationId)}
         AND ${after ? sql`(p.given_at, l.id) > (${new Date(after.at)}::timestamptz, ${after.id}::uuid)` : sql`TRUE`}
       ORDER BY p.given_at, l.id LIMIT ${query.limit + 1}`);
    const item = ({ givenAt, paidOn, ...row }: Row): Unsettled => ({
      ...row,
      paidOn: fromDbDate(paidOn),
      days: daysBetween(localDate(givenAt.getTime()), c.today),
    });
    return toPage(c, query, rows, item, ({ givenAt, id }) => ({ at: givenAt.toISOString(), id }));
  },
  links: ({ id }) => ({ key: id, member: null, cases: [], start: null, note: '请在“来款清单”中核对' }),
  file: {
    id: 'unsettled-lines',
    title: '久未核对的来款',
    columns: [
      { title: '党支部', width: 30, value: ({ branch }) => branch.name },
      { title: '来款日期', as: 'day', value: ({ paidOn }) => paidOn },
      { title: '金额（元）', value: ({ fen }) => fen / 100 },
      { title: '已等待（天）', value: ({ days }) => days },
    ],
  },
});

export const duesHandOverLists = { 'unsettled-lines': unsettled };

/** What of it is worth a look: the list as it stands. */
export const duesHandOverAttention: Readonly<Record<string, Attention>> = {
  'unsettled-lines': {
    title: '久未核对的来款',
    unit: '笔',
    list: 'unsettled-lines',
    rows: (c) => sql`SELECT FROM ${lines} WHERE ${late(c)}`,
  },
};
