import { transitionOf } from '../../cases/state-of';
import type { Offer } from '../../domain/case/offer';
import { Problem, problemBody } from '../../platform/problem';
import { directly } from '../../prisma/direct';
import { Prisma } from '../../prisma/generated/client';
import { submissionOf, type Typed } from '../../registers/submissions/submissions';
import type { Context, Stored } from '../http/context';
import { openDecision, settleDecision } from '../http/idempotency';

const { sql } = Prisma;

/** The ids under which a decision is offered. */
export interface DecisionIds {
  decisionId: string;
  submissionId?: string;
}

/** Refusals that say nothing of what becomes of the offer: not kept, so that a repeat tries again. */
const passing = new Set(['task-being-decided', 'too-many-requests']);

/**
 * Carries a decision out once and keeps its answer: a repeat with the same key gets the same answer, refusals too, also
 * when the workflow is gone. Not-knowing (503) is not kept.
 * @param carryOut is told whether the key came before: only then can the decision stand on record already
 */
export async function decideOnce<R extends Stored>(
  c: Context,
  typed: Typed,
  carryOut: (ids: DecisionIds, repeated: boolean) => Promise<R>,
): Promise<R> {
  const { answered, repeated, ...ids } = await openDecision(c, submissionOf(c.deps.keys, typed));
  if (answered) return answered as R;
  const reply = await carryOut(ids, repeated).catch((error) => refusal(c, error) as R);
  await settleDecision(c, reply);
  return reply;
}

/** A refusal as an answer to keep. @throws the error itself when it is no refusal, or one that may pass soon */
function refusal(c: Context, error: unknown): Stored {
  if (!(error instanceof Problem) || error.status >= 500 || passing.has(error.type)) throw error;
  return {
    status: error.status,
    body: problemBody(error, c.request.id),
    headers: { 'Content-Type': 'application/problem+json' },
  };
}

/** A decision as it stands on record: at another step than it was made for, where the case had left that by itself. */
export async function offerOnRecord(c: Context, caseId: string, decisionId: string): Promise<Offer | undefined> {
  const row = await c.deps.db.timeline.findUnique({ where: { caseId_decisionId: { caseId, decisionId } } });
  const cause = row && transitionOf(row).cause;
  return cause?.kind === 'offer' ? cause.offer : undefined;
}

/** Whether a decision stands on record. */
export async function isOnRecord(c: Context, caseId: string, decisionId: string): Promise<boolean> {
  const rows = await directly(c.deps.db)(sql`
    SELECT 1 FROM timeline WHERE case_id = ${caseId} AND decision_id = ${decisionId}::uuid`);
  return rows.length > 0;
}
