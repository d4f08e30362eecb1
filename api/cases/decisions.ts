import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { open, seal } from '../../platform/cipher';
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
 * when the workflow is gone. Not-knowing (503) is not kept. Answers are kept sealed, since they hold what was typed.
 * @param carryOut is told whether the key came before: only then can the decision stand on record already
 */
export async function decideOnce<R extends Stored>(
  c: Context,
  typed: Typed,
  carryOut: (ids: DecisionIds, repeated: boolean) => Promise<R>,
): Promise<R> {
  const { answered, repeated, ...ids } = await openDecision(c, submissionOf(c.deps.keys, typed));
  if (answered) return unsealed(c, answered) as R;
  const reply = await carryOut(ids, repeated).catch((error) => refusal(c, error) as R);
  // Sealed bytes do not compress any more, and a case is several kilobytes a decision.
  const text = deflateRawSync(JSON.stringify(reply.body));
  const body = { sealed: seal(c.deps.keys.field, text, context(c)).toString('base64') };
  await settleDecision(c, { ...reply, kept: body });
  return reply;
}

const context = (c: Context) => `answer:${c.decision.decisionId}`;

function unsealed(c: Context, { body, ...reply }: Stored): Stored {
  const bytes = Buffer.from((body as { sealed: string }).sealed, 'base64');
  const text = inflateRawSync(open(c.deps.keys.field, bytes, context(c))).toString('utf8');
  return { ...reply, body: JSON.parse(text) };
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

/** Whether a decision stands on record. */
export async function isOnRecord(c: Context, caseId: string, decisionId: string): Promise<boolean> {
  const rows = await directly(c.deps.db)(sql`
    SELECT 1 FROM timeline WHERE case_id = ${caseId} AND decision_id = ${decisionId}::uuid`);
  return rows.length > 0;
}
