import { isId } from '../../domain/case/fits';
import { NOBODY, type Offer, type Refusal } from '../../domain/case/offer';
import { startedFor } from '../../domain/case/start-data';
import type { CaseState } from '../../domain/case/state';
import type { Transition } from '../../domain/case/transition';
import type { Transaction } from '../../prisma/client';
import { Prisma } from '../../prisma/generated/client';

const { sql } = Prisma;

/** The batch that a case is begun by; null for one that began by itself. */
export const batchOf = ({ cause }: Transition): string | null =>
  (cause.kind === 'offer' ? cause.offer.batchId : undefined) ?? null;

/**
 * Takes the row that waits for this start, locking it: a row of a batch, one that somebody made, or one that no person
 * starts.
 * @returns the refusal when it was started, failed or thrown away meanwhile
 */
export async function takePending(tx: Transaction, offer: Offer): Promise<Refusal | undefined> {
  const { pendingId, batchId, actorId, origin } = offer;
  const byNobody = actorId === NOBODY || origin !== undefined;
  if (pendingId === undefined && batchId === undefined && !byNobody) return undefined;
  if (!isId(pendingId)) return { type: 'conflict' };
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM pending_start
     WHERE id = ${pendingId}::uuid AND status = 'waiting'
       AND ${byNobody ? ofNobody(offer) : batchId === undefined ? ofPerson(offer) : ofBatch(offer)}
       FOR UPDATE`;
  return rows.length ? undefined : { type: 'conflict' };
}

/** A row of this batch, in the name of the one who started it. */
const ofBatch = ({ batchId, actorId, data }: Offer): Prisma.Sql =>
  isId(batchId)
    ? sql`batch_id = ${batchId}::uuid AND actor_id = ${actorId}::uuid AND subject = ${startedFor(data ?? {}) ?? null}::uuid`
    : sql`false`;

/** A row that somebody made before anything ran that could begin it: in his name, with what he filled in. */
const ofPerson = ({ actorId, data = {} }: Offer): Prisma.Sql =>
  sql`batch_id IS NULL AND actor_id = ${actorId}::uuid AND data = ${JSON.stringify(data)}::jsonb`;

/** A row of a sweep, another case or a cycle, with what was found then: only the id of the subject may be added to it. */
const ofNobody = ({ batchId, actorId, origin, episode = '', data = {} }: Offer): Prisma.Sql =>
  actorId === NOBODY && batchId === undefined
    ? sql`origin = ${origin ?? ''} AND actor_id IS NULL AND episode = ${episode} AND data <@ ${JSON.stringify(data)}::jsonb
          AND subject = coalesce(${startedFor(data) ?? null}::uuid, subject)`
    : sql`false`;

/**
 * Marks the waiting row as a case, in the transaction of the case's first record. `next_at` stays until the relay has
 * its answer.
 */
export function startedPending({ cause, at }: Transition, { caseId }: CaseState): Prisma.Sql[] {
  const pendingId = cause.kind === 'offer' ? cause.offer.pendingId : undefined;
  if (!pendingId) return [];
  return [
    sql`UPDATE pending_start
           SET status = 'started', case_id = ${caseId}, problem = NULL, finished_at = ${new Date(at)}
         WHERE id = ${pendingId}::uuid`,
  ];
}
