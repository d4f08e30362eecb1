import { isFinal, type Procedure } from '../../domain/case/procedure';
import type { CaseData, CaseState } from '../../domain/case/state';
import type { Transition } from '../../domain/case/transition';
import { addMonths, localDate } from '../../domain/dates';
import { type Letter, letterOf } from '../../domain/procedures/relation-transfer';
import type { Transaction } from '../../prisma/client';
import { probationEnd } from './guards';

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

/** What both sides are warned of when a letter goes out: a probation that ends while it runs, or within a month after. */
export async function letterWarnings(
  tx: Transaction,
  { memberId }: CaseState,
  data: CaseData,
): Promise<string[] | undefined> {
  const { validUntil } = data.letter as Letter;
  const member = await tx.member.findUniqueOrThrow({ where: { id: memberId }, select: { kind: true, joinedOn: true } });
  const ends = member.kind === 'probationary' && probationEnd(member.joinedOn) <= addMonths(validUntil, 1);
  return ends ? ['probation-ends'] : undefined;
}
