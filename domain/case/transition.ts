import type { Calendar } from '../time/calendar';
import type { Instant } from '../time/dates';
import type { ActedAs, Offer } from './offer';
import type { Recalculation } from './recalculate';
import type { CaseData, Rules, Seat, Sides } from './state';

/** What the registers said when a case was opened; frozen in it. */
export interface Opening {
  number: string;
  ruleSet: string;
  rules: Rules;
  /** Ids of the overrides among the rules, by parameter. */
  overridden?: Record<string, string>;
  memberId: string;
  memberPersonId: string;
  sides: Sides;
  data: CaseData;
}

/** Why the case moved: a person's offer, a moment of one of its tasks, or a calendar year that was published or edited. */
export type Cause =
  | { kind: 'offer'; offer: Offer }
  | { kind: 'moment'; taskId: string; moment: string }
  | { kind: 'calendar' };

/** What `record` found in the registers and put on record with the cause, so that `apply` needs nothing else. */
export interface Facts {
  as?: ActedAs;
  opening?: Opening;
  /** Seats of the task that this transition opens, or that are added to the open one. */
  seats?: Seat[];
  /** Years that the case did not carry yet, or not in this edition. */
  calendar?: Calendar;
  /** What computing the open task's last day again came to: for people, `apply` computes it itself. */
  recalculation?: Recalculation;
  /** The number taken for a letter. */
  letterNumber?: string;
  /** Organisations that this transition puts on a side of the case. */
  sides?: Sides;
  /** Warnings shown with the case from here on. */
  warnings?: string[];
}

/** One step of the story as it stands on record. */
export interface Transition {
  seq: number;
  at: Instant;
  cause: Cause;
  facts: Facts;
}
