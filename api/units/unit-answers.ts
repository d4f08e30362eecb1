import { z } from 'zod';
import { demandSomewhere } from '../../access/may';
import { outcomeOf } from '../../domain/case/procedure';
import { pageOf, paging } from '../../lists/cursor';
import { byId } from '../../lists/inputs';
import { Problem } from '../../platform/problem';
import type { Transaction } from '../../prisma/client';
import { tableOf } from '../../procedures/tables';
import { AnswerItem, listAnswers, saidByUnit, settleAnswer } from '../../registers/unit-links/settle-answer';
import { seenCase } from '../cases/case-row';
import { offerProblems } from '../cases/cases';
import { decideOnce } from '../cases/decisions';
import { offerUntilKnown } from '../cases/offers';
import type { Api } from '../http/api';
import type { Context } from '../http/context';
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
    summary: 'I have looked at it: taken or not; taken, his 暂缓 is entered in the same stroke',
    description: 'At whichever step his case stands; refused where that cannot be, and then nothing is settled.',
    idempotent: true,
    params: byId,
    body: z.strictObject({ taken: z.boolean() }),
    answers: { 200: z.strictObject({ id: z.uuid() }) },
    problems: [
      ...(['already-decided', 'outcome-not-offered', 'date-out-of-range'] as const),
      ...(['task-being-decided', 'task-closed'] as const),
      ...offerProblems,
    ],
    handler: (c) => (c.body.taken ? take(c) : once(c, (tx) => settled(c, tx, false))),
  });
}

async function settled(c: Context<{ id: string }>, tx: Transaction, taken: boolean) {
  await settleAnswer(tx, c, c.params.id, taken);
  return { status: 200 as const, body: { id: c.params.id } };
}

/** The 暂缓 that the unit has told of is entered as the person's own step, and then what was said is settled: one request. */
function take(c: Context<{ id: string }>) {
  return decideOnce(c, {}, async (ids, repeated) => {
    const { id } = c.params;
    const { deferral, reviewOn, caseId, settledBy } = await saidByUnit(c, id);
    const { personId } = c.actor;
    // The first try may have done all of it but keep its answer.
    if (repeated && settledBy === personId) return { status: 200 as const, body: { id } };
    if (settledBy) throw new Problem('already-decided');
    if (deferral && reviewOn) {
      const taskId = caseId && (await deferringTask(c, caseId));
      if (!caseId || !taskId) throw new Problem('outcome-not-offered');
      const data = { deferral, reviewOn };
      const wish = { action: 'decide', taskId, outcome: DEFER, data } as const;
      await offerUntilKnown(c, caseId, { ...wish, ...ids, actorId: personId }, repeated);
    }
    return await c.deps.db.$transaction((tx) => settled(c, tx, true));
  });
}

const DEFER = 'defer';

/** The open task of a case that offers 暂缓; undefined where the step has none. */
async function deferringTask(c: Context, caseId: string): Promise<string | undefined> {
  const { state, procedure } = await seenCase(c, caseId);
  return state.tasks.find((task) => outcomeOf(tableOf(procedure), state, task, DEFER))?.id;
}
