import type { Effect, EffectValues } from '../case/effect';
import type { CaseState } from '../case/state';
import { personOf } from '../case/subject';
import type { FollowUpStep } from '../registrants/follow-up';

/** A step of following somebody up, with what was open to him when it came. */
export interface FollowUpTaken {
  registrantId: string;
  personId: string;
  step: FollowUpStep;
  days: number;
  openings: readonly string[];
}

/** Nothing more is said of what came before. */
export interface FollowUpsWithdrawn {
  registrantId: string;
  personId: string;
  /** With a word of thanks: he has come, or said when he will. */
  thanks: boolean;
}

/** What came of a call: a code. */
export interface FollowUpResult {
  registrantId: string;
  result: string;
}

/** What a case keeps of it. */
type Followed = {
  countedDays?: number;
  offered?: string[];
};

const his = (after: CaseState) => ({
  registrantId: after.episode as string,
  personId: personOf(after) as string,
});

/** The step is on record, with days and openings; a message goes to him with what fits. */
export const followUp = <State extends CaseState<Followed>>(step: FollowUpStep): Effect<State> => ({
  register: 'follow-ups',
  do: 'take',
  with: (after): EffectValues | undefined => {
    const { countedDays = 0, offered = [] } = after.data;
    // Who comes to a step without a look (a new cycle, a move sent back) was told already.
    return offered.length ? { ...his(after), step, days: countedDays, openings: offered } : undefined;
  },
});

/** What was said of him is taken back. */
export const withdrawFollowUps = (thanks: boolean): Effect => ({
  register: 'follow-ups',
  do: 'withdraw',
  with: (after): EffectValues => ({ ...his(after), thanks }),
});

/** What a call or a visit came to. */
export const followUpResult = (result: string): Effect => ({
  register: 'follow-ups',
  do: 'result',
  with: (after): EffectValues => ({ registrantId: after.episode, result }),
});
