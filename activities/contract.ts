import type { Answer, Refusal } from '../domain/case/offer';
import type { CaseState } from '../domain/case/state';
import type { Cause, Transition } from '../domain/case/transition';
import type { Instant, LocalDate } from '../domain/time/dates';

/** One step of a story that wishes to go on record. */
export interface RecordInput {
  procedure: string;
  caseId: string;
  /** The story as the workflow has it; absent before the first transition. */
  state?: CaseState;
  cause: Cause;
  /** Business time. */
  at: Instant;
}

/**
 * What came of it: the transition that stands on record after `state` (not always the one that was offered), the
 * answer of an offer that went on record earlier, why the offer does not stand, or that there was nothing to record.
 */
export type RecordOutcome =
  | { transition: Transition }
  | { answered: Answer }
  | { refused: Refusal }
  | { unchanged: true };

/** A run of a sweep that goes on by one page. */
export interface SweepInput {
  runId: string;
  /** Id of the sweep. */
  sweep: string;
  asOf: LocalDate;
  at: Instant;
}

/** Input of the workflow of a sweep. */
export interface SweepRequest {
  /** Of the sweep. */
  id: string;
  /** The day for which it looks; absent: the day for which its schedule meant it, also when it comes late. */
  asOf?: LocalDate;
  /** Milliseconds added to workflow time: 0 but in a rehearsal. */
  clockOffset?: number;
}

/** How far the run is: what it started and changed since its beginning, and whether pages are left. */
export interface SweepState {
  started: number;
  changed: number;
  more: boolean;
}

/** What workflows can do to the outside. */
export interface Activities {
  /** One transaction; may be called any number of times for the same step. */
  record(input: RecordInput): Promise<RecordOutcome>;
  /** Writes digests, starting after one person; a repeat changes nothing. @returns where it stopped, null at the end */
  digestBatch(day: LocalDate, at: Instant, after: string): Promise<string | null>;
  /** Seals a day over all chains; a repeat changes nothing. @returns how many chains had moved */
  sealDay(day: LocalDate, at: Instant): Promise<number>;
  /** One page of a sweep together with its cursor, in one transaction; continues where the run stopped. */
  sweepPage(input: SweepInput): Promise<SweepState>;
  /** Follows all chains and seals, keeps the counts of the day and tells the auditors; repairs nothing. */
  checkAudit(day: LocalDate, at: Instant): Promise<object>;
  /** Holds cases and workflows against each other and keeps the counts of the day; repairs nothing. */
  reconcile(day: LocalDate, at: Instant): Promise<object>;
}
