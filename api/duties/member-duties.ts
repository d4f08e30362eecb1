import { z } from 'zod';
import { isSeenBy } from '../../access/case-scope';
import { mayDuty } from '../../access/duty-scope';
import { byId, month } from '../../lists/inputs';
import { titled } from '../../lists/schemas';
import { Problem } from '../../platform/problem';
import { directly } from '../../prisma/direct';
import { Prisma } from '../../prisma/generated/client';
import { threeNots } from '../../procedures/three-nots/table';
import { squaresOf } from '../../registers/duties/squares';
import { type MemberRow, memberInclude } from '../../registers/members/member-view';
import type { Api } from '../http/api';
import type { Context } from '../http/context';

const Square = z.strictObject({
  month,
  beforeUse: z.boolean().meta({
    description:
      'Before the first month of his branch (启用前): what was brought in of it is shown, and counts in no streak.',
  }),
  verdict: titled.meta({ description: '`open`: the month was not looked at yet, and nothing is said of it.' }),
  facts: z.array(
    z.strictObject({
      verdict: titled,
      basis: z.string(),
      source: titled,
      about: z.string().nullable().meta({ description: 'The sitting, the task, the receipt.' }),
      on: z.string().nullable().meta({ description: 'Its day.' }),
      caseId: z.string().nullable().meta({ description: 'Its case, where I may see it.' }),
    }),
  ),
});

const MemberDuties = z
  .strictObject({
    months: z.array(month),
    firstMonth: month.nullable().meta({ description: 'Of his branch: months before it are unknown.' }),
    duties: z.array(
      z.strictObject({
        duty: titled,
        streak: z.int().meta({ description: 'Missed months in a row as of the last month that was looked at.' }),
        squares: z.array(Square),
      }),
    ),
  })
  .meta({ id: 'MemberDuties' });

/** Also whoever is asked to check a case of his: the facts are what he decides by. */
async function reads(c: Context, { id, branch }: MemberRow): Promise<boolean> {
  if (mayDuty(c.actor, 'duty.read', { path: branch.path, memberId: id })) return true;
  const cases = await directly(c.deps.db)(Prisma.sql`
    SELECT 1 FROM "case" watch
     WHERE watch.procedure = ${threeNots.id} AND watch.subject_id = ${id}::uuid AND watch.closed_at IS NULL
       AND ${isSeenBy(c, Prisma.sql`watch.id`)} LIMIT 1`);
  return cases.length > 0;
}

/** What a member did of his three duties over twelve months, and why each month counts as it does. */
export function memberDutiesRoutes(api: Api): void {
  api.route({
    method: 'get',
    path: '/members/{id}/duties',
    tag: 'members',
    summary: 'Twelve months of a member’s three duties with the facts behind each',
    description:
      'For the committee of his branch, the 组织员 at or above it, whoever reads an open case of his of 三不, and himself.',
    params: byId,
    answers: { 200: MemberDuties },
    problems: [],
    async handler(c) {
      const row = await c.deps.db.member.findUnique({ where: { id: c.params.id }, include: memberInclude });
      if (!row || !(await reads(c, row))) throw new Problem('not-found');
      return { status: 200, body: await squaresOf(c, { id: row.id, path: row.branch.path }) };
    },
  });
}
