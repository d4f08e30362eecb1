import type { Instant } from '../time/dates';
import type { Change } from './change';
import type { OfferData } from './offer';
import type { CaseState, Parties, Sides } from './state';
import type { Transition } from './transition';

/** A fact from a register or from another case that reaches a case waiting for it: service certified, sitting attended … */
export interface News {
  type: string;
  /** When the fact went on record. */
  at: Instant;
  /** Ids, dates, numbers and codes. */
  data: OfferData;
}

/** What a stage does with news of one type. */
export interface NewsRule<State extends CaseState = CaseState> extends Change<State> {
  /** What people read of it in the timeline: 服务已确认. */
  title: string;
  /** Persons whom it names as parties of the case. */
  parties?: (state: State, news: News) => Parties | undefined;
  /** Whether it still holds; otherwise it is noted and changes nothing: the case has moved on since the fact. */
  holds?: (state: State, news: News) => boolean;
  data?: (state: State, news: News, transition: Transition) => Partial<State['data']>;
  /** Organisations that it puts on sides of the case: whom it is about belongs elsewhere now. */
  sides?: (state: State, news: News) => Sides;
  /** What is said of it besides, wherever the case goes on with it. */
  tells?: (before: State, after: State) => readonly Said[];
}

/** A sentence, with `{case}`, and the seats that are told it. */
export interface Said {
  text: string;
  tell: readonly string[];
}
