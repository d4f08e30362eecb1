import { z } from 'zod';
import { reach } from '../../access/may';
import type { Reader } from '../../access/reader';
import { numberInForce } from '../../cases/number-in-force';
import { readCursor, toPage } from '../../lists/cursor';
import { declareList } from '../../lists/declared-list';
import { named } from '../../lists/schemas';
import { yesNo } from '../../lists/words';
import { directly } from '../../prisma/direct';
import { Prisma } from '../../prisma/generated/client';
import { exemptionState } from '../../registers/life/exemption-rows';
import { sittingRules } from './rules';

const { sql } = Prisma;

const Proposal = z
  .strictObject({
    member: named,
    branch: named,
    age: z.int(),
    byAge: z.boolean().meta({ description: 'He is as old as the rule has it, or older.' }),
    immobile: z.boolean().meta({ description: '标记为行动不便' }),
    hardship: z.boolean().meta({ description: '标记为困难' }),
  })
  .meta({ id: 'ExemptionProposal' });

type Row = { id: string; name: string; pinyin: string; branchId: string; branchName: string; path: string } & Omit<
  z.output<typeof Proposal>,
  'member' | 'branch'
>;

const filters = { organisationId: z.uuid().optional().meta({ description: 'Of the branches at or below it.' }) };

const After = z.object({ path: z.string(), pinyin: z.string(), id: z.uuid() });

/**
 * Members who might be exempt: old enough, or marked 行动不便, and not on the list. It only helps not to forget anybody: the
 * branch decides of each by name.
 */
async function propose(c: Reader, query: { limit: number; cursor?: string; organisationId?: string }) {
  const below = reach(c.actor, 'exemption.write').map((path) => `${path}%`);
  const where = [
    sql`m.standing IN ('normal', 'lost') AND o.path LIKE ANY(${below}::text[])`,
    sql`NOT EXISTS (SELECT 1 FROM exemption e WHERE e.member_id = m.id AND ${exemptionState(c.today)} IN ('current', 'coming'))`,
  ];
  if (query.organisationId) {
    where.push(sql`o.path LIKE (SELECT t.path || '%' FROM organisation t WHERE t.id = ${query.organisationId}::uuid)`);
  }
  const after = readCursor(c, query, After);
  if (after) where.push(sql`(o.path, m.pinyin, m.id) > (${after.path}, ${after.pinyin}, ${after.id}::uuid)`);
  const age = sql`date_part('year', age(${c.today}::date, m.birth_date))::int`;
  const byAge = sql`(${age} >= ${numberInForce(sittingRules, 'exemptionAge', sql`o.path`, c.today)})`;
  const rows = await directly(c.deps.db)<Row>(sql`
    SELECT m.id::text, m.name, m.pinyin, o.id::text AS "branchId", o.name AS "branchName", o.path, ${age} AS age,
           ${byAge} AS "byAge", 'immobile' = ANY(m.tags) AS immobile, 'hardship' = ANY(m.tags) AS hardship
      FROM member m JOIN organisation o ON o.id = m.branch_id
     WHERE ${Prisma.join(where, ' AND ')} AND (${byAge} OR 'immobile' = ANY(m.tags))
     ORDER BY o.path, m.pinyin, m.id LIMIT ${query.limit + 1}`);
  return toPage(
    c,
    query,
    rows,
    ({ id, name, branchId, branchName, age, byAge, immobile, hardship }) => ({
      member: { id, name },
      branch: { id: branchId, name: branchName },
      ...{ age, byAge, immobile, hardship },
    }),
    ({ path, pinyin, id }) => ({ path, pinyin, id }),
  );
}

/** 可考虑免除硬性要求的党员: a person decides. */
export const exemptionProposals = declareList({
  summary: 'Members who might be exempt by age or because they cannot move about: the branch decides of each',
  filters,
  item: Proposal,
  permission: 'exemption.write',
  page: propose,
  file: {
    id: 'exemption-proposals',
    title: '可考虑免除硬性要求的党员',
    columns: [
      { title: '所在党支部', width: 30, value: ({ branch }) => branch.name },
      { title: '姓名', value: ({ member }) => member.name },
      { title: '年龄', value: ({ age }) => age },
      { title: '达到参考年龄', value: ({ byAge }) => yesNo(byAge) },
      { title: '行动不便', value: ({ immobile }) => yesNo(immobile) },
      { title: '困难', value: ({ hardship }) => yesNo(hardship) },
    ],
  },
});
