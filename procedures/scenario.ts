import type { OfferValue } from '../domain/case/offer';
import type { CheckedMember } from '../registers/members/member-row';
import type { Townsman } from './townsman';

/** A value that is filled in; `@today`, `@today-3` and `@<name>` (an id of the town) stand for what they are then. */
export type Value = OfferValue;

/** What somebody does when a stage has come, some working days later, at ten in the morning. */
export interface Act<Player extends string = string> {
  stage: string;
  /** Only on this visit of the stage, counted from 1; absent: on each. */
  nth?: number;
  /** Working days after the case came there; `due`: on its last day; `never`: nobody moves, and time does what it does. */
  after: number | 'due' | 'never';
  who?: Player;
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
  who: Player;
  /** Absent: the case brings its member with it. */
  member?: true;
  /** Of the matter that begins with the case. */
  matter?: string;
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
}

/** What can be rehearsed of one procedure. */
export interface Play<Player extends string = string> {
  procedure: string;
  /** Who of the small town plays whom. */
  cast: Record<Player, Townsman>;
  /** What is special to the member, so that the procedure is for him. */
  member?: Partial<CheckedMember>;
  /** By variant. */
  starts: Record<string, PlayStart<Player>>;
  usual: readonly Act<Player>[];
  scenarios: readonly Scenario<Player>[];
}
