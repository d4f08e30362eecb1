import { z } from 'zod';
import { mayDuty } from '../../access/duty-scope';
import { byId, month } from '../../lists/inputs';
import { titled } from '../../lists/schemas';
import { Problem } from '../../platform/problem';
import { squaresOf } from '../../registers/duties/squares';
import { memberInclude } from '../../registers/members/member-view';
import type { Api } from '../http/api';

const Square = z.strictObject({
  month,
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

/** What a member did of his three duties over twelve months, and why each month counts as it does. */
export function memberDutiesRoutes(api: Api): void {
  api.route({
    method: 'get',
    path: '/members/{id}/duties',
    tag: 'members',
    summary: 'Twelve months of a member’s three duties with the facts behind each',
    description: 'For the committee of his branch, the 组织员 at or above it, and himself.',
    params: byId,
    answers: { 200: MemberDuties },
    problems: [],
    async handler(c) {
      const row = await c.deps.db.member.findUnique({ where: { id: c.params.id }, include: memberInclude });
      if (!row || !mayDuty(c.actor, 'duty.read', { path: row.branch.path, memberId: row.id })) {
        throw new Problem('not-found');
      }
      return { status: 200, body: await squaresOf(c, { id: row.id, path: row.branch.path }) };
    },
  });
}
