import { readTaskId } from './ids';
import type { Procedure, TaskRule } from './procedure';
import { ruleName } from './task-key';

// What stands on record in words: by today's table, in which a step of an older one may be missing.

/** The rule of a task on record: its step's, or the one of the step's tasks that it was. */
export function ruleOnRecord({ steps }: Procedure, stage: string, taskId: string | null): TaskRule | undefined {
  const step = steps[stage];
  const key = taskId === null ? undefined : readTaskId(taskId)?.key;
  return key === undefined ? step : step?.tasks?.[ruleName(key)];
}

/** What a task on record is called: its own title where its stage has several, else the stage's. */
export const taskTitle = (procedure: Procedure, stage: string, taskId: string): string =>
  ruleOnRecord(procedure, stage, taskId)?.title ?? procedure.steps[stage]?.title ?? stage;

/** A step of the timeline. */
interface OnRecord {
  fromStage: string | null;
  taskId: string | null;
  outcome: string | null;
}

/** What the outcome, the moment or the news of a step on record is called in the table; undefined where it says nothing. */
export function causeTitle(procedure: Procedure, { fromStage, taskId, outcome }: OnRecord): string | undefined {
  if (fromStage === null || outcome === null) return undefined;
  const rule = ruleOnRecord(procedure, fromStage, taskId);
  const named = rule?.outcomes?.[outcome] ?? rule?.moments?.[outcome] ?? procedure.steps[fromStage]?.on?.[outcome];
  return named?.title;
}
