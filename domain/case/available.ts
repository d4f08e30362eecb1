import { type Holding, onTask, type Surroundings } from './authority';
import { isTaken } from './check';
import { hasDecided } from './not-same';
import type { Action, Refusal } from './offer';
import { offered, type Procedure } from './procedure';
import type { CaseState, OpenTask } from './state';
import { isHeldByOthers } from './taking-back';

/** What somebody can do with an open task now. */
export interface Available {
  /** Ids. */
  outcomes: string[];
  actions: Action[];
  /** The other outcomes that the task offers now, by id, each with what bars him from it. */
  barred: Record<string, Refusal>;
}

/** What somebody can do with an open task now, what not, and why: by the checks that a decision itself goes through. */
export function availableOn(
  procedure: Procedure,
  state: CaseState,
  task: OpenTask,
  actorId: string,
  holdings: readonly Holding[],
  surroundings: Surroundings = {},
): Available {
  const acting = (action: Action, outcome?: string) =>
    onTask(procedure, state, task, { action, outcome, actorId }, holdings, surroundings);
  const taken = isTaken(task, actorId);
  const outcomes: string[] = [];
  const barred: Record<string, Refusal> = {};
  for (const [id, { by, notSameAs = [] }] of Object.entries(offered(procedure, state, task))) {
    const as = acting('decide', id);
    // To one who has no part in it anyway a claim of somebody else's matters nothing.
    if ('refused' in as) barred[id] = as.refused;
    else if (!by && taken) barred[id] = { type: 'task-claimed' };
    else if (hasDecided(state, notSameAs, actorId)) barred[id] = { type: 'same-person' };
    else outcomes.push(id);
  }
  const back: Action[] = isHeldByOthers(task, actorId) && 'as' in acting('take-back') ? ['take-back'] : [];
  if (taken || 'refused' in acting('claim')) return { outcomes, barred, actions: back };
  const held = task.claimedBy === actorId || task.delegatedTo === actorId;
  return { outcomes, barred, actions: [held ? 'release' : 'claim', 'delegate', 'hand-over', ...back] };
}
