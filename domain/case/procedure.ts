import type { Role } from '../people/roles';
import type { Instant, LocalDate } from '../time/dates';
import type { Limit } from '../time/deadlines';
import type { Offer, OfferData, Refusal } from './offer';
import type { CaseData, CaseState } from './state';
import type { Transition } from './transition';
import type { TypedField, TypedProblem, TypedValues } from './typed';

/** A value that an outcome asks for, described once for the check, the API's schema and the console's form. */
export interface Field {
  title: string;
  type:
    | 'date'
    | 'month'
    | 'integer'
    | 'boolean'
    | 'organisation'
    | 'outside'
    | 'attachment'
    | 'letter-number'
    | 'choice';
  required?: boolean;
  /** A date that may lie ahead (the last day of a letter). */
  mayLieAhead?: true;
  minimum?: number;
  maximum?: number;
  choices?: Record<string, string>;
}

/** Work beside a case that is opened with an outcome and never blocks it. */
export interface SideTaskRule {
  kind: 'national-out' | 'national-in' | 'probation-review' | 'role-after-leaving';
  /** On whose side. */
  side: string;
  /** Only for a member within his probation, and due on the day on which that ends. */
  forProbation?: true;
  /** Only for a member who leaves roles of his behind; for the level above that side where they are its own. */
  forRolesLeft?: true;
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
  /** What is typed with it and kept sealed: it stands in no history. */
  typed?: Record<string, TypedField>;
  /** Offered only now and then. */
  when?: (state: CaseState) => boolean;
  /** What the case itself can tell against it. */
  check?: (state: CaseState, offer: Offer, at: Instant) => Refusal | undefined;
  /** Checks that need the registers, run by `record` inside its transaction. */
  guards?: readonly string[];
  /** Takes a number for a letter. */
  takesLetterNumber?: true;
  /** Moves the member: to the case's `target` branch, or to another system when no side of ours receives him. */
  movesMember?: true;
  sideTasks?: readonly SideTaskRule[];
  /** What it changes in the procedure's own data. */
  data?: (state: CaseState, offer: Offer, transition: Transition) => CaseData;
  /** How the case ends, when it leads to a final stage. */
  ending?: string | ((state: CaseState) => string | undefined);
}

/** One step of a procedure, in the words of the rule. Without `seat` it is final. */
export interface Step {
  title: string;
  /** Document and article, or [U]/[L] practice with the name of its parameter. */
  source?: string;
  seat?: string;
  /** The time allowed; absent: none. */
  within?: (state: CaseState) => Limit | undefined;
  /** The day from which that counts; absent: the day on which the step begins. */
  countedFrom?: (state: CaseState) => LocalDate | undefined;
  /** A last day that never moves off rest days (a letter's validity). */
  until?: (state: CaseState) => LocalDate | undefined;
  /** Days between reminders once it is past due, or from the start where there is no limit. */
  remindEvery?: (state: CaseState) => number;
  /** Those reminders begin with the step, not when it is past due. */
  remindFromStart?: true;
  /** How many of them there are; absent: they never end. */
  remindAtMost?: (state: CaseState) => number;
  /** What time does when nobody acts: the case moves, or (by default) the level above hears of it. */
  lapse?: { to: string; data?: (state: CaseState, transition: Transition) => CaseData };
  /** Seats besides the task's own that are told when it is past due. */
  tellWhenLate?: readonly string[];
  /** Seats that are told when the step begins; a function where that hangs on the case. */
  tellOnEntry?: readonly string[] | ((state: CaseState) => readonly string[]);
  outcomes?: Record<string, Outcome>;
  /** The step that usually follows: what 即将办理 shows. */
  next?: string | ((state: CaseState) => string | undefined);
}

/** A place at a step: the roles of the organisation on one side of the case, and those who stand in for them. */
export interface Place {
  side: string;
  roles: readonly Role[];
  deputies: readonly Role[];
}

/**
 * Who sits where: one place, or several that are asked the same (any of them settles it; a side that the case does not
 * have is left out), or a person.
 */
export type SeatRule = Place | { anyOf: readonly Place[] } | { person: 'member' | 'starter' };

/** The places of a seat, in order; none for a person's. */
export function placesIn(rule: SeatRule): readonly Place[] {
  if ('person' in rule) return [];
  return 'anyOf' in rule ? rule.anyOf : [rule];
}

/** What a start asks for. */
export interface StartForm {
  fields: Record<string, Field>;
  reason?: true;
  typed?: Record<string, TypedField>;
  /** What the fields tell against each other. */
  check?: (data: OfferData, at: Instant) => Refusal | undefined;
  /** What the typed ones do, each already well formed. */
  checkTyped?: (typed: TypedValues, at: Instant) => TypedProblem[];
}

/** A procedure as data: the workflow runs it, the API offers its outcomes, the docs draw it. */
export interface Procedure {
  id: string;
  title: string;
  /** Two letters of the case number. */
  code: string;
  source: string;
  /** What a start asks for besides the member. */
  start: StartForm;
  /** What a start asks for that brings its member with it, and names none who is here. */
  arrival?: StartForm;
  seats: Record<string, SeatRule>;
  steps: Record<string, Step>;
  /** Where a case begins, after the submission in this role. */
  first: (state: CaseState) => string;
  /** The step that a submission has passed by itself, where it is that as well; the first row says so. */
  passedByStart?: (state: CaseState) => { stage: string; outcome: string } | undefined;
  /** The final stage of a withdrawal. */
  withdrawnTo: string;
}

/** What a start asks for: with a member who is here, or without. */
export const startForm = (procedure: Procedure, memberId: unknown): StartForm =>
  memberId === undefined && procedure.arrival ? procedure.arrival : procedure.start;

/** The step of a stage. @throws Error when the table has no such stage (a state from another version) */
export function stepOf(procedure: Procedure, stage: string): Step {
  const step = procedure.steps[stage];
  if (!step) throw new Error(`${procedure.id} has no stage ${stage}`);
  return step;
}

/** Whether nothing follows a stage. */
export const isFinal = (procedure: Procedure, stage: string): boolean => !stepOf(procedure, stage).seat;

/** Seats that are told when a step begins. */
export const toldOnEntry = ({ tellOnEntry = [] }: Step, state: CaseState): readonly string[] =>
  typeof tellOnEntry === 'function' ? tellOnEntry(state) : tellOnEntry;

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
