import { z } from 'zod';
import { recordAudit } from '../../access/audit';
import { may } from '../../access/may';
import { checkAgain } from '../../intake/batches/again';
import { mendedDraft, storeMended } from '../../intake/batches/mend';
import { MOST_BATCH_ROWS } from '../../intake/batches/read-rows';
import { discardRows, lockBatch, startRows } from '../../intake/batches/steps';
import { byId, identityNumber, personName } from '../../lists/inputs';
import { Problem } from '../../platform/problem';
import type { Transaction } from '../../prisma/client';
import { contact, reason } from '../../registers/submissions/submissions';
import type { Api } from '../http/api';
import type { Context } from '../http/context';
import { once } from '../http/idempotency';
import { ownCells, ownInputs } from './batch-own';
import { BatchRow, rowViews } from './batch-rows';
import { makerOf, seenBatch } from './batch-scope';
import { accepted, Batch, batchView } from './batch-view';

const ids = z.array(z.uuid().toLowerCase()).max(MOST_BATCH_ROWS);
const StartInput = z
  .strictObject({ only: ids.optional(), leaveOut: ids.optional() })
  .default({})
  .meta({ id: 'BatchStart' });
const RetryInput = z.strictObject({ only: ids.optional() }).default({}).meta({ id: 'BatchRetry' });

const MendInput = z
  .strictObject({
    name: personName.optional(),
    identityNumber: identityNumber.optional(),
    reason: reason.optional(),
    contact: contact.optional(),
    // What only the file of the batch's procedure has.
    ...(ownInputs as Record<never, never>),
  })
  .refine(({ name, identityNumber }) => (name === undefined) === (identityNumber === undefined), {
    path: ['name'],
    message: '姓名和身份证号须一并填写',
  })
  .refine(({ contact, reason }) => contact === undefined || reason !== undefined, {
    path: ['reason'],
    message: '填写联系电话时须一并填写原因',
  })
  .meta({
    id: 'BatchRowMend',
    dependentRequired: { name: ['identityNumber'], identityNumber: ['name'], contact: ['reason'] },
  });

const byRow = z.object({ id: z.uuid(), rowId: z.uuid() });

/** What is done with a batch after its preview. */
export function batchStepsRoutes(api: Api): void {
  api.route({
    method: 'post',
    path: '/batches/{id}/start',
    tag: 'batches',
    summary: 'Start the rows that were checked, in my name',
    description:
      'One case each, by and by. Rows with something against them stay as they are. Not before all were checked.',
    idempotent: true,
    params: byId,
    body: StartInput,
    answers: { 200: Batch },
    problems: ['not-allowed', 'batch-closed', 'batch-being-checked'],
    handler: (c) =>
      step(c, 'started', async (tx, status) => {
        if (status === 'checking') throw new Problem('batch-being-checked');
        return await startRows(tx, c.params.id, { ...c.body, actorId: c.actor.personId, at: c.at });
      }),
  });

  api.route({
    method: 'post',
    path: '/batches/{id}/retry',
    tag: 'batches',
    summary: 'Check the rows again that have something against them, and start those that have nothing more',
    description: 'They are checked one after the other; before the batch was started they are only checked.',
    idempotent: true,
    limit: 'sensitive',
    params: byId,
    body: RetryInput,
    answers: { 202: Batch },
    problems: ['not-allowed', 'batch-closed'],
    async handler(c) {
      const by = { ...c.body, actorId: c.actor.personId, at: c.at };
      const { body } = await step(c, 'retried', (tx) => checkAgain(tx, c.params.id, by));
      return accepted(body);
    },
  });

  api.route({
    method: 'post',
    path: '/batches/{id}/discard',
    tag: 'batches',
    summary: 'Throw a batch away that was not started, with its rows',
    idempotent: true,
    params: byId,
    answers: { 200: Batch },
    problems: ['not-allowed', 'batch-closed', 'batch-under-way'],
    handler: (c) =>
      step(c, 'discarded', async (tx, status) => {
        if (status !== 'preview' && status !== 'checking') throw new Problem('batch-under-way');
        await discardRows(tx, c.params.id, c.at);
        return 0;
      }),
  });

  api.route({
    method: 'post',
    path: '/batches/{id}/rows/{rowId}/mend',
    tag: 'batches',
    summary: 'Enter a row anew that was wrong in the file, and check it',
    description: 'What is left out stays as it was. The identity number is not kept.',
    idempotent: true,
    limit: 'sensitive',
    params: byRow,
    body: MendInput,
    answers: { 200: BatchRow },
    problems: ['not-allowed', 'batch-closed', 'row-under-way'],
    async handler(c) {
      const { batch, place } = await writableBatch(c, c.params.id);
      const row = await c.deps.db.pendingStart.findUnique({ where: { id: c.params.rowId, batchId: batch.id } });
      if (!row) throw new Problem('not-found');
      const { name, identityNumber, reason, contact, ...others } = c.body;
      const own = ownCells(batch.procedure, others);
      const maker = makerOf(c, batch, place);
      const draft = await mendedDraft(maker, row, { name, identityNumber, reason, contact, own });
      const id = await once(c, async (tx) => {
        if ((await lockBatch(tx, batch.id)) === 'discarded') throw new Problem('batch-closed');
        if (!(await storeMended(tx, maker, row, draft))) throw new Problem('row-under-way');
        const detail = {
          batchId: batch.id,
          by: c.body.identityNumber ? 'identity-number' : 'id',
          found: draft.memberId ? 1 : 0,
        };
        const entry = {
          actorId: c.actor.personId,
          at: c.at,
          action: 'changed',
          objectKind: 'batch-row',
          objectId: row.id,
        };
        await recordAudit(tx, { ...entry, detail });
        return { status: 200 as const, body: { id: row.id } };
      });
      const entered = await c.deps.db.pendingStart.findUniqueOrThrow({ where: { id: id.body.id } });
      const [body] = await rowViews(c, batch, [entered]);
      return { status: 200 as const, body: body as NonNullable<typeof body> };
    },
  });
}

/** A batch that the one who asks may carry on. @throws Problem `not-found`, `not-allowed`, `batch-closed` */
async function writableBatch(c: Context, id: string) {
  const found = await seenBatch(c, id);
  if (!may(c.actor, 'batch.write', { paths: [found.place.path] })) throw new Problem('not-allowed');
  if (found.batch.status === 'discarded') throw new Problem('batch-closed');
  return found;
}

/** Does something with a batch once, its row locked, and answers with how it stands then. */
async function step(
  c: Context<{ id: string }>,
  action: string,
  effect: (tx: Transaction, status: string) => Promise<number>,
) {
  const { id } = c.params;
  await seenBatch(c, id);
  await once(c, async (tx) => {
    const { place } = await seenBatch(c, id);
    if (!may(c.actor, 'batch.write', { paths: [place.path] })) throw new Problem('not-allowed');
    const status = await lockBatch(tx, id);
    if (!status || status === 'discarded') throw new Problem('batch-closed');
    const rows = await effect(tx, status);
    const entry = { actorId: c.actor.personId, at: c.at, action, objectKind: 'batch', objectId: id };
    await recordAudit(tx, { ...entry, detail: { rows } });
    return { status: 200 as const, body: { id } };
  });
  return { status: 200 as const, body: await batchView(c, id) };
}
