import type { Change } from './change';
import { type Outcome, offered, type Procedure, ruleOf, stepOf, taskIn } from './procedure';
import type { CaseState } from './state';
import type { Cause } from './transition';

/** The outcome that somebody takes with an offer; undefined for any other cause. */
export function outcomeTaken(procedure: Procedure, before: CaseState, cause: Cause): Outcome | undefined {
  if (cause.kind !== 'offer' || cause.offer.action !== 'decide') return undefined;
  return offered(procedure, before, taskIn(before, cause.offer.taskId))[cause.offer.outcome ?? ''];
}

/** What of the table a cause sets going: an outcome, a lapse, what a moment brings, the rule of the news. */
export function bringing(procedure: Procedure, before: CaseState, cause: Cause): Change | undefined {
  switch (cause.kind) {
    case 'moment': {
      const task = taskIn(before, cause.taskId);
      const rule = task && ruleOf(procedure, task);
      return cause.moment === 'late' && rule?.lapse ? rule.lapse : rule?.moments?.[cause.moment]?.brings;
    }
    case 'news': {
      const rule = stepOf(procedure, before.stage).on?.[cause.news?.type ?? ''];
      return rule && cause.news && rule.holds?.(before, cause.news) === false ? undefined : rule;
    }
    default:
      return outcomeTaken(procedure, before, cause);
  }
}
