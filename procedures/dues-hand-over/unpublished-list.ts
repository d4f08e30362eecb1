import { z } from 'zod';
import { reach } from '../../access/may';
import type { Reader } from '../../access/reader';
import { numberInForce } from '../../cases/number-in-force';
import { addDays, yearOf } from '../../domain/time/dates';
import { readCursor, toPage } from '../../lists/cursor';
import { declareList } from '../../lists/declared-list';
import { day } from '../../lists/inputs';
import { named } from '../../lists/schemas';
import { directly } from '../../prisma/direct';
import { Prisma } from '../../prisma/generated/client';
import { unpublished } from '../../registers/dues/unpublished';
import type { Attention } from '../attention';
import { duesHandOverRules } from './rules';

const { sql } = Prisma;

const UnpublishedDues = z
  .strictObject({ branch: named, year: z.int(), dueOn: day, late: z.boolean() })
  .meta({ id: 'UnpublishedDues' });

type Unpublished = z.output<typeof UnpublishedDues>;

interface Row {
  id: string;
  name: string;
  path: string;
  last: number;
}

/** Branches `o` in the reach of the one who reads that have not published the year that is over. */
function open(c: Reader): Prisma.Sql {
  const below = reach(c.actor, 'dues.read').map((path) => `${path}%`);
  return sql`o.path LIKE ANY(${below}::text[]) AND ${unpublished(yearOf(c.today) - 1)}`;
}

const list = declareList({
  summary: 'Branches that have not published the dues of the year that is over to their members',
  filters: { organisationId: z.uuid().optional().meta({ description: 'Of the branches at or below it.' }) },
  item: UnpublishedDues,
  permission: 'dues.read',
  async page(c, query) {
    const year = yearOf(c.today) - 1;
    const after = readCursor(c, query, z.strictObject({ path: z.string(), id: z.uuid() }));
    const rows = await directly(c.deps.db)<Row>(sql`
      SELECT o.id::text, o.name, o.path, ${numberInForce(duesHandOverRules, 'publish', sql`o.path`, c.today)} AS last
        FROM organisation o
       WHERE ${open(c)}
         AND ${query.organisationId ? sql`starts_with(o.path, (SELECT t.path FROM organisation t WHERE t.id = ${query.organisationId}::uuid))` : sql`TRUE`}
         AND ${after ? sql`(o.path, o.id) > (${after.path}, ${after.id}::uuid)` : sql`TRUE`}
       ORDER BY o.path, o.id LIMIT ${query.limit + 1}`);
    const item = ({ id, name, last }: Row): Unpublished => {
      const dueOn = addDays(`${year + 1}-01-01`, last - 1);
      return { branch: { id, name }, year, dueOn, late: dueOn < c.today };
    };
    return toPage(c, query, rows, item, ({ path, id }) => ({ path, id }));
  },
  links: ({ branch }) => ({ key: branch.id, member: null, cases: [], start: null, note: '请在“党费公示”中公布' }),
  file: {
    id: 'unpublished-dues',
    title: '党费没有公示的党支部',
    columns: [
      { title: '党支部', width: 30, value: ({ branch }) => branch.name },
      { title: '年度', value: ({ year }) => year },
      { title: '公示期限', as: 'day', value: ({ dueOn }) => dueOn },
      { title: '已逾期', value: ({ late }) => (late ? '是' : '') },
    ],
  },
});

export const unpublishedLists = { unpublished: list };

/** The same as a count on the first page. */
export const unpublishedAttention: Readonly<Record<string, Attention>> = {
  unpublished: {
    title: '上年党费没有公示',
    unit: '个支部',
    list: 'unpublished',
    rows: (c) => sql`SELECT FROM organisation o WHERE ${open(c)}`,
  },
};
