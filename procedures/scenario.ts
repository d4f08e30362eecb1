import type { OfferValue } from '../domain/case/offer';
import type { CaseState } from '../domain/case/state';
import type { LocalDate } from '../domain/time/dates';
import type { KeyRing } from '../platform/keys';
import type { Transaction } from '../prisma/client';
import type { CheckedMember } from '../registers/members/member-row';
import type { Townsman } from './townsman';

/**
 * A value that is filled in; `@today`, `@today-3`, `@today+7T15:00+08:00`, `@month-1`, `@year` and `@<name>` (an id of the
 * town; `@subject`: of whom or what the case is about) stand for what they are then.
 */
export type Value = OfferValue;

/** What somebody sends besides decisions: he ticks a list, enters a payment, takes an opening up. */
export interface Deed<Player extends string = string> {
  who: Player;
  /** Of the API, behind /api/v1: /members/@member/dues-payments. */
  path: string;
  /** Values are put in wherever they stand in it; absent: there is nothing to say. */
  body?: Record<string, unknown>;
  /** What it brings is `@<called>` from then on: the id in its answer. */
  called?: string;
  /** What he looks for first: the first of a list is `@<called>` from then on, and where there is none nothing is done. */
  finds?: { called: string; of: string };
}

/** What somebody does when a stage has come, some working days later, at ten in the morning. */
export interface Act<Player extends string = string> {
  /** The procedure whose case stands there, where it is another that is played along. */
  procedure?: string;
  stage: string;
  /** Only on this visit of the stage, counted from 1; absent: on each. */
  nth?: number;
  /** Only while this holds of the case. */
  when?: (state: CaseState) => boolean;
  /** Working days after the case came there; `due`: on its last day; `never`: nobody moves, and time does what it does. */
  after: number | 'due' | 'never';
  /** Of the day; absent: ten in the morning. */
  hour?: number;
  who?: Player;
  /** Done first. An act is done once each time that the stage comes. */
  deeds?: readonly Deed<Player>[];
  /** Passed over where the case does not offer it. */
  outcome?: string;
  data?: Record<string, Value>;
  typed?: Record<string, string>;
  reason?: string;
}

/** How a case begins in one variant. */
export interface PlayStart<Player extends string = string> {
  /** What people call it; absent: as the procedure calls its variant. */
  title?: string;
  /** Who plays otherwise than in the other variants. */
  cast?: Partial<Record<Player, Townsman>>;
  /** Absent: nobody begins it, a sweep does, or what `deeds` change in a register. */
  who?: Player;
  /** Done first; a case that a change of a register begins is begun by the last of them. */
  deeds?: readonly Deed<Player>[];
  /** For the member of the town. */
  member?: true;
  /** For an organisation or a matter. Where neither stands, the case brings its member with it. */
  subject?: { kind: 'organisation'; id: string } | { kind: 'matter'; title: string };
  reason?: string;
  data: Record<string, Value>;
  typed?: Record<string, string>;
}

/** One course that a case may take: what people do and do not do. */
export interface Scenario<Player extends string = string> {
  id: string;
  title: string;
  /** Two sentences for the one who chooses. */
  summary: string;
  variants: readonly string[];
  /** Looked through first; then what is usual in the procedure. */
  acts: readonly Act<Player>[];
  /** Where it is over though the case goes on: one that renews itself each year has no end. */
  over?: (state: CaseState) => boolean;
}

/** Ids of the town, and the day on which a rehearsal begins. */
export interface Before {
  names: Readonly<Record<string, string>>;
  from: LocalDate;
  keys: KeyRing;
}

/** What can be rehearsed of one procedure. */
export interface Play<Player extends string = string> {
  procedure: string;
  /** Who of the small town plays whom. */
  cast: Record<Player, Townsman>;
  /** What is special to the member, so that the procedure is for him. */
  member?: Partial<CheckedMember>;
  /** Members of his branch besides, whom `@second` and `@third` name; none where absent. */
  others?: 1 | 2;
  /** What the registers hold before it begins. */
  before?: (tx: Transaction, before: Before) => Promise<void>;
  /** Other procedures whose cases are played along, and stand in the report. */
  along?: readonly string[];
  /**
   * The sweeps that run, and when; absent: the procedure's own, when they do. Time has to stop for each, so that one which
   * looks ahead need not run daily here.
   */
  sweeps?: Readonly<Record<string, string>>;
  /** A rehearsal that has not come to an end after so many days stops where it stands; absent: 400. */
  mostDays?: number;
  /** What else `@<name>` stands for in acts, as the case stands then. */
  named?: (state: CaseState) => Record<string, Value>;
  /** Who reads its cases, where whoever is above the committees does not; as such the report is made. */
  reader?: Exclude<Townsman, 'subject'>;
  /** By variant. */
  starts: Record<string, PlayStart<Player>>;
  usual: readonly Act<Player>[];
  scenarios: readonly Scenario<Player>[];
}
