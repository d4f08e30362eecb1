import type { Instant, LocalDate } from '../dates';
import type { Limit } from '../deadlines';
import type { Role } from '../roles';
import type { Offer, Refusal } from './offer';
import type { CaseData, CaseState } from './state';
import type { Transition } from './transition';

/** A value that an outcome asks for, described once for the check, the API's schema and the console's form. */
export interface Field {
  title: string;
  type: 'date' | 'integer' | 'boolean' | 'organisation' | 'choice';
  required?: boolean;
  minimum?: number;
  maximum?: number;
  choices?: Record<string, string>;
}

/** One way out of a step. */
export interface Outcome {
  title: string;
  /** Where it leads; a function where that hangs on the case. */
  to: string | ((state: CaseState) => string);
  /** Who may take it when it is not the task's own seat: seat names; `task` names the task's own. */
  by?: readonly string[];
  /** The rule asks for a reason. */
  reason?: true;
  fields?: Record<string, Field>;
  /** Offered only now and then. */
  when?: (state: CaseState) => boolean;
  /** What the case itself can tell against it. */
  check?: (state: CaseState, offer: Offer, at: Instant) => Refusal | undefined;
  /** Checks that need the registers, run by `record` inside its transaction. */
  guards?: readonly string[];
  /** Takes a number for a letter. */
  takesLetterNumber?: true;
  /** Moves the member to the case's `target` branch. */
  movesMember?: true;
  /** What it changes in the procedure's own data. */
  data?: (state: CaseState, offer: Offer, transition: Transition) => CaseData;
  /** How the case ends, when it leads to a final stage. */
  ending?: string;
}

/** One step of a procedure, in the words of the rule. Without `seat` it is final. */
export interface Step {
  title: string;
  /** Document and article, or [U]/[L] practice with the name of its parameter. */
  source?: string;
  seat?: string;
  /** The time allowed; absent: none. */
  within?: (state: CaseState) => Limit | undefined;
  /** A last day that never moves off rest days (a letter's validity). */
  until?: (state: CaseState) => LocalDate | undefined;
  /** Days between reminders once it is past due, or from the start where there is no limit. */
  remindEvery?: (state: CaseState) => number;
  /** Those reminders begin with the step, not when it is past due. */
  remindFromStart?: true;
  /** What time does when nobody acts: the case moves, or (by default) the level above hears of it. */
  lapse?: { to: string; data?: (state: CaseState, transition: Transition) => CaseData };
  /** Seats besides the task's own that are told when it is past due. */
  tellWhenLate?: readonly string[];
  /** Seats that are told when the step begins. */
  tellOnEntry?: readonly string[];
  outcomes?: Record<string, Outcome>;
  /** The step that usually follows: what 即将办理 shows. */
  next?: string | ((state: CaseState) => string | undefined);
}

/** Who sits where: the roles of an organisation on one side of the case, those who stand in for them, or a person. */
export type SeatRule =
  | { side: string; roles: readonly Role[]; deputies: readonly Role[] }
  | { person: 'member' | 'starter' };

/** A procedure as data: the workflow runs it, the API offers its outcomes, the docs draw it. */
export interface Procedure {
  id: string;
  title: string;
  /** Two letters of the case number. */
  code: string;
  source: string;
  /** What a start asks for besides the member. */
  start: { fields: Record<string, Field>; reason?: true };
  seats: Record<string, SeatRule>;
  steps: Record<string, Step>;
  /** Where a case begins, after the submission in this role. */
  first: (state: CaseState) => string;
  /** The step that a submission has passed by itself, where it is that as well; the first row says so. */
  passedByStart?: (state: CaseState) => { stage: string; outcome: string } | undefined;
  /** The final stage of a withdrawal. */
  withdrawnTo: string;
}

/** The step of a stage. @throws Error when the table has no such stage (a state from another version) */
export function stepOf(procedure: Procedure, stage: string): Step {
  const step = procedure.steps[stage];
  if (!step) throw new Error(`${procedure.id} has no stage ${stage}`);
  return step;
}

/** Whether nothing follows a stage. */
export const isFinal = (procedure: Procedure, stage: string): boolean => !stepOf(procedure, stage).seat;

/** The stage that an outcome leads to. */
export const destination = (outcome: Outcome, state: CaseState): string =>
  typeof outcome.to === 'string' ? outcome.to : outcome.to(state);

/** The outcomes that a stage offers now, by id. */
export function offered(procedure: Procedure, state: CaseState): Record<string, Outcome> {
  const outcomes = stepOf(procedure, state.stage).outcomes ?? {};
  return Object.fromEntries(Object.entries(outcomes).filter(([, outcome]) => outcome.when?.(state) ?? true));
}

/** An outcome that a stage offers now; undefined for any other name, those that every object has included. */
export function outcomeOf(procedure: Procedure, state: CaseState, id: string | undefined): Outcome | undefined {
  const outcomes = offered(procedure, state);
  return id !== undefined && Object.hasOwn(outcomes, id) ? outcomes[id] : undefined;
}
