import { escalated } from '../../cases/above';
import { unknownNamed } from '../../cases/named';
import { nextNumber } from '../../cases/numbers';
import { escalation, organisationsOf, seatsOf, standIns } from '../../cases/seats';
import { typedWith } from '../../cases/typed';
import { bringing, outcomeTaken } from '../../domain/case/bringing';
import { check } from '../../domain/case/check';
import { openedWith } from '../../domain/case/effects-due';
import { giverOf } from '../../domain/case/holding';
import type { ActedAs, Offer, Refusal } from '../../domain/case/offer';
import { type Outcome, type Procedure, ruleOf, taskIn } from '../../domain/case/procedure';
import type { CaseState } from '../../domain/case/state';
import type { Facts, Transition } from '../../domain/case/transition';
import { localDate } from '../../domain/time/dates';
import type { KeyRing } from '../../platform/keys';
import type { Transaction } from '../../prisma/client';
import { finderOf, guardOf } from '../../procedures/named';
import type { Offices } from '../../registers/people/offices';
import { actingAs } from './authority';

/** Authority, then what only the registers know. Fills in the facts. @returns the refusal, when the offer cannot stand */
export async function offerFacts(
  tx: Transaction,
  offices: Offices,
  keys: KeyRing,
  procedure: Procedure,
  state: CaseState,
  offer: Offer,
  transition: Transition,
): Promise<Refusal | undefined> {
  const { at, facts, cause } = transition;
  const wrong = check(procedure, state, offer, at);
  if (wrong) return wrong;
  const acting = await actingAs(tx, offices, procedure, state, offer);
  if ('refused' in acting) return acting.refused;
  facts.as = acting.as;
  await givingFacts(offices, procedure, state, offer, facts);
  const outcome = outcomeTaken(procedure, state, cause);
  if (!outcome) return undefined;
  const read = outcome.typed ? await typedWith(tx, keys, outcome.typed, offer.submissionId, at) : { typed: {} };
  if ('refused' in read) return read.refused;
  for (const name of outcome.guards ?? []) {
    const barred = await guardOf(name)(tx, state, offer.data ?? {}, at, read.typed);
    if (barred) return barred;
  }
  // After the guards: what they say of an organisation tells more than that it is not known.
  const unknown = await unknownNamed(tx, outcome.fields ?? {}, offer.data ?? {});
  if (unknown) return unknown;
  Object.assign(facts, await outcomeFacts(tx, procedure, state, offer, outcome, transition));
  for (const name of outcome.looks ?? []) {
    const { found, ...rest } = await finderOf(name)(tx, state, offer, transition, keys);
    Object.assign(facts, rest, found && { found: { ...facts.found, ...found } });
  }
  return undefined;
}

/** Who may take back what is given on now, and to which seats a task goes that is taken back. */
async function givingFacts(
  offices: Offices,
  procedure: Procedure,
  state: CaseState,
  { action, actorId, taskId }: Offer,
  facts: Facts,
): Promise<void> {
  if (action === 'delegate' || action === 'hand-over') facts.givenBy = giverOf(facts.as as ActedAs, actorId);
  const task = taskIn(state, taskId);
  const seat = task && ruleOf(procedure, task).seat;
  if (action === 'take-back' && seat) facts.seats = await seatsOf(offices, procedure, state, seat, task.key);
}

async function outcomeFacts(
  tx: Transaction,
  procedure: Procedure,
  state: CaseState,
  offer: Offer,
  { sides, renames, takesNumber }: Outcome,
  { at }: Transition,
): Promise<Facts> {
  const put = sides?.(state, offer);
  const title = renames?.(state, offer);
  const facts: Facts = { ...(put && { sides: put }), ...(title !== undefined && { title }) };
  if (!takesNumber) return facts;
  const { of, at: side } = takesNumber;
  const number = await nextNumber(tx, of, procedure.code, { ...state.sides, ...put }[side] as string, localDate(at));
  return { ...facts, numbers: { [of]: number } };
}

/** Who is added to a task when a moment has come: stand-ins for the unread, the level above for the late. */
export async function momentFacts(
  tx: Transaction,
  offices: Offices,
  procedure: Procedure,
  state: CaseState,
  { facts, cause }: Transition,
): Promise<void> {
  if (cause.kind !== 'moment' || bringing(procedure, state, cause)) return;
  const open = taskIn(state, cause.taskId);
  const seat = open && ruleOf(procedure, open).seat;
  if (!seat) return;
  const [asked] = open.seats.flatMap(({ organisationId }) => organisationId ?? []);
  if (open.takenOverAt !== undefined && asked !== undefined && cause.moment === 'late')
    facts.seats = await escalated(offices, state, open.seats, asked);
  if (!organisationsOf(procedure, state.sides, seat, open.key).length) return;
  if (cause.moment === 'unread') {
    const task = await tx.task.findUniqueOrThrow({ where: { id: cause.taskId } });
    if (!task.readAt && !task.claimedBy) facts.seats = await standIns(offices, procedure, state, seat, open.key);
  }
  if (cause.moment === 'late') {
    facts.seats = await escalation(offices, procedure, state, open.seats, seat, open.key);
  }
}

/**
 * Looks up the seats of the tasks that a transition opens, where the case really goes.
 * @param foreseen the case after it, without the seats that are to be found
 */
export async function seatFacts(
  offices: Offices,
  procedure: Procedure,
  before: CaseState | undefined,
  foreseen: CaseState,
  facts: Facts,
): Promise<void> {
  await offices.foresee(Object.values(foreseen.sides));
  for (const task of openedWith(before, foreseen)) {
    const { seat } = ruleOf(procedure, task);
    if (!seat) continue;
    const seats = await seatsOf(offices, procedure, foreseen, seat, task.key);
    if (task.key === undefined) facts.seats = seats;
    else facts.taskSeats = { ...facts.taskSeats, [task.key]: seats };
  }
}
