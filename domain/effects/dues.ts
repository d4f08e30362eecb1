import type { Effect } from '../case/effect';
import type { CaseState } from '../case/state';
import { theMemberOf } from '../case/subject';

// 党费在途: from the month after 党费交至 the old branch does not bill; the months in transit are billed once, by the
// receiver at reception, by the old branch when the case is cancelled, by the other system when the member went there.

/** Whose months in transit begin. */
export interface DuesIntoTransit {
  memberId: string;
}

/** Who came from elsewhere, paid up to which month, or owing from which; billed to which branch. Months: 2026-10. */
export interface DuesBrought {
  memberId: string;
  paidTo: string | null;
  from: string;
  billedTo: string;
}

/** Which branch bills the months in transit; null: none here. */
export interface DuesSettled {
  billedTo: string | null;
}

/** What the level above lets a member off, from a month to a month; 0 fen a month: 免交. */
export interface DuesRelieved {
  memberId: string;
  fromMonth: string;
  toMonth: string;
  monthlyFen: number;
}

/** He owes less from then on, or nothing. */
export const duesRelieved = <State extends CaseState = CaseState>(
  relieved: (after: State) => Omit<DuesRelieved, 'memberId'>,
): Effect<State> => ({
  register: 'dues',
  do: 'relieve',
  with: (after) => ({ memberId: theMemberOf(after), ...relieved(after) }),
});

/** The months in transit begin. Issued again, they begin anew by what was paid since. */
export const duesIntoTransit: Effect = {
  register: 'dues',
  do: 'into-transit',
  with: (after) => ({ memberId: theMemberOf(after) }),
};

/** Somebody brings months in transit from elsewhere. */
export const duesBrought = <State extends CaseState = CaseState>(
  brought: (after: State) => DuesBrought | undefined,
): Effect<State> => ({
  register: 'dues',
  do: 'brought',
  with: (after) => spread(brought(after)),
});

/** The months in transit are over; nothing where `billedTo` tells nothing. */
export const duesSettled = <State extends CaseState = CaseState>(
  billedTo: (after: State) => string | null | undefined,
): Effect<State> => ({
  register: 'dues',
  do: 'settle',
  with: (after) => {
    const to = billedTo(after);
    return to === undefined ? undefined : { billedTo: to };
  },
});

const spread = (values: DuesBrought | undefined) => values && { ...values };
