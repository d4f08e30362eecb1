import { destination, isFinal, type Outcome, offered, type Procedure, stepOf } from './procedure';
import type { CaseState } from './state';
import type { Cause } from './transition';

/** What a cause will do, before the registers are asked: which stage begins, and by which outcome. */
export interface Plan {
  /** The stage that begins; absent when the case stays where it is. */
  to?: string;
  outcome?: Outcome;
}

/** Foresees a transition of a running case, so that `record` knows whom to look up. */
export function plan(procedure: Procedure, state: CaseState, cause: Cause): Plan {
  if (cause.kind === 'moment') {
    const lapse = stepOf(procedure, state.stage).lapse;
    return cause.moment === 'late' && lapse ? { to: lapse.to } : {};
  }
  if (cause.kind === 'calendar') return {};
  const { offer } = cause;
  if (offer.action === 'withdraw') return { to: procedure.withdrawnTo };
  if (offer.action !== 'decide') return {};
  const outcome = offered(procedure, state)[offer.outcome ?? ''] as Outcome;
  return { to: destination(outcome, state), outcome };
}

/** The stages that usually follow, in order: 即将办理. */
export function coming(procedure: Procedure, state: CaseState): string[] {
  const follower = (stage: string) => {
    const { next } = stepOf(procedure, stage);
    return typeof next === 'function' ? next(state) : next;
  };
  const stages: string[] = [];
  for (let stage = follower(state.stage); stage && !isFinal(procedure, stage); stage = follower(stage))
    stages.push(stage);
  return stages;
}
