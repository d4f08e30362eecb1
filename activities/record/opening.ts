import { isId } from '../../domain/case/check';
import type { ActedAs, Offer, Refusal } from '../../domain/case/offer';
import type { Procedure } from '../../domain/case/procedure';
import type { Opening } from '../../domain/case/transition';
import { type Instant, localDate } from '../../domain/dates';
import type { Transaction } from '../../prisma/client';
import { nextNumber } from './numbers';
import { examine } from './openers/all';

/**
 * Opens a case: whether it may begin, and its number. The member's row is locked, so that two starts for the same member
 * come one after the other.
 */
export async function opening(
  tx: Transaction,
  procedure: Procedure,
  offer: Offer,
  at: Instant,
): Promise<{ opening: Opening; as: ActedAs; warnings?: string[] } | { refused: Refusal }> {
  if (procedure.start.reason && !offer.submissionId) return { refused: { type: 'reason-needed' } };
  const memberId = offer.data?.memberId;
  if (!isId(memberId)) return { refused: { type: 'not-found' } };
  await tx.$queryRaw`SELECT id FROM member WHERE id = ${memberId}::uuid FOR UPDATE`;
  const { barred, foreseen } = await examine(tx, procedure, offer, at);
  if (barred[0] || !foreseen) return { refused: barred[0] ?? { type: 'conflict' } };
  const committee = foreseen.opening.sides['source-committee'] as string;
  const number = await nextNumber(tx, 'case', procedure.code, committee, localDate(at));
  return { ...foreseen, opening: { number, ...foreseen.opening } };
}
