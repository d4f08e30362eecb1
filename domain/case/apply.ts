import { localDate } from '../time/dates';
import { behind } from './clock';
import { taskIdOf } from './ids';
import { lastDay } from './last-day';
import type { Offer } from './offer';
import { besides, ownSeats } from './own-seats';
import { destination, type Outcome, type Procedure, stepOf } from './procedure';
import { recalculated } from './recalculate';
import type { CaseState, OpenTask, Seat } from './state';
import type { Transition } from './transition';

/** How many closed tasks a case remembers for those who come late. */
const REMEMBERED = 6;

/**
 * The one way in which a case changes. Pure: the workflow and `record` come to the same object.
 * @param before undefined for the first transition
 */
export function apply(procedure: Procedure, before: CaseState | undefined, transition: Transition): CaseState {
  const { cause, facts } = transition;
  if (!before) return opened(procedure, transition);
  const state: CaseState = {
    ...before,
    seq: transition.seq,
    calendar: facts.calendar ? { ...before.calendar, ...facts.calendar } : before.calendar,
    sides: facts.sides ? { ...before.sides, ...facts.sides } : before.sides,
    data: facts.warnings ? { ...before.data, warnings: facts.warnings } : before.data,
  };
  switch (cause.kind) {
    case 'moment':
      return passed(procedure, state, transition);
    case 'calendar':
      return { ...state, tasks: state.tasks.map((task) => recalculated(procedure, state, task, transition.at)) };
    default:
      return acted(procedure, state, cause.offer, transition);
  }
}

function opened(procedure: Procedure, transition: Transition): CaseState {
  const { cause, facts, seq, at } = transition;
  const { opening } = facts;
  if (cause.kind !== 'offer' || !opening) throw new Error('a case begins with a submission');
  const { offer } = cause;
  const state: CaseState = {
    version: 1,
    caseId: taskCase(transition, procedure),
    procedure: procedure.id,
    ...opening,
    data: { ...opening.data, ...(facts.warnings ? { warnings: facts.warnings } : {}) },
    startedBy: offer.actorId,
    stage: '',
    stageSince: at,
    seq,
    tasks: [],
    closed: [],
    calendar: facts.calendar ?? {},
    decided: false,
  };
  return enter(procedure, state, procedure.first(state), transition);
}

const taskCase = (transition: Transition, procedure: Procedure): string =>
  transition.cause.kind === 'offer' ? `${procedure.id}-${transition.cause.offer.decisionId}` : '';

function acted(procedure: Procedure, state: CaseState, offer: Offer, transition: Transition): CaseState {
  switch (offer.action) {
    case 'decide':
      return decided(procedure, state, offer, transition);
    case 'withdraw':
      return enter(procedure, { ...state, ending: 'withdrawn' }, procedure.withdrawnTo, transition);
    case 'urge':
      return { ...state, urgedOn: localDate(transition.at) };
    case 'claim':
      return withTask(state, offer.taskId, (task) => ({ ...task, claimedBy: offer.actorId }));
    case 'release':
      return withTask(state, offer.taskId, (task) => undelegated(freed(task)));
    case 'delegate':
      return withTask(state, offer.taskId, (task) => {
        const own = ownSeats(task, offer.actorId, transition.facts.as);
        const seat = besides(own, { via: 'delegated', personId: offer.personId as string });
        return { ...task, delegatedTo: offer.personId as string, seats: [...undelegated(task).seats, seat] };
      });
    case 'hand-over':
      return withTask(state, offer.taskId, (task) => {
        const own = ownSeats(task, offer.actorId, transition.facts.as);
        const seat = besides(own, { via: 'handed-over', personId: offer.personId as string });
        return { ...freed(task), seats: [...task.seats.filter((one) => !own.includes(one)), seat] };
      });
    default:
      return state;
  }
}

function decided(procedure: Procedure, state: CaseState, offer: Offer, transition: Transition): CaseState {
  const outcome = stepOf(procedure, state.stage).outcomes?.[offer.outcome ?? ''] as Outcome;
  const data = outcome.data ? { ...state.data, ...outcome.data(state, offer, transition) } : state.data;
  const ending = typeof outcome.ending === 'function' ? outcome.ending(state) : outcome.ending;
  const next: CaseState = {
    ...state,
    data,
    decided: state.decided || offer.actorId !== state.startedBy,
    ...(ending ? { ending } : {}),
  };
  const settled = { id: offer.taskId as string, seq: transition.seq, outcome: offer.outcome, actorId: offer.actorId };
  return enter(procedure, next, destination(outcome, next), transition, settled);
}

/** A moment has come: it lies behind now, and what it brings follows. */
function passed(procedure: Procedure, state: CaseState, transition: Transition): CaseState {
  const { cause, facts, at } = transition;
  if (cause.kind !== 'moment') return state;
  const task = state.tasks.find((open) => open.id === cause.taskId);
  if (!task) return state;
  const step = stepOf(procedure, task.stage);
  if (cause.moment === 'late' && step.lapse) {
    const data = step.lapse.data ? { ...state.data, ...step.lapse.data(state, transition) } : state.data;
    return enter(procedure, { ...state, data }, step.lapse.to, transition);
  }
  const fired = behind(procedure, state, task, cause.moment, at);
  // A claim holds until the task is late: then it must not keep the level above from acting.
  const held = cause.moment === 'late' ? (open: OpenTask) => freed(open) : (open: OpenTask) => open;
  return withTask(state, task.id, (open) => ({
    ...held(open),
    fired,
    seats: facts.seats ? join(open.seats, facts.seats) : open.seats,
  }));
}

/** The task with nobody's claim on it. */
function freed({ claimedBy: _, delegatedTo: __, ...task }: OpenTask): OpenTask {
  return task;
}

const undelegated = (task: OpenTask): OpenTask => ({
  ...task,
  seats: task.seats.filter(({ via }) => via !== 'delegated'),
});

const same = (a: Seat, b: Seat) =>
  a.organisationId === b.organisationId && a.role === b.role && a.personId === b.personId;

const join = (seats: Seat[], more: Seat[]): Seat[] => [
  ...seats,
  ...more.filter((seat) => !seats.some((old) => same(old, seat))),
];

function withTask(state: CaseState, taskId: string | undefined, change: (task: OpenTask) => OpenTask): CaseState {
  return { ...state, tasks: state.tasks.map((task) => (task.id === taskId ? change(task) : task)) };
}

/** Closes what is open and begins a stage: a new task with its own deadline and reminders, also on a second visit. */
function enter(
  procedure: Procedure,
  state: CaseState,
  stage: string,
  transition: Transition,
  settled?: { id: string; seq: number; outcome?: string; actorId?: string },
): CaseState {
  const { at, seq, facts } = transition;
  const step = stepOf(procedure, stage);
  const closed = [
    ...state.tasks.map((task) => (settled?.id === task.id ? settled : { id: task.id, seq })),
    ...state.closed,
  ].slice(0, REMEMBERED);
  const next: CaseState = { ...state, stage, stageSince: at, tasks: [], closed };
  if (!step.seat) return { ...next, ending: next.ending ?? stage.toLowerCase() };
  const task: OpenTask = {
    id: taskIdOf(state.caseId, seq),
    stage,
    openedAt: at,
    ...lastDay(step, next, at),
    seats: facts.seats ?? [],
    fired: [],
  };
  return { ...next, tasks: [task] };
}
