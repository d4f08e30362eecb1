import type { Effect } from './effect';
import type { CaseData, CaseState } from './state';
import type { Transition } from './transition';
import type { Way } from './way';

/** What something that happened does to a case: where it leads, and what it changes here and in the registers. */
export interface Change {
  /** Absent: the case stays where it is. */
  to?: Way;
  /** How the case ends, when it leads to a final stage. */
  ending?: string | ((state: CaseState) => string | undefined);
  effects?: readonly Effect[];
}

/** What time does by itself: at the end of a limit, or at a moment of the step's own. */
export interface Lapse extends Change {
  data?: (state: CaseState, transition: Transition) => CaseData;
}
