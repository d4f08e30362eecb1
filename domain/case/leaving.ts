import { withoutHolder } from './holding';
import { lastDay } from './last-day';
import { type Procedure, ruleOf } from './procedure';
import type { CaseState, OpenTask, Seat } from './state';
import type { Cause, Transition } from './transition';

/** News that every case hears, whatever its stage waits for: somebody's office or sign-in has ended. */
export const HOLDER_LEFT = 'holder-left';

/** What such news says. */
export interface LeaverNews {
  personId: string;
  /** What ended: a role, or the sign-in. */
  ended: 'office' | 'sign-in';
}

/** Who has left, by what caused a step; undefined for any other cause. */
export const leaverIn = (cause: Cause): string | undefined =>
  cause.kind === 'news' && cause.news?.type === HOLDER_LEFT ? String(cause.news.data.personId) : undefined;

/** Whether a task asks whoever started the case. */
export function asksStarter(procedure: Procedure, task: Pick<OpenTask, 'stage' | 'key'>): boolean {
  const { seat } = ruleOf(procedure, task);
  const rule = seat === undefined ? undefined : procedure.seats[seat];
  return rule !== undefined && 'person' in rule && rule.person === 'starter';
}

/** Whether others than the starter are asked what was his to do. */
export const isTakenOver = (
  procedure: Procedure,
  { startedBy }: Pick<CaseState, 'startedBy'>,
  task: Pick<OpenTask, 'stage' | 'key'>,
  seats: readonly Seat[],
): boolean => seats.length > 0 && seats.every(({ personId }) => personId !== startedBy) && asksStarter(procedure, task);

/** The case once somebody has left: each task that he held is back at its seat, with a last day where it is taken over. */
export function left(procedure: Procedure, state: CaseState, personId: string, transition: Transition): CaseState {
  const { returned = {} } = transition.facts;
  const tasks = state.tasks.map((task): OpenTask => {
    const seats = returned[task.id];
    if (!seats) return task;
    const next = withoutHolder(task, personId, seats, asksStarter(procedure, task) && personId === state.startedBy);
    if (task.takenOverAt !== undefined || !isTakenOver(procedure, state, task, next.seats)) return next;
    const { at } = transition;
    return { ...next, takenOverAt: at, ...lastDay(ruleOf(procedure, task), state, at, true) };
  });
  return { ...state, tasks };
}
