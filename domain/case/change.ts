import type { Effect } from './effect';
import type { CaseState } from './state';
import type { Transition } from './transition';
import type { Way } from './way';

/** What something that happened does to a case: where it leads, and what it changes here and in the registers. */
export interface Change<State extends CaseState = CaseState> {
  /** Absent: the case stays where it is. */
  to?: Way<State>;
  /** How the case ends, when it leads to a final stage. */
  ending?: string | ((state: State) => string | undefined);
  effects?: readonly Effect<State>[];
}

/** What time does by itself: at the end of a limit, or at a moment of the step's own. */
export interface Lapse<State extends CaseState = CaseState> extends Change<State> {
  data?: (state: State, transition: Transition) => Partial<State['data']>;
}
