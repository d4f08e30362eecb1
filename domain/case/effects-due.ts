import { bringing } from './bringing';
import type { Effect, EffectDone } from './effect';
import { type Procedure, stepOf } from './procedure';
import type { CaseState } from './state';
import type { Transition } from './transition';

/** What a transition does to the registers, in order: by what was done, then by the step that begins with it. */
export function effectsDue(
  procedure: Procedure,
  before: CaseState | undefined,
  transition: Transition,
  after: CaseState,
): EffectDone[] {
  const own = (before && bringing(procedure, before, transition.cause)?.effects) ?? [];
  const entry = begins(before, after) ? (stepOf(procedure, after.stage).onEntry ?? []) : [];
  return [...own, ...entry].flatMap((effect: Effect): EffectDone[] => {
    const values = effect.with(after, transition);
    return values ? [{ register: effect.register, do: effect.do, values }] : [];
  });
}

/** Whether a step begins with a transition: another stage, or the same one once more. */
export const begins = (before: CaseState | undefined, after: CaseState): boolean =>
  !before || before.stage !== after.stage || openedWith(before, after).length > 0;

/** The tasks that a transition opens. */
export const openedWith = (before: CaseState | undefined, after: CaseState): CaseState['tasks'] =>
  after.tasks.filter(({ id }) => !before?.tasks.some((task) => task.id === id));
