import type { Role } from '../people/roles';
import type { Calendar } from '../time/calendar';
import type { Instant, LocalDate } from '../time/dates';
import type { Limit } from '../time/deadlines';
import type { Subject } from './subject';

/** How a seat came to a task: the step's own, or what stood in for it. */
export type Via = 'first' | 'deputy' | 'above' | 'escalated' | 'handed-over' | 'delegated';

/** Who may act on a task: the holders of a role in an organisation, or one person. */
export interface Seat {
  via: Via;
  organisationId?: string;
  role?: Role;
  personId?: string;
  /** Where several places are asked the same: for which side's it is. */
  side?: string;
}

/** Who gave a task on and may take it back: the holders of a role in an organisation, or one person as himself. */
export type Giver = Pick<Seat, 'organisationId' | 'role' | 'personId'>;

/** Somebody is asked to do something. */
export interface OpenTask {
  id: string;
  stage: string;
  /** Which one, where a stage has several: its name in the table, with `~` and the place or the person's serial behind. */
  key?: string;
  openedAt: Instant;
  /** Last day on which it is in time; none: only reminded. */
  dueOn?: LocalDate;
  /** The due date needs a year that has not been published. */
  provisional: boolean;
  /** Days before the last one on which to remind, by name. */
  reminders?: Record<string, LocalDate>;
  seats: Seat[];
  claimedBy?: string;
  delegatedTo?: string;
  /** Who delegated it or handed it over, in order. */
  givenBy?: Giver[];
  /** Since when others are asked what whoever started the case was asked: he has left. */
  takenOverAt?: Instant;
  /** Moments that have passed: see clock.ts. */
  fired: string[];
}

/** A closed task, kept so that whoever decides too late learns who did what. */
export interface ClosedTask {
  id: string;
  seq: number;
  outcome?: string;
  actorId?: string;
}

/** A rule's parameter: a time allowed, a number, a word, yes or no, or several words in order (the steps of a course). */
export type RuleValue = Limit | number | string | boolean | readonly string[];

/** A rule's parameters as they were when the case began, by name. */
export type Rules = Record<string, RuleValue>;

/**
 * What is special to one procedure: flat and serialisable. The core knows three keys of it; a procedure names all of its
 * own in a type (a `type`, since an `interface` does not fit the open list of keys here).
 */
export interface CaseData {
  /** In which of its variants the procedure runs. */
  variant?: string;
  /** The organisation of another system that has to do with it. */
  outsideId?: string;
  /** What the case warns of. */
  warnings?: string[];
  [own: string]: unknown;
}

/** Which organisation stands on which side of a case ("source", "source-committee", "target" …). */
export type Sides = Record<string, string>;

/** Persons who are named in a case, by their part in it: 联系人, the team … */
export type Parties = Record<string, string[]>;

/** How one of several tasks of a stage was settled. */
export interface Settled {
  /** `late`: nobody did in time. */
  outcome: string;
  actorId?: string;
  at: Instant;
}

/**
 * The whole of a case: one serialisable object, changed only by `apply`. It names nobody: ids only. A procedure knows its
 * own `data` and `rules`; what handles the cases of all procedures knows them as they are here.
 */
export interface CaseState<Data extends CaseData = CaseData, Own extends Rules = Rules> {
  /** Form of this object and of the procedure's table. */
  version: 1;
  caseId: string;
  procedure: string;
  number: string;
  ruleSet: string;
  rules: Own;
  /** Which of them an organisation had set, and by which row (rule_override). */
  overridden?: Record<string, string>;
  /** Whom or what it is about; older cases say it otherwise: read by `subjectOf`, `memberOf`, `personOf`. */
  subject?: Subject;
  /** Which of several of the same subject, where there may be more than one open at once: a quarter, a year. */
  episode?: string;
  startedBy: string;
  sides: Sides;
  stage: string;
  stageSince: Instant;
  seq: number;
  ending?: string;
  tasks: OpenTask[];
  closed: ClosedTask[];
  /** Of a stage with several tasks: those that are settled, by key. */
  settled?: Record<string, Settled>;
  /** Who decided last, of the tasks that another one may not be decided by the same person as: `STAGE` or `STAGE.key`. */
  decidedBy?: Record<string, string>;
  parties?: Parties;
  /** Steps whose effects on the registers were undone. */
  undone?: number[];
  calendar: Calendar;
  /** Somebody other than the starter has decided: it can no longer be withdrawn. */
  decided: boolean;
  /** Day of the last urging. */
  urgedOn?: LocalDate;
  data: Data;
}

/** The earliest last day of a case's open tasks. */
export const earliestDue = ({ tasks }: Pick<CaseState, 'tasks'>): LocalDate | undefined =>
  tasks.flatMap(({ dueOn }) => dueOn ?? []).sort()[0];

/** Everybody who is named in a case as a party. */
export const partiesOf = (state: Pick<CaseState, 'parties'> | undefined): string[] =>
  Object.values(state?.parties ?? {}).flat();
