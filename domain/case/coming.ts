import { isFinal, type Procedure, stepOf } from './procedure';
import type { CaseState } from './state';

/** The stages that usually follow, in order and each once: 即将办理. */
export function coming(procedure: Procedure, state: CaseState): string[] {
  const follower = (stage: string) => {
    const { next } = stepOf(procedure, stage);
    return typeof next === 'function' ? next(state) : next;
  };
  const stages: string[] = [];
  for (
    let stage = follower(state.stage);
    stage && !isFinal(procedure, stage) && !stages.includes(stage);
    stage = follower(stage)
  )
    stages.push(stage);
  return stages;
}
