import { z } from 'zod';
import type { Api } from '../http/api';
import { once } from '../http/idempotency';

const Wish = z
  .strictObject({ none: z.boolean().meta({ description: 'true: I wish no 感谢信 about me.' }) })
  .meta({ id: 'ThanksWish' });

/** His own wish: no 感谢信 about him. Letters that are drafted later leave him out. */
export function thanksWishRoutes(api: Api): void {
  api.route({
    method: 'get',
    path: '/me/thanks-wish',
    tag: 'registrants',
    summary: 'Whether I wish no 感谢信 about me',
    answers: { 200: Wish },
    problems: [],
    async handler({ deps, actor }) {
      const found = await deps.db.thanksWish.findUnique({ where: { personId: actor.personId } });
      return { status: 200 as const, body: { none: found !== null } };
    },
  });

  api.route({
    method: 'post',
    path: '/me/thanks-wish',
    tag: 'registrants',
    summary: 'Say whether I wish none; what is drafted and not reviewed follows it',
    idempotent: true,
    body: Wish,
    answers: { 200: Wish },
    problems: [],
    async handler(c) {
      const { personId } = c.actor;
      return await once(c, async (tx) => {
        if (c.body.none) {
          await tx.thanksWish.upsert({
            where: { personId },
            create: { personId, at: new Date(c.at) },
            update: {},
          });
        } else await tx.thanksWish.deleteMany({ where: { personId } });
        const [from, to] = c.body.none ? (['drafted', 'left-out'] as const) : (['left-out', 'drafted'] as const);
        await tx.unitLetter.updateMany({
          where: { personId, state: from, round: { kind: 'thanks' }, ...(c.body.none ? {} : { because: 'wish' }) },
          data: { state: to, because: c.body.none ? 'wish' : null, version: { increment: 1 } },
        });
        return { status: 200 as const, body: c.body };
      });
    },
  });
}
