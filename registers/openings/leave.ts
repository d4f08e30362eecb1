import type { Reader } from '../../access/reader';
import { type CommitmentCause, goingStates } from '../../domain/registrants/openings';
import type { LocalDate } from '../../domain/time/dates';
import { Problem } from '../../platform/problem';
import type { Transaction } from '../../prisma/client';
import { openVisit } from '../side-tasks/open-visit';
import { moveOn } from './choose';
import { claimOpening } from './claim';
import { demandOpeningKeeper, demandState, lockCommitment } from './commitment-of';
import { lockOpening } from './opening-of';
import { givenUpText, type OpeningTelling, releasedText } from './telling';

/**
 * He gives it up, whatever it has come to; nobody is kept on a post against his will.
 * @throws Problem `not-found`, `not-allowed` for somebody else's, `commitment-moved` when it is over
 */
export async function giveUp(tx: Transaction, c: Reader, id: string, why?: string): Promise<OpeningTelling[]> {
  const locked = await lockCommitment(tx, c, id);
  if (!locked.own) throw new Problem('not-allowed');
  demandState(locked, ...goingStates);
  const told = await moveOn(tx, c, locked, { state: 'withdrawn', cause: 'gave-up', text: why });
  const { ownerId } = locked.opening;
  if (!ownerId || locked.row.state === 'waiting') return told;
  return [...told, { personId: ownerId, audience: 'office', text: givenUpText(locked.opening) }];
}

/**
 * He is released from what he holds: on his wish, ill, unsuited, or since it is over. Of one who is ill and a member here, his
 * branch is asked to visit him.
 * @throws Problem as `agreeToClaim`
 */
export async function releaseHolder(
  tx: Transaction,
  c: Reader,
  id: string,
  { cause, why }: { cause: CommitmentCause; why: string },
): Promise<OpeningTelling[]> {
  const locked = await lockCommitment(tx, c, id);
  demandOpeningKeeper(locked);
  demandState(locked, 'held');
  if (cause === 'illness') await openVisit(tx, locked.row.personId, c.at);
  return await moveOn(tx, c, locked, { state: 'released', cause, text: why }, releasedText(locked.opening));
}

/**
 * 调岗: released from one post and, with his yes, claimed for another; both or neither.
 * @throws Problem as `releaseHolder` and `claimOpening`
 */
export async function moveHolder(
  tx: Transaction,
  c: Reader,
  id: string,
  { toOpeningId, yesOn, why }: { toOpeningId: string; yesOn: LocalDate; why: string },
): Promise<OpeningTelling[]> {
  const from = await tx.commitment.findUnique({ where: { id }, select: { openingId: true } });
  if (!from || from.openingId === toOpeningId) throw new Problem('not-found');
  // Two moves in opposite directions wait for each other in one order.
  for (const one of [from.openingId, toOpeningId].sort()) await lockOpening(tx, one);
  const locked = await lockCommitment(tx, c, id);
  const told = await releaseHolder(tx, c, id, { cause: 'moved', why });
  const { registrantId, memberId } = locked.row;
  const whom = registrantId ? { registrantId } : { memberId: memberId as string };
  const claimed = await claimOpening(tx, c, toOpeningId, { ...whom, yesOn });
  return [...told, ...claimed.told];
}
