import { z } from 'zod';
import { withoutHidden } from '../../access/readable';
import { unknownNamed } from '../../cases/named';
import type { CaseRow } from '../../cases/on-record';
import type { Offer, Refusal } from '../../domain/case/offer';
import { type Outcome, outcomeOf, stepOf, taskIn } from '../../domain/case/procedure';
import type { TypedValues } from '../../domain/case/typed';
import { problems } from '../../domain/words/problems';
import { text } from '../../lists/inputs';
import type { Transaction } from '../../prisma/client';
import { guardOf } from '../../procedures/named';
import { ownRefusals } from '../../procedures/refusals';
import { tableOf } from '../../procedures/tables';
import { typed, typedOf } from '../../registers/submissions/submissions';
import type { Api } from '../http/api';
import type { Context } from '../http/context';
import { seenCase } from './case-row';
import { offerProblems } from './cases';
import { hindranceTo } from './offers';
import { data } from './procedures';
import { refused } from './refusals';
import { byTask, caseIdOfTask } from './task-id';

const DecisionPreviewInput = z
  .strictObject({ outcome: text(50, 1), data, typed: typed.optional() })
  .meta({ id: 'DecisionPreviewInput', example: { outcome: 'issue', data: { validityDays: 30 } } });

const DecisionPreview = z
  .strictObject({
    blocked: z
      .array(z.strictObject({ id: z.string(), title: z.string(), detail: z.record(z.string(), z.unknown()) }))
      .meta({ description: 'What stands against it; empty: it can be decided so, as things are.' }),
    checked: z.boolean().meta({ description: 'Whether the registers were asked: else the case alone says it.' }),
    source: z.string().nullable().meta({ description: 'The article by which the step is taken.' }),
  })
  .meta({ id: 'DecisionPreview' });

/** What a decision would be told, before it is made: by the checks that it goes through itself. */
export function taskPreviewRoutes(api: Api): void {
  api.route({
    method: 'post',
    path: '/tasks/{taskId}/preview',
    tag: 'tasks',
    summary: 'What stands against an outcome of a task, before it is taken. Nothing is changed',
    limit: 'read',
    params: byTask,
    body: DecisionPreviewInput,
    answers: { 200: DecisionPreview },
    problems: [
      ...offerProblems.filter((type) => type !== 'outcome-unknown'),
      'already-decided',
      'task-claimed',
      'task-closed',
      'outcome-not-offered',
      'same-person',
      'date-out-of-range',
      ...ownRefusals,
    ],
    async handler(c) {
      const { taskId } = c.params;
      const row = await seenCase(c, caseIdOfTask(taskId));
      return { status: 200, body: await previewed(c, row, taskId) };
    },
  });
}

type Asked = Context<{ taskId: string }, undefined, z.output<typeof DecisionPreviewInput>>;

async function previewed(c: Asked, row: CaseRow, taskId: string): Promise<z.input<typeof DecisionPreview>> {
  const { outcome: id, data: filled, typed: given } = c.body;
  const table = tableOf(row.procedure);
  const offer: Offer = {
    action: 'decide',
    taskId,
    outcome: id,
    data: filled,
    actorId: c.actor.personId,
    decisionId: '',
    // The reason is asked for by the form; here it is as if it were given.
    submissionId: 'preview',
  };
  const outcome = outcomeOf(table, row.state, taskIn(row.state, taskId), id);
  const shown = { fields: outcome?.fields, data: filled };
  const hindrance = await hindranceTo(c, row, offer);
  if (hindrance) throw refused(hindrance, shown);
  const values = (outcome && typedOf(outcome, given, c.at)) ?? {};
  const found = outcome ? await barredBy(c, row, outcome, values) : [];
  const named = found.find(({ type, detail }) => type === 'invalid-input' && detail?.field !== undefined);
  if (named) throw refused(named, shown);
  const details = await withoutHidden(
    c,
    found.map(({ detail = {} }) => detail),
  );
  return {
    blocked: found.map(({ type }, at) => ({ id: type, title: problems[type].title, detail: details[at] ?? {} })),
    checked: (outcome?.guards ?? []).length > 0,
    source: stepOf(table, row.state.stage).source ?? null,
  };
}

/** What the outcome's guards say. What they write while they look is taken back: here nobody has decided anything. */
async function barredBy(c: Asked, row: CaseRow, outcome: Outcome, values: TypedValues): Promise<Refusal[]> {
  const { guards = [], fields = {} } = outcome;
  const found: Refusal[] = [];
  const look = async (tx: Transaction) => {
    for (const name of guards) {
      const barred = await guardOf(name)(tx, row.state, c.body.data, c.at, values);
      if (barred) found.push(barred);
    }
    const unknown = await unknownNamed(tx, fields, c.body.data);
    if (unknown) found.push(unknown);
    throw new TakenBack();
  };
  await c.deps.db.$transaction(look).catch((error: unknown) => {
    if (!(error instanceof TakenBack)) throw error;
  });
  return found;
}

/** Ends a transaction in which nothing is to stay. */
class TakenBack extends Error {}
