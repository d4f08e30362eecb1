import { localDate } from '../time/dates';
import type { Lapse } from './change';
import { behind } from './clock';
import { enter, opened } from './enter';
import { freed, released, takenBack, undelegated, withSeats } from './holding';
import { leaverIn, left } from './leaving';
import type { News } from './news';
import { namesWatched, noteDecider } from './not-same';
import type { Offer } from './offer';
import { besides, ownSeats } from './own-seats';
import { type Outcome, type Procedure, ruleOf, stepOf, taskIn } from './procedure';
import { recalculated } from './recalculate';
import { settle } from './settle';
import type { CaseState, ClosedTask, OpenTask } from './state';
import { renamed } from './subject';
import type { Transition } from './transition';
import { destination } from './way';

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
    ...(facts.title === undefined ? {} : { subject: renamed(before, facts.title) }),
    ...(facts.undone === undefined ? {} : { undone: [...(before.undone ?? []), facts.undone] }),
  };
  switch (cause.kind) {
    case 'moment':
      return passed(procedure, state, cause, transition);
    case 'news': {
      const leaver = leaverIn(cause);
      return leaver === undefined
        ? heard(procedure, state, cause.news as News, transition)
        : left(procedure, state, leaver, transition);
    }
    case 'calendar':
      return { ...state, tasks: state.tasks.map((task) => recalculated(procedure, state, task, transition.at)) };
    default:
      return acted(procedure, state, cause.offer, transition);
  }
}

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
      return withTask(state, offer.taskId, released);
    case 'delegate':
      return withTask(state, offer.taskId, (task) => {
        const own = ownSeats(task, offer.actorId, transition.facts.as);
        const seat = besides(own, { via: 'delegated', personId: offer.personId as string });
        const given = { ...task, ...givenBy(task, transition), delegatedTo: offer.personId as string };
        return { ...given, seats: [...undelegated(task).seats, seat] };
      });
    case 'hand-over':
      return withTask(state, offer.taskId, (task) => {
        const own = ownSeats(task, offer.actorId, transition.facts.as);
        const seat = besides(own, { via: 'handed-over', personId: offer.personId as string });
        const given = { ...freed(task), ...givenBy(task, transition) };
        return { ...given, seats: [...task.seats.filter((one) => !own.includes(one)), seat] };
      });
    case 'take-back':
      return withTask(state, offer.taskId, (task) => takenBack(task, transition.facts.seats ?? []));
    default:
      return state;
  }
}

function decided(procedure: Procedure, state: CaseState, offer: Offer, transition: Transition): CaseState {
  const task = taskIn(state, offer.taskId) as OpenTask;
  const outcome = ruleOf(procedure, task).outcomes?.[offer.outcome ?? ''] as Outcome;
  const parties = outcome.parties?.(state, offer, transition);
  const decidedBy = noteDecider(namesWatched(procedure), state, task, offer.actorId);
  const next: CaseState = {
    ...state,
    decided: state.decided || offer.actorId !== state.startedBy,
    ...(parties ? { parties: { ...state.parties, ...parties } } : {}),
    ...(decidedBy ? { decidedBy } : {}),
  };
  const settled: ClosedTask = { id: task.id, seq: transition.seq, outcome: offer.outcome, actorId: offer.actorId };
  const after = changed(next, outcome.data?.(state, offer, transition), outcome.ending);
  if (outcome.to !== undefined) return enter(procedure, after, destination(outcome.to, after), transition, settled);
  if (task.key === undefined) return after;
  return settle(procedure, after, task, { outcome: offer.outcome as string, actorId: offer.actorId }, transition);
}

/** A moment has come: it lies behind now, and what it brings follows. */
function passed(
  procedure: Procedure,
  state: CaseState,
  { taskId, moment }: { taskId: string; moment: string },
  transition: Transition,
): CaseState {
  const task = taskIn(state, taskId);
  if (!task) return state;
  const { lapse, moments } = ruleOf(procedure, task);
  const brings = moment === 'late' && lapse ? lapse : moments?.[moment]?.brings;
  if (brings) return lapsed(procedure, state, task, brings, transition, moment);
  const { facts, at } = transition;
  // A claim holds until the task is late: then it must not keep the level above from acting.
  const held = moment === 'late' ? freed : (open: OpenTask) => open;
  return withTask(state, task.id, (open) => ({
    ...held(open),
    fired: behind(procedure, state, task, moment, at),
    seats: facts.seats ? withSeats(open.seats, facts.seats) : open.seats,
  }));
}

function lapsed(
  procedure: Procedure,
  state: CaseState,
  task: OpenTask,
  { to, data, ending }: Lapse,
  transition: Transition,
  moment: string,
): CaseState {
  const after = changed(state, data?.(state, transition), ending);
  if (to !== undefined) return enter(procedure, after, destination(to, after), transition);
  if (moment === 'late' && task.key !== undefined)
    return settle(procedure, after, task, { outcome: 'late' }, transition);
  const fired = behind(procedure, state, task, moment, transition.at);
  return withTask(after, task.id, (open) => ({ ...open, fired }));
}

/** News has come that the stage waits for. */
function heard(procedure: Procedure, state: CaseState, news: News, transition: Transition): CaseState {
  const rule = stepOf(procedure, state.stage).on?.[news.type];
  if (!rule || rule.holds?.(state, news) === false) return state;
  const parties = rule.parties?.(state, news);
  const named = parties ? { ...state, parties: { ...state.parties, ...parties } } : state;
  const after = changed(named, rule.data?.(state, news, transition), rule.ending);
  return rule.to === undefined ? after : enter(procedure, after, destination(rule.to, after), transition);
}

function changed(state: CaseState, data: CaseState['data'] | undefined, ending: Lapse['ending']): CaseState {
  const found = typeof ending === 'function' ? ending(state) : ending;
  return { ...state, data: data ? { ...state.data, ...data } : state.data, ...(found ? { ending: found } : {}) };
}

/** Which offices may take a task back that is given on; older steps do not say. */
const givenBy = ({ givenBy: known = [] }: OpenTask, { facts }: Transition): Pick<OpenTask, 'givenBy'> =>
  facts.givenBy ? { givenBy: [...known, facts.givenBy] } : {};

function withTask(state: CaseState, taskId: string | undefined, change: (task: OpenTask) => OpenTask): CaseState {
  return { ...state, tasks: state.tasks.map((task) => (task.id === taskId ? change(task) : task)) };
}
