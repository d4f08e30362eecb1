import type { Calendar } from '../time/calendar';
import type { Instant } from '../time/dates';
import type { EffectDone } from './effect';
import type { News } from './news';
import type { ActedAs, Offer } from './offer';
import type { Recalculation } from './recalculate';
import type { CaseState, Giver, Parties, Seat, Sides } from './state';
import type { Subject } from './subject';

/** What the registers said when a case was opened; frozen in it. */
export interface Opening<State extends CaseState = CaseState> {
  number: string;
  ruleSet: string;
  rules: State['rules'];
  /** Ids of the overrides among the rules, by parameter. */
  overridden?: Record<string, string>;
  /** Absent in older ones, which say it otherwise. */
  subject?: Subject;
  episode?: string;
  sides: Sides;
  parties?: Parties;
  data: State['data'];
}

/**
 * Why the case moved: a person's offer, a moment of one of its tasks, news from a register or another case, or a calendar
 * year that was published or edited. A story that was told of news does not know which: `record` says so,
 * and names the fact as its teller does.
 */
export type Cause =
  | { kind: 'offer'; offer: Offer }
  | { kind: 'moment'; taskId: string; moment: string }
  | { kind: 'news'; fact?: string; news?: News }
  | { kind: 'calendar' };

/** What `record` found in the registers and put on record with the cause, so that `apply` needs nothing else. */
export interface Facts {
  as?: ActedAs;
  opening?: Opening;
  /** Seats of the task that this transition opens, or that are added to the open one. */
  seats?: Seat[];
  /** Where it opens several: the seats of each, by its key. */
  taskSeats?: Record<string, Seat[]>;
  /** Of a task that is given on: who may take it back. */
  givenBy?: Giver;
  /** When a holder has left: by the id of each task that he held the seats to which it goes back. */
  returned?: Record<string, Seat[]>;
  /** Years that the case did not carry yet, or not in this edition. */
  calendar?: Calendar;
  /** What computing the open task's last day again came to: for people, `apply` computes it itself. */
  recalculation?: Recalculation;
  /** Numbers taken with this step, by what they are of. */
  numbers?: Record<string, string>;
  /** What was looked up for it in the registers. */
  found?: Record<string, unknown>;
  /** Organisations that this transition puts on a side of the case. */
  sides?: Sides;
  /** What a matter is called from here on. */
  title?: string;
  /** Warnings shown with the case from here on. */
  warnings?: string[];
  /** 更正: the step whose effects on the registers it undoes. */
  undone?: number;
  /** What it did to the registers, in order: what a correction undoes. */
  effects?: EffectDone[];
}

/** One step of the story as it stands on record. */
export interface Transition {
  seq: number;
  at: Instant;
  cause: Cause;
  facts: Facts;
}

/** A number that a step took. What an older release recorded has it under a name of its own: `<of>Number`. */
export const numberTaken = ({ numbers, ...facts }: Facts, of: string): string | undefined =>
  numbers?.[of] ?? (facts as Record<string, string | undefined>)[`${of}Number`];
