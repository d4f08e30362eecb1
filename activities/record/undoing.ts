import { canUndo } from '../../cases/effects';
import { transitionOf } from '../../cases/state-of';
import { outcomeTaken } from '../../domain/case/bringing';
import type { EffectDone } from '../../domain/case/effect';
import type { Refusal } from '../../domain/case/offer';
import type { Procedure } from '../../domain/case/procedure';
import type { CaseState } from '../../domain/case/state';
import type { Transition } from '../../domain/case/transition';
import type { Transaction } from '../../prisma/client';

/**
 * 更正: what an earlier step did to the registers, when the outcome that is taken undoes it. Puts on record which step.
 * @returns undefined where it undoes nothing; the refusal where that step was undone before, or cannot be
 */
export async function undoing(
  tx: Transaction,
  procedure: Procedure,
  state: CaseState,
  { cause, facts }: Transition,
): Promise<{ effects: EffectDone[] } | { refused: Refusal } | undefined> {
  if (cause.kind !== 'offer') return undefined;
  const seq = outcomeTaken(procedure, state, cause)?.undoes?.(state, cause.offer);
  if (seq === undefined) return undefined;
  const row = await tx.timeline.findUnique({ where: { caseId_seq: { caseId: state.caseId, seq } } });
  const effects = (row && transitionOf(row).facts.effects) ?? [];
  if (!row || state.undone?.includes(seq) || !canUndo(effects))
    return { refused: { type: 'cannot-undo', detail: { seq } } };
  facts.undone = seq;
  return { effects };
}
