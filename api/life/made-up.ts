import { z } from 'zod';
import { recordAudit } from '../../access/audit';
import { demand, may } from '../../access/may';
import { anyId, byId, day } from '../../lists/inputs';
import { Problem } from '../../platform/problem';
import { makeUpsOf, noteMadeUp } from '../../registers/life-plan/made-up';
import type { Api } from '../http/api';
import type { Context } from '../http/context';
import { once } from '../http/idempotency';

const MakeUps = z
  .strictObject({
    sittings: z
      .array(z.strictObject({ id: anyId, title: z.string(), on: day, chosen: z.boolean() }))
      .meta({ description: 'Held by the same organisation after the period, of the same kind; the first first.' }),
  })
  .meta({ id: 'PlanMakeUps' });

const MakeUpNoted = z
  .strictObject({ sittingId: anyId.nullable().meta({ description: 'null: it was noted by mistake.' }) })
  .meta({ id: 'PlanMakeUpNoted' });

/** 补开: a line of a plan that nobody held in its period, and the sitting that made up for it. */
export function planMakeUpsRoutes(api: Api): void {
  const at = { path: '/life/plan/items/{id}/make-up', tag: 'life', params: byId } as const;

  api.route({
    ...at,
    method: 'get',
    summary: 'By which sittings a line of a plan that was not held in its period may have been made up',
    answers: { 200: MakeUps },
    problems: ['not-allowed'],
    async handler(c) {
      await demandKeeping(c);
      return { status: 200, body: { sittings: await makeUpsOf(c.deps.db, c.params.id, c.today) } };
    },
  });

  api.route({
    ...at,
    method: 'post',
    summary: 'Note which sitting made up for it',
    description: 'That sitting holds no other line of that kind for the organisation then.',
    idempotent: true,
    body: MakeUpNoted,
    answers: { 200: MakeUpNoted },
    problems: ['not-allowed', 'plan-item-not-missed', 'not-a-make-up'],
    async handler(c) {
      await demandKeeping(c);
      const { sittingId } = c.body;
      return await once(c, async (tx) => {
        await noteMadeUp(tx, { itemId: c.params.id, sittingId, today: c.today });
        const entry = { actorId: c.actor.personId, at: c.at, objectKind: 'plan-item', objectId: c.params.id };
        await recordAudit(tx, { ...entry, action: 'made-up', detail: { sittingId } });
        return { status: 200 as const, body: { sittingId } };
      });
    },
  });
}

/** Whoever keeps the sittings of the organisation. @throws Problem `not-found`, `not-allowed` */
async function demandKeeping(c: Context<{ id: string }>): Promise<void> {
  const { db } = c.deps;
  const item = await db.planItem.findUnique({ where: { id: c.params.id }, select: { organisationId: true } });
  const place = item && (await db.organisation.findUnique({ where: { id: item.organisationId } }));
  if (!place || !may(c.actor, 'sitting.read', { paths: [place.path] })) throw new Problem('not-found');
  demand(c.actor, 'sitting.keep', { paths: [place.path] });
}
