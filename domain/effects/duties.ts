import type { Effect } from '../case/effect';
import type { CaseState } from '../case/state';
import type { Transition } from '../case/transition';
import type { Duty } from '../duties/duties';
import type { Month } from '../time/months';

/** Missed months of a member's duties for which people have found a valid reason. */
export interface MonthsExcused {
  memberId: string;
  duties: Duty[];
  from: Month;
  to: Month;
  /** The last month that was looked at: what follows from it is counted up to there. */
  last: Month;
  mostIdle: number;
}

/** The missed months become 免, and all that hangs on them is counted anew. */
export const excuseMonths = <State extends CaseState>(
  which: (after: State, transition: Transition) => MonthsExcused | undefined,
): Effect<State> => ({
  register: 'duties',
  do: 'excuse',
  with: (after, transition) => {
    const found = which(after, transition);
    return found && { ...found };
  },
});
