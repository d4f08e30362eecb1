import { isFinal, type Procedure } from '../../domain/case/procedure';
import type { CaseState } from '../../domain/case/state';
import type { Transition } from '../../domain/case/transition';
import { localDate } from '../../domain/dates';
import { letterOf } from '../../domain/procedures/relation-transfer';
import type { Transaction } from '../../prisma/client';

/** Keeps the register of letters: a new number makes the one before it void, and so does a case that ends without receipt. */
export async function writeLetters(
  tx: Transaction,
  procedure: Procedure,
  before: CaseState,
  { at }: Transition,
  after: CaseState,
): Promise<void> {
  const old = letterOf(before);
  const current = letterOf(after);
  const today = new Date(localDate(at));
  const replaced = current?.number !== old?.number;
  const ended = isFinal(procedure, after.stage) && after.ending !== 'received';
  if (old && (replaced || ended)) {
    await tx.letter.updateMany({
      where: { caseId: after.caseId, number: old.number, voidedOn: null },
      data: { voidedOn: today, voidReason: replaced ? 'reissued' : (after.ending ?? 'cancelled') },
    });
  }
  if (current && replaced) {
    await tx.letter.create({
      data: {
        caseId: after.caseId,
        organisationId: after.sides['source-committee'] as string,
        number: current.number,
        issuedOn: new Date(current.issuedOn),
        validUntil: new Date(current.validUntil),
      },
    });
  }
}
