import { z } from 'zod';
import { demandSomewhere } from '../../access/may';
import { pageOf, paging } from '../../lists/cursor';
import { byId } from '../../lists/inputs';
import { AnswerItem, listAnswers, settleAnswer } from '../../registers/unit-links/settle-answer';
import type { Api } from '../http/api';
import { once } from '../http/idempotency';

/** What units have said by their links: a person of the community looks at it. */
export function unitAnswersRoutes(api: Api): void {
  const tag = 'units';

  api.route({
    method: 'get',
    path: '/unit-answers',
    tag,
    summary: 'What units have said by their links and nobody has looked at yet, the oldest first',
    query: z.strictObject(paging),
    answers: { 200: pageOf(AnswerItem) },
    problems: ['invalid-cursor', 'not-allowed'],
    async handler(c) {
      demandSomewhere(c.actor, 'registrant.write');
      return { status: 200, body: await listAnswers(c, c.query) };
    },
  });

  api.route({
    method: 'post',
    path: '/unit-answers/{id}/settle',
    tag,
    summary: 'I have looked at it: taken or not',
    idempotent: true,
    params: byId,
    body: z.strictObject({ taken: z.boolean() }),
    answers: { 200: z.strictObject({ id: z.uuid() }) },
    problems: ['already-decided'],
    handler: (c) =>
      once(c, async (tx) => {
        await settleAnswer(tx, c, c.params.id, c.body.taken);
        return { status: 200 as const, body: { id: c.params.id } };
      }),
  });
}
