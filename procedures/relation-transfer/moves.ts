import { theMemberOf } from '../../domain/case/subject';
import { duesBrought, duesSettled } from '../../domain/effects/dues';
import { giveMemberBack, moveMember } from '../../domain/effects/members';
import type { TransferState } from './data';
import { incomingLetterOf } from './letter';
import { isIncoming, isOutgoing } from './variant';

// What a reception, or an end without one, does to the member and to the dues in transit.

/** To the target branch, or out of this system where no side of ours receives him. */
export const moves = moveMember(({ sides, data }: TransferState) => ({
  from: sides.source ?? null,
  to: sides.target ?? null,
  outsideId: data.outsideId ?? null,
}));

/** Billed once: by the receiver, or by the other system where he went there. Who came from elsewhere brings his own. */
export const duesOver = duesSettled((after) => {
  if (isIncoming(after)) return undefined;
  return isOutgoing(after) ? null : after.sides.target;
});

/** From elsewhere: by what the letter says he has paid, else from the month of the letter on. */
export const duesFromElsewhere = duesBrought((after: TransferState) => {
  if (!isIncoming(after)) return undefined;
  return {
    memberId: theMemberOf(after),
    paidTo: after.data.duesPaidTo ?? null,
    from: (incomingLetterOf(after)?.issuedOn ?? '').slice(0, 7),
    billedTo: after.sides.target as string,
  };
});

/** Nobody received him: the old branch bills what was in transit. */
export const duesStay = duesSettled(({ sides }) => sides.source);

/** A letter from elsewhere goes back: who had left this system has left it as before. */
export const givesBack = giveMemberBack((after: TransferState) => (isIncoming(after) ? after.data.before : undefined));
