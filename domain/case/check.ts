import { type Instant, localDate } from '../time/dates';
import { isId, liesAhead, misfit } from './fits';
import { hasDecided } from './not-same';
import type { Offer, OfferData, Refusal } from './offer';
import { type Field, isFinal, outcomeOf, type Procedure, type StartForm, taskIn } from './procedure';
import type { CaseState, OpenTask } from './state';
import { isHeldByOthers } from './taking-back';

/**
 * Whether an offer can stand as things are, as far as the case itself can tell (roles and registers are `record`'s).
 * @returns the refusal, or nothing when it may go on record
 */
export function check(procedure: Procedure, state: CaseState, offer: Offer, at: Instant): Refusal | undefined {
  if (isFinal(procedure, state.stage)) {
    const settled = offer.taskId ? closedRefusal(state, offer.taskId) : undefined;
    return settled ?? { type: 'case-closed', detail: { stage: state.stage } };
  }
  switch (offer.action) {
    case 'submit':
      return { type: 'conflict' };
    case 'withdraw':
      if (offer.actorId !== state.startedBy) return { type: 'not-allowed' };
      // A member who has moved is not moved back by a withdrawal, even where one person took every step.
      return state.decided || state.ending ? { type: 'already-decided-by-someone' } : undefined;
    case 'urge':
      return state.urgedOn === localDate(at) ? { type: 'already-urged' } : undefined;
    case 'copy':
      return isId(offer.personId) ? undefined : { type: 'invalid-input' };
    default:
      return checkTask(procedure, state, offer, at);
  }
}

function checkTask(procedure: Procedure, state: CaseState, offer: Offer, at: Instant): Refusal | undefined {
  const task = taskIn(state, offer.taskId);
  if (!task) return closedRefusal(state, offer.taskId ?? '') ?? { type: 'not-found' };
  const outcome = offer.action === 'decide' ? outcomeOf(procedure, state, task, offer.outcome) : undefined;
  if (offer.action === 'take-back') {
    return isHeldByOthers(task, offer.actorId) ? undefined : { type: 'nobody-holds-it' };
  }
  // What others than the task's own seat may do does not wait for the one who claimed it.
  if (!outcome?.by && isTaken(task, offer.actorId)) {
    return { type: 'task-claimed', detail: { actorId: (task.delegatedTo ?? task.claimedBy) as string } };
  }
  if (offer.action === 'claim' && task.claimedBy === offer.actorId) return undefined;
  if (offer.action === 'delegate' || offer.action === 'hand-over') {
    return isId(offer.personId) && offer.personId !== offer.actorId ? undefined : { type: 'invalid-input' };
  }
  if (offer.action !== 'decide') return undefined;
  if (!outcome) return { type: 'outcome-not-offered', detail: { stage: state.stage } };
  if (hasDecided(state, outcome.notSameAs ?? [], offer.actorId)) return { type: 'same-person' };
  if (outcome.reason && !offer.submissionId) return { type: 'reason-needed' };
  return checkFields(outcome.fields ?? {}, offer.data ?? {}, at) ?? outcome.check?.(state, offer, at);
}

function closedRefusal(state: CaseState, taskId: string): Refusal | undefined {
  const closed = state.closed.find((task) => task.id === taskId);
  if (!closed) return undefined;
  const { outcome, actorId, seq } = closed;
  if (!actorId || !outcome) return { type: 'task-closed', detail: { seq } };
  return { type: 'already-decided', detail: { seq, outcome, actorId } };
}

/** Whether a claim keeps somebody off: it binds all but its holder and the one to whom he gave the task. */
export function isTaken(task: OpenTask, actorId: string): boolean {
  const holder = task.delegatedTo ?? task.claimedBy;
  return holder !== undefined && actorId !== task.claimedBy && actorId !== task.delegatedTo;
}

/**
 * Checks the values that come with an outcome or a start against their description.
 * @returns the refusal naming the field, or nothing
 */
export function checkFields(
  fields: Record<string, Field>,
  data: Record<string, unknown>,
  at: Instant,
): Refusal | undefined {
  for (const name of Object.keys(data)) {
    if (!Object.hasOwn(fields, name)) return { type: 'invalid-input', detail: { field: name } };
  }
  for (const [name, field] of Object.entries(fields)) {
    const value = data[name];
    if (misfit(field, value)) return { type: 'invalid-input', detail: { field: name } };
    if (value !== undefined && liesAhead(field, value, at)) {
      return { type: 'date-out-of-range', detail: { field: name } };
    }
  }
  return undefined;
}

/**
 * Checks what a start is submitted with against its form.
 * @returns the refusal naming the field, or nothing
 */
export function checkSubmitted(form: StartForm, data: OfferData, at: Instant): Refusal | undefined {
  return checkFields(form.fields, data, at) ?? checkOneOf(form.oneOf, data) ?? form.check?.(data, at);
}

/** Of none the first is named, of several the last. */
function checkOneOf(names: readonly string[] | undefined, data: OfferData): Refusal | undefined {
  if (!names) return undefined;
  const given = names.filter((name) => data[name] !== undefined);
  if (given.length === 1) return undefined;
  return { type: 'invalid-input', detail: { field: (given.at(-1) ?? names[0]) as string } };
}
