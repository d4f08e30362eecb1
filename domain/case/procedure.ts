import type { Role } from '../people/roles';
import type { Instant, LocalDate } from '../time/dates';
import type { Limit } from '../time/deadlines';
import type { Change, Lapse } from './change';
import type { Effect } from './effect';
import type { MomentRule } from './moment-rule';
import type { NewsRule } from './news';
import { NOBODY, type Offer, type OfferData, type Refusal } from './offer';
import type { Readers } from './readers';
import type { StartCheck } from './start-check';
import type { CaseState, OpenTask, Parties, Settled, Sides } from './state';
import { type About, personOf, type SubjectRule } from './subject';
import { ruleName } from './task-key';
import type { Transition } from './transition';
import type { TypedField, TypedProblem, TypedValues } from './typed';
import type { Way } from './way';
import type { Words } from './words';

/** A value that an outcome asks for, described once for the check, the API's schema and the console's form. */
export interface Field {
  title: string;
  type:
    | 'date'
    | 'date-time'
    | 'month'
    | 'integer'
    | 'money'
    | 'boolean'
    | 'person'
    | 'persons'
    | 'organisation'
    | 'outside'
    | 'unit'
    | 'grid'
    | 'joint-project'
    | 'attachment'
    | 'document-number'
    | 'choice'
    | 'choices';
  required?: boolean;
  /** A date or a time that may lie ahead (the last day of what is valid for a time, the day of a meeting). */
  mayLieAhead?: true;
  /** integer: the value; money: the amount in fen; persons, choices: how many. */
  minimum?: number;
  maximum?: number;
  /** choice, choices: their titles, by what is sent. */
  choices?: Record<string, string>;
}

/** One way out of a task. */
export interface Outcome<State extends CaseState = CaseState> extends Change<State> {
  title: string;
  /** Who may take it when it is not the task's own seat: seat names. */
  by?: readonly string[];
  /**
   * It is meant for the case, at whichever step that stands: where the case has gone on by itself meanwhile, it is taken at
   * the step to which it has gone, if that offers it as well.
   */
  goesAlong?: true;
  /** Tasks (`STAGE`, or `STAGE.key` where a stage has several) whose last decider may not take it as well. */
  notSameAs?: readonly string[];
  /** The rule asks for a reason. */
  reason?: true;
  fields?: Record<string, Field>;
  /** What is typed with it and kept sealed: it stands in no history. */
  typed?: Record<string, TypedField>;
  /** Offered only now and then. */
  when?: (state: State) => boolean;
  /** What the case itself can tell against it. */
  check?: (state: State, offer: Offer, at: Instant) => Refusal | undefined;
  /** Checks that need the registers, by name; `record` runs them inside its transaction. */
  guards?: readonly string[];
  /** What is looked up in the registers for it, by name: the facts go on record with it. */
  looks?: readonly string[];
  /** Takes the next number `of` a kind in the year of the organisation `at` a side: `facts.numbers` has it. */
  takesNumber?: { of: string; at: string };
  /** Organisations that it puts on sides of the case. */
  sides?: (state: State, offer: Offer) => Sides | undefined;
  /** What the matter is called from here on; nothing where it keeps its title. */
  renames?: (state: State, offer: Offer) => string | undefined;
  /** Persons whom it names as parties of the case. */
  parties?: (state: State, offer: Offer, transition: Transition) => Parties | undefined;
  /** What it changes in the procedure's own data. */
  data?: (state: State, offer: Offer, transition: Transition) => Partial<State['data']>;
  /** 更正: the step whose effects on the registers are undone by it. */
  undoes?: (state: State, offer: Offer) => number | undefined;
}

/** Somebody is asked something: who, until when, and with which outcomes. */
export interface TaskRule<State extends CaseState = CaseState> {
  title: string;
  seat?: string;
  /** The time allowed; absent: none. */
  within?: (state: State) => Limit | undefined;
  /** The day from which that counts; absent: the day on which the step begins. */
  countedFrom?: (state: State) => LocalDate | undefined;
  /** A last day that never moves off rest days (a validity, a party period). */
  until?: (state: State) => LocalDate | undefined;
  /** Days between reminders once it is past due, or from the start where there is no limit. */
  remindEvery?: (state: State) => number;
  /** Those reminders begin with the step, not when it is past due. */
  remindFromStart?: true;
  /** How many of them there are; absent: they never end. */
  remindAtMost?: (state: State) => number;
  /** Moments of its own, by name, in place of the reminders that every task has. */
  moments?: Record<string, MomentRule<State>>;
  /**
   * What time does when nobody acts: the case moves, or (by default) the level above hears of it. Of several tasks, one
   * whose lapse leads nowhere is settled as `late`.
   */
  lapse?: Lapse<State>;
  /** Seats besides the task's own that are told when it is past due. */
  tellWhenLate?: readonly string[];
  outcomes?: Record<string, Outcome<State>>;
}

/** One of several tasks of a stage. An outcome that leads nowhere settles it alone. */
export interface KeyedTask<State extends CaseState = CaseState> extends TaskRule<State> {
  /** Asked only then. */
  when?: (state: State) => boolean;
  /** One task for each person of the seat's party, or for each of its places that the case has. */
  each?: 'person' | 'place';
}

/** Where a case goes by what of a stage's tasks is settled. */
export interface Join<State extends CaseState = CaseState> {
  among: readonly string[];
  /** Nothing: it waits for the rest. */
  pick: (settled: Record<string, Settled>, state: State) => string | undefined;
}

/** One step of a procedure, in the words of the rule. It is final when nobody is asked and nothing is waited for. */
export interface Step<State extends CaseState = CaseState> extends TaskRule<State> {
  /** Document and article, or [U]/[L] practice with the name of its parameter. */
  source?: string;
  /** Nobody is asked: the case waits for a moment, for news, or for an outcome that others may take. */
  waits?: true;
  /** Several tasks at once, by key, each settled by itself. */
  tasks?: Record<string, KeyedTask<State>>;
  /** Of several tasks: when and where the stage goes on. */
  join?: Join<State>;
  /** Seats that are told when the step begins; a function where that hangs on the case. */
  tellOnEntry?: readonly string[] | ((state: State) => readonly string[]);
  /** A sentence that all who hear that the step begins read besides, those who are asked included. */
  entryNote?: (state: State) => string;
  /** What beginning the step does to the registers, however the case came here. */
  onEntry?: readonly Effect<State>[];
  /** News that the stage waits for, by type. */
  on?: Record<string, NewsRule<State>>;
  /** A cycle begins here: the workflow continues as new, so that its history is one cycle's. */
  renews?: true;
  /** The step that usually follows: what 即将办理 shows. */
  next?: string | ((state: State) => string | undefined);
}

/** A place at a step: the roles of the organisation on one side of the case, and those who stand in for them. */
export interface Place {
  side: string;
  roles: readonly Role[];
  deputies: readonly Role[];
}

/**
 * Who sits where: one place, or several that are asked the same (any of them settles it; a side that the case does not
 * have is left out), or a person: the case's own, or who is named in it as a party.
 */
export type SeatRule =
  | Place
  | { anyOf: readonly Place[] }
  | { person: 'member' | 'starter' }
  | { party: string; title: string };

/** The places of a seat, in order; none for a person's. */
export function placesIn(rule: SeatRule): readonly Place[] {
  if ('person' in rule || 'party' in rule) return [];
  return 'anyOf' in rule ? rule.anyOf : [rule];
}

/** The persons who sit in a seat that is no place's; `member` is also a person from elsewhere whom the case is about. */
export function personsIn(rule: SeatRule, state: About & Pick<CaseState, 'startedBy' | 'parties'>): readonly string[] {
  if ('party' in rule) return state.parties?.[rule.party] ?? [];
  if (!('person' in rule)) return [];
  const personId = rule.person === 'member' ? personOf(state) : state.startedBy;
  if (personId === undefined) throw new Error("a seat is the member's, and the case is about none");
  return personId === NOBODY ? [] : [personId];
}

/** What a start asks for. */
export interface StartForm {
  /** No person starts it: a sweep does, and what follows from another case. */
  byProgram?: true;
  fields: Record<string, Field>;
  /** Names of fields of which exactly one is wanted. */
  oneOf?: readonly string[];
  reason?: true;
  typed?: Record<string, TypedField>;
  /** What the fields tell against each other. */
  check?: (data: OfferData, at: Instant) => Refusal | undefined;
  /** What the typed ones do, each already well formed. */
  checkTyped?: (typed: TypedValues, at: Instant) => TypedProblem[];
}

/** What people are told when a case comes to be warned of something. */
export interface Warning {
  /** With `{case}`. */
  text: string;
  /** Seats that are told. */
  tell: readonly string[];
}

/**
 * A procedure as data: the workflow runs it, the API offers its outcomes, the docs draw it. `State` is that of its own
 * cases, so that its functions read their data and rules without a cast.
 */
export interface Procedure<State extends CaseState = CaseState> {
  id: string;
  title: string;
  /** Two capitals in the case number. */
  code: string;
  source: string;
  /** What its cases are about; absent: members. */
  subject?: SubjectRule;
  /** What a start asks for besides its subject. */
  start: StartForm;
  /** What a start asks for that brings its member with it, and names none who is here. */
  arrival?: StartForm;
  /** What a start is checked for, by the problem or the warning that says it is not so. */
  checks?: Record<string, StartCheck<State>>;
  seats: Record<string, SeatRule>;
  steps: Record<string, Step<State>>;
  /** Who reads its cases; absent: whoever keeps members on one of their sides or above, and whom they are about. */
  readers?: Readers;
  /** Where a case begins, after the submission in this role. */
  first: Way<State>;
  /** Whose case it is: the first of these sides that it has gives its number and keeps it in its books. */
  home: readonly string[];
  /** The step that a submission has passed by itself, where it is that as well; the first row says so. */
  passedByStart?: (state: State) => { stage: string; outcome: string } | undefined;
  /** The final stage of a withdrawal. */
  withdrawnTo: string;
  /** What a case may be warned of, by the warning's id. */
  warnings?: Record<string, Warning>;
  /** What its codes are called, where no step and no outcome says so. */
  words?: Words;
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

/** The organisation in whose books a case stands and that gives its number. */
export const homeOf = ({ home }: Procedure, sides: Sides): string =>
  (home.map((side) => sides[side]).find((id) => id !== undefined) ?? Object.values(sides)[0]) as string;

/** Whether nothing follows a stage: nobody is asked there, and nothing is waited for. */
export function isFinal(procedure: Procedure, stage: string): boolean {
  const { seat, tasks, waits } = stepOf(procedure, stage);
  return !seat && !tasks && !waits;
}

/** The rule of an open task: its step, or the one of the step's tasks that it is. */
export function ruleOf(procedure: Procedure, { stage, key }: Pick<OpenTask, 'stage' | 'key'>): TaskRule & KeyedTask {
  const step = stepOf(procedure, stage);
  if (key === undefined) return step;
  const rule = step.tasks?.[ruleName(key)];
  if (!rule) throw new Error(`${procedure.id} has no task ${key} at ${stage}`);
  return rule;
}

/** The rules of everything that a step asks: of its several tasks, else its own. */
export const rulesAt = (step: Step): readonly KeyedTask[] => (step.tasks ? Object.values(step.tasks) : [step]);

/** The seats that a step asks, in the order of its tasks. */
export const seatsAsked = (step: Step): string[] => [...new Set(rulesAt(step).flatMap(({ seat }) => seat ?? []))];

/** Seats that are told when a step begins. */
export const toldOnEntry = ({ tellOnEntry = [] }: Step, state: CaseState): readonly string[] =>
  typeof tellOnEntry === 'function' ? tellOnEntry(state) : tellOnEntry;

/** The outcomes that an open task offers now, by id. */
export function offered(procedure: Procedure, state: CaseState, task: OpenTask | undefined): Record<string, Outcome> {
  const outcomes = (task && ruleOf(procedure, task).outcomes) ?? {};
  return Object.fromEntries(Object.entries(outcomes).filter(([, outcome]) => outcome.when?.(state) ?? true));
}

/** An outcome that a task offers now; undefined for any other name, those that every object has included. */
export function outcomeOf(
  procedure: Procedure,
  state: CaseState,
  task: OpenTask | undefined,
  id: string | undefined,
): Outcome | undefined {
  const outcomes = offered(procedure, state, task);
  return id !== undefined && Object.hasOwn(outcomes, id) ? outcomes[id] : undefined;
}

/** An open task of a case by its id. */
export const taskIn = (state: CaseState, taskId: string | undefined): OpenTask | undefined =>
  state.tasks.find(({ id }) => id === taskId);
