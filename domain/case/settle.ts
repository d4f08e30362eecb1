import { closing, enter } from './enter';
import { type Procedure, stepOf } from './procedure';
import type { CaseState, OpenTask, Settled } from './state';
import type { Transition } from './transition';

/** One of several tasks is settled by itself; the stage goes on when its join says so. */
export function settle(
  procedure: Procedure,
  state: CaseState,
  task: OpenTask,
  { outcome, actorId }: Omit<Settled, 'at'>,
  transition: Transition,
): CaseState {
  const { at, seq } = transition;
  const closed = { id: task.id, seq, outcome, ...(actorId ? { actorId } : {}) };
  const settled = { ...state.settled, [task.key as string]: { outcome, at, ...(actorId ? { actorId } : {}) } };
  const rest = state.tasks.filter(({ id }) => id !== task.id);
  const next: CaseState = {
    ...state,
    tasks: rest,
    closed: closing({ tasks: [task], closed: state.closed }, seq, closed),
    settled,
  };
  const { join } = stepOf(procedure, state.stage);
  const to = join?.pick(settled, next);
  if (to !== undefined) return enter(procedure, next, to, transition);
  if (!rest.length) throw new Error(`${procedure.id}: nothing is left to do at ${state.stage}, and it leads nowhere`);
  return next;
}
