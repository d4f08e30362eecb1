import { transitionOf } from '../../../cases/state-of';
import type { Offer } from '../../../domain/case/offer';
import type { KeyRing } from '../../../platform/keys';
import { openSubmission } from '../../../platform/submission';
import type { Transaction } from '../../../prisma/client';

/** A step as somebody noted it. */
export interface TakenStep {
  offer: Offer;
  typed: Record<string, string>;
  /** Who did. */
  by: string;
}

/**
 * The last time one of some outcomes was taken in a case, with what was typed; undefined where none was.
 * @throws Error when what was typed cannot be read
 */
export async function lastTaken(
  tx: Transaction,
  keys: KeyRing,
  caseId: string,
  outcomes: readonly string[],
): Promise<TakenStep | undefined> {
  const rows = await tx.timeline.findMany({
    where: { caseId },
    orderBy: { seq: 'desc' },
    select: { transition: true },
  });
  for (const row of rows) {
    const { cause } = transitionOf(row);
    if (cause.kind !== 'offer' || cause.offer.action !== 'decide') continue;
    const { offer } = cause;
    if (!outcomes.includes(offer.outcome ?? '')) continue;
    const { submissionId } = offer;
    const kept = submissionId ? await tx.submission.findUnique({ where: { id: submissionId } }) : null;
    const person = await tx.person.findUnique({ where: { id: offer.actorId }, select: { name: true } });
    return {
      offer,
      typed: kept ? (openSubmission(keys, kept.id, kept.body).fields ?? {}) : {},
      by: person?.name ?? '',
    };
  }
  return undefined;
}
