import type { Procedure } from './procedure';
import type { CaseState, OpenTask } from './state';
import { ruleName } from './task-key';

// 须由两人分别办理: who decided one task may not decide another. A case remembers only what its table asks about.

/** The tasks of a table that another one may not be decided by the same person as: `STAGE`, or `STAGE.key`. */
export function namesWatched({ steps }: Procedure): ReadonlySet<string> {
  const rules = Object.values(steps).flatMap(({ tasks, outcomes }) => [{ outcomes }, ...Object.values(tasks ?? {})]);
  return new Set(
    rules.flatMap(({ outcomes }) => Object.values(outcomes ?? {}).flatMap(({ notSameAs }) => notSameAs ?? [])),
  );
}

const nameOf = ({ stage, key }: OpenTask, full: boolean): string =>
  key === undefined ? stage : `${stage}.${full ? key : ruleName(key)}`;

/** What the case remembers once somebody has decided a task; undefined where nobody asks. */
export function noteDecider(
  watched: ReadonlySet<string>,
  { decidedBy }: CaseState,
  task: OpenTask,
  actorId: string,
): Record<string, string> | undefined {
  return watched.has(nameOf(task, false)) ? { ...decidedBy, [nameOf(task, true)]: actorId } : undefined;
}

/** Whether somebody decided one of these tasks last. A name stands for every place or person that it was asked of. */
export const hasDecided = ({ decidedBy = {} }: CaseState, names: readonly string[], actorId: string): boolean =>
  Object.entries(decidedBy).some(([name, by]) => by === actorId && names.includes(ruleName(name)));
