import { isId } from '../../domain/case/fits';
import type { Offer, Refusal } from '../../domain/case/offer';
import { startedFor } from '../../domain/case/start-data';
import type { CaseState } from '../../domain/case/state';
import type { Transition } from '../../domain/case/transition';
import type { Transaction } from '../../prisma/client';
import { Prisma } from '../../prisma/generated/client';

const { sql } = Prisma;

/** The batch that a case is begun by; null for one that a person began by itself. */
export const batchOf = ({ cause }: Transition): string | null =>
  (cause.kind === 'offer' ? cause.offer.batchId : undefined) ?? null;

/**
 * Takes the row of a batch that is to start, locking it: it must still wait for this very start.
 * @returns the refusal when it was started, failed or thrown away meanwhile
 */
export async function takePending(
  tx: Transaction,
  { batchId, pendingId, actorId, data }: Offer,
): Promise<Refusal | undefined> {
  if (batchId === undefined && pendingId === undefined) return undefined;
  if (!isId(batchId) || !isId(pendingId)) return { type: 'conflict' };
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM pending_start
     WHERE id = ${pendingId}::uuid AND batch_id = ${batchId}::uuid AND status = 'waiting'
       AND actor_id = ${actorId}::uuid AND subject = ${startedFor(data ?? {}) ?? null}::uuid
       FOR UPDATE`;
  return rows.length ? undefined : { type: 'conflict' };
}

/** The row of the batch has become a case: in the transaction of the case's first record. */
export function startedFromBatch({ cause, at }: Transition, { caseId }: CaseState): Prisma.Sql[] {
  const pendingId = cause.kind === 'offer' ? cause.offer.pendingId : undefined;
  if (!pendingId) return [];
  return [
    sql`UPDATE pending_start
           SET status = 'started', case_id = ${caseId}, problem = NULL, next_at = NULL, finished_at = ${new Date(at)}
         WHERE id = ${pendingId}::uuid`,
  ];
}
