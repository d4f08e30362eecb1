import type { Effect, EffectValues } from '../case/effect';
import { subjectOf } from '../case/subject';

export interface LettersBegun {
  roundId: string;
}

/** All letters of a round that nobody has looked at one by one. */
export interface LettersReviewed {
  roundId: string;
  reviewerId: string;
}

/** The round of letters has this case. */
export const lettersBegun: Effect = {
  register: 'unit-letters',
  do: 'begin',
  with: (after): EffectValues => ({ roundId: subjectOf(after).id }),
};

/** The secretary agrees to the rest of them in one stroke. */
export const lettersReviewed: Effect = {
  register: 'unit-letters',
  do: 'review',
  with: (after, { cause }): EffectValues | undefined =>
    cause.kind === 'offer' ? { roundId: subjectOf(after).id, reviewerId: cause.offer.actorId } : undefined,
};
