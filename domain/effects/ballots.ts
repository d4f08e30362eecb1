import type { BallotPaper } from '../ballots/paper';
import type { Effect } from '../case/effect';
import type { CaseState } from '../case/state';

/** A secret ballot (无记名投票) that opens. */
export interface BallotOpened extends BallotPaper {
  /** By which the case tells it from its others: of the second round another one. */
  key: string;
  /** What is voted on, as voters read it: 民主评议测评. No names. */
  title: string;
  /** Ids of the persons who may vote: frozen with the ballot. At least `FEWEST_VOTERS`: refuse fewer before. */
  voters: readonly string[];
}

/** A ballot in which nobody votes any more. */
export interface BallotClosed {
  key: string;
}

/** Opens a ballot with its paper and its roll. */
export const openBallot = <State extends CaseState = CaseState>(
  ballot: (after: State) => BallotOpened,
): Effect<State> => ({
  register: 'ballots',
  do: 'open',
  with: (after) => ({ ...ballot(after) }),
});

/** Closes a ballot: its sums may be told. */
export const closeBallot = <State extends CaseState = CaseState>(key: (after: State) => string): Effect<State> => ({
  register: 'ballots',
  do: 'close',
  with: (after) => ({ key: key(after) }),
});
