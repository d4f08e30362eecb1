import { z } from 'zod';
import { reach } from '../../access/may';
import type { Reader } from '../../access/reader';
import { readCursor, toPage } from '../../lists/cursor';
import { declareList } from '../../lists/declared-list';
import { named } from '../../lists/schemas';
import { directly } from '../../prisma/direct';
import { Prisma } from '../../prisma/generated/client';
import { isStandingBase } from '../../registers/dues/standing-base';
import { firstMonthAt } from '../../registers/duties/first-month';
import { branchByBranch } from '../../registers/members/branch-by-branch';
import type { Column } from '../../sheets/column';

const { sql } = Prisma;

const whys = { none: '尚未核定', declared: '已申报待确认', standing: '沿用上年，待重新核定' } as const;

const WithoutBase = z
  .strictObject({ member: named, branch: named, why: z.enum(['none', 'declared', 'standing']) })
  .meta({ id: 'DuesBaseOpen' });

type Row = z.input<typeof WithoutBase>;

const filters = { organisationId: z.uuid().optional().meta({ description: 'Of the branches at or below it.' }) };

type Query = { limit: number; cursor?: string; organisationId?: string | undefined };

const After = z.object({ path: z.string(), id: z.uuid() });

/**
 * Members `m` of my branches `o` whose base `b` is not known, or is last year's, or who have declared one `d`.
 * @param from gives `m` and `o`
 */
const open = (c: Reader, from: Prisma.Sql, organisationId?: string) => sql`
  FROM ${from}
  LEFT JOIN LATERAL (SELECT ${isStandingBase(sql`x.from_month`, c.today)} AS standing FROM dues_base x WHERE x.member_id = m.id AND x.from_month <= ${c.today.slice(0, 7)}
                      ORDER BY x.from_month DESC LIMIT 1) b ON true
  LEFT JOIN dues_declaration d ON d.member_id = m.id AND d.status = 'declared'
 WHERE m.standing IN ('normal', 'lost') AND (b.standing IS NOT FALSE OR d.id IS NOT NULL)
   AND o.path LIKE ANY(${reach(c.actor, 'dues.write').map((path) => `${path}%`)}::text[])
   AND ${firstMonthAt(sql`o.path`)} IS NOT NULL
   ${organisationId ? sql`AND o.path LIKE (SELECT t.path || '%' FROM organisation t WHERE t.id = ${organisationId}::uuid)` : Prisma.empty}`;

/** They, to be counted. */
export const withoutBaseRows = (c: Reader): Prisma.Sql => sql`SELECT ${open(c, branchByBranch)}`;

async function listWithoutBase(c: Reader, query: Query) {
  const after = readCursor(c, query, After);
  const beyond = after ? sql`AND (o.path, m.id) > (${after.path}, ${after.id}::uuid)` : Prisma.empty;
  const rows = await directly(c.deps.db)<{
    id: string;
    name: string;
    branchId: string;
    branchName: string;
    path: string;
    why: keyof typeof whys;
  }>(sql`
    SELECT m.id::text, m.name, o.id::text AS "branchId", o.name AS "branchName", o.path,
           CASE WHEN d.id IS NOT NULL THEN 'declared' WHEN b.standing IS NULL THEN 'none' ELSE 'standing' END AS why
      ${open(c, sql`member m JOIN organisation o ON o.id = m.branch_id`, query.organisationId)} ${beyond}
     ORDER BY o.path, m.id LIMIT ${query.limit + 1}`);
  const item = ({ id, name, branchId, branchName, why }: (typeof rows)[number]): Row => ({
    member: { id, name },
    branch: { id: branchId, name: branchName },
    why,
  });
  return toPage(c, query, rows, item, ({ path, id }) => ({ path, id }));
}

const columns: Column<Row>[] = [
  { title: '所在党支部', width: 30, value: ({ branch }) => branch.name },
  { title: '姓名', value: ({ member }) => member.name },
  { title: '情况', width: 24, value: ({ why }) => whys[why] },
];

/** 党费基数待核定: nothing is billed to whom nothing is known of. */
export const withoutBaseList = declareList({
  summary: 'Members whose base of dues is not known, waits for its confirmation, or is last year’s',
  filters,
  item: WithoutBase,
  permission: 'dues.write',
  page: listWithoutBase,
  links: ({ member }) => ({ key: member.id, member, cases: [], start: null, note: null }),
  file: { id: 'dues-bases-open', title: '党费基数待核定名单', columns },
});
