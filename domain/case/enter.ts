import { taskIdOf } from './ids';
import { lastDay } from './last-day';
import { isTakenOver } from './leaving';
import {
  isFinal,
  type KeyedTask,
  type Procedure,
  personsIn,
  placesIn,
  type SeatRule,
  stepOf,
  type TaskRule,
} from './procedure';
import type { CaseState, ClosedTask, OpenTask } from './state';
import { taskKey } from './task-key';
import type { Transition } from './transition';
import { destination } from './way';

/**
 * How many closed tasks a case remembers, so that whoever decides too late learns who was first; of a stage with more
 * tasks than that, all of them.
 */
const REMEMBERED = 6;

/** A case as its first transition makes it. */
export function opened(procedure: Procedure, transition: Transition): CaseState {
  const { cause, facts, seq, at } = transition;
  const { opening } = facts;
  if (cause.kind !== 'offer' || !opening) throw new Error('a case begins with a submission');
  const { offer } = cause;
  const state: CaseState = {
    version: 1,
    caseId: `${procedure.id}-${offer.decisionId}`,
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
  return enter(procedure, state, destination(procedure.first, state), transition);
}

/** Closes what is open and begins a stage: new tasks with their own deadlines and reminders, also on a second visit. */
export function enter(
  procedure: Procedure,
  { settled: _, ...state }: CaseState,
  stage: string,
  transition: Transition,
  decided?: ClosedTask,
): CaseState {
  const { at, seq } = transition;
  const next: CaseState = { ...state, stage, stageSince: at, tasks: [], closed: closing(state, seq, decided) };
  if (isFinal(procedure, stage)) return { ...next, ending: next.ending ?? stage.toLowerCase() };
  return { ...next, tasks: tasksAt(procedure, next, transition) };
}

/** The closed tasks that a case remembers when all that is open closes. */
export function closing({ tasks, closed }: Pick<CaseState, 'tasks' | 'closed'>, seq: number, decided?: ClosedTask) {
  const now = tasks.map((task): ClosedTask => (decided?.id === task.id ? decided : { id: task.id, seq }));
  return [...now, ...closed].slice(0, Math.max(REMEMBERED, now.length));
}

/** The tasks with which a stage begins. */
function tasksAt(procedure: Procedure, state: CaseState, { at, seq, facts }: Transition): OpenTask[] {
  const { stage, caseId } = state;
  const step = stepOf(procedure, stage);
  const task = (rule: TaskRule, key?: string): OpenTask => {
    const seats = (key === undefined ? facts.seats : facts.taskSeats?.[key]) ?? [];
    const takenOver = isTakenOver(procedure, state, { stage, key }, seats);
    return {
      id: taskIdOf(caseId, seq, key),
      stage,
      ...(key === undefined ? {} : { key }),
      openedAt: at,
      ...lastDay(rule, state, at, takenOver),
      ...(takenOver ? { takenOverAt: at } : {}),
      seats,
      fired: [],
    };
  };
  if (!step.tasks) return [task(step)];
  return Object.entries(step.tasks)
    .filter(([, rule]) => rule.when?.(state) ?? true)
    .flatMap(([name, rule]) => keysOf(procedure, state, name, rule).map((key) => task(rule, key)));
}

/** The keys of a task that is asked once, of each person of a party, or at each place that the case has. */
function keysOf(procedure: Procedure, state: CaseState, name: string, { each, seat = '' }: KeyedTask): string[] {
  const rule = procedure.seats[seat] as SeatRule;
  switch (each) {
    case 'person':
      return personsIn(rule, state).map((_, index) => taskKey(name, index + 1));
    case 'place':
      return placesIn(rule).flatMap(({ side }) => (state.sides[side] ? [taskKey(name, side)] : []));
    default:
      return [name];
  }
}
