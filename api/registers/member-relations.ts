import { z } from 'zod';
import { isSeenBy } from '../../access/case-scope';
import { may } from '../../access/may';
import { byId, day, month } from '../../lists/inputs';
import { named, orNull } from '../../lists/schemas';
import { Problem } from '../../platform/problem';
import { written } from '../../prisma/db-date';
import { Prisma } from '../../prisma/generated/client';
import { memberInclude, memberSubject } from '../../registers/members/member-view';
import { relationsOf } from '../../registers/members/relations';
import type { Api } from '../http/api';

const caseId = z.string().nullable().meta({ description: 'Null: I may not see the case.' });

const MemberRelations = z
  .strictObject({
    changes: z.array(
      z.strictObject({
        caseId,
        at: z.iso.datetime(),
        from: orNull(named),
        to: orNull(named),
        outside: z.string().nullable().meta({ description: 'Of another system: where he came from, or went.' }),
      }),
    ),
    letters: z.array(
      z.strictObject({
        caseId: z.string(),
        number: z.string(),
        issuer: z.string(),
        issuedOn: day,
        validUntil: day,
        voidedOn: day.nullable(),
        ended: z.boolean().meta({ description: 'Its case has ended: it is used up.' }),
      }),
    ),
    transits: z.array(
      z.strictObject({
        caseId: z.string(),
        fromMonth: month,
        lastMonth: month.nullable(),
        billedTo: z.string().nullable(),
        settledAt: z.iso.datetime().nullable(),
      }),
    ),
  })
  .meta({ id: 'MemberRelations' });

/** 组织关系 of a member: where it was and is, with which letters, and the dues in between. */
export function memberRelationsRoutes(api: Api): void {
  api.route({
    method: 'get',
    path: '/members/{id}/relations',
    tag: 'members',
    summary: 'Where a member came from and went, his letters, and dues in transit, newest first',
    description: 'Letters and dues of cases that I may see; at most 100 of each.',
    params: byId,
    answers: { 200: MemberRelations },
    problems: [],
    async handler(c) {
      const { db } = c.deps;
      const row = await db.member.findUnique({ where: { id: c.params.id }, include: memberInclude });
      if (!row || !may(c.actor, 'member.read', memberSubject(row))) throw new Problem('not-found');
      const { changes, letters, transits } = await relationsOf(db, row.id, (id) => isSeenBy(c, id));
      const ids = changes.map((change) => change.caseId);
      const seen = await db.$queryRaw<{ id: string }[]>`
        SELECT given.id FROM unnest(${ids}::text[]) AS given (id) WHERE ${isSeenBy(c, Prisma.sql`given.id`)}`;
      const readable = new Set(seen.map(({ id }) => id));
      const body = {
        changes: changes.map((change) => ({
          ...change,
          caseId: readable.has(change.caseId) ? change.caseId : null,
          at: written(change.at),
        })),
        letters,
        transits: transits.map((one) => ({ ...one, settledAt: one.settledAt && written(one.settledAt) })),
      };
      return { status: 200, body };
    },
  });
}
