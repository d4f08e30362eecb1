import type { Effect } from '../case/effect';
import type { CaseState } from '../case/state';
import { subjectOf } from '../case/subject';
import type { Transition } from '../case/transition';
import type { Instant, LocalDate } from '../time/dates';

/** Which sitting: all that is done to the register of attendance names it. */
export interface OfSitting {
  sittingId: string;
}

/** A sitting as it is planned: by whom, as what, when. */
export interface SittingPlanned extends OfSitting {
  organisationId: string;
  title: string;
  kinds: readonly string[];
  beginsAt: Instant;
  endsAt: Instant;
  /** Organisations that hold it, `organisationId` among them. */
  hosts: readonly string[];
  /** Lines of the year's plan that it holds. */
  items: readonly string[];
}

/** Who is invited to it without a vote, 列席: ids of persons. What an older release recorded does not say. */
export interface WithGuests {
  guests?: readonly string[];
}

/** A sitting of which everything is fixed. What an older release recorded leaves its title as it is. */
export interface SittingFixed extends Omit<SittingPlanned, 'organisationId' | 'title' | 'items'>, WithGuests {
  title?: string;
  keeperId: string;
  minuteTakerId: string;
  studyMinutes: number;
  /** Whether people were called to it before: they hear of the change. */
  called: boolean;
}

/** A sitting that is taken back: whether people were called to it, and hear of that. */
export interface SittingTakenBack extends OfSitting {
  called: boolean;
}

/** A list that its keeper closes. */
export interface AttendanceClosed extends OfSitting {
  makeUpUntil: LocalDate;
  /** False: what was held long ago and is entered late; nobody is told of the past. */
  tell: boolean;
  /** Days within which leave may be asked for afterwards. */
  lateLeave: number;
  /** The last day for calling on whoever was absent twice in a row. */
  callBy: LocalDate;
}

/** What a step does to a sitting; nothing where `values` gives nothing. */
const does =
  <Values extends object>(what: string) =>
  <State extends CaseState = CaseState>(
    values: (after: State, transition: Transition) => Omit<Values, 'sittingId'> | undefined,
  ): Effect<State> => ({
    register: 'attendance',
    do: what,
    with: (after, transition) => {
      const more = values(after, transition);
      return more && { sittingId: subjectOf(after).id, ...more };
    },
  });

/** The sitting comes to be, and holds lines of the plan. */
export const planSitting = does<SittingPlanned>('plan');

/** When, where, as what, who keeps the list and who writes: fixed, or changed. */
export const fixSitting = does<SittingFixed>('fix');

/** Everybody is told of it. */
export const callToSitting = does<OfSitting & WithGuests>('call');

/** Everybody without leave is reminded. */
export const remindOfSitting = does<OfSitting>('remind');

/** The list is frozen, and signing in begins. */
export const openAttendanceList = does<OfSitting>('open');

/** Somebody else keeps the list. */
export const giveToKeeper = does<OfSitting & { keeperId: string }>('keeper');

/** The list is closed: absences stand, and whoever was absent is told. */
export const closeAttendanceList = does<AttendanceClosed>('close');

/** It is put off, what was ticked included. */
export const putOffSitting = does<SittingTakenBack>('put-off');

/** Its minutes are kept. */
export const archiveSitting = does<OfSitting>('archive');

/** It does not take place. */
export const callOffSitting = does<SittingTakenBack>('call-off');

/** Nobody held it in its period. */
export const noteNotHeld = does<OfSitting>('not-held');
