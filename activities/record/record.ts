import { published, toCalendar, yearsOf } from '../../cases/calendar';
import { nextNumber } from '../../cases/numbers';
import { escalation, organisationsOf, seatsOf, standIns } from '../../cases/seats';
import { typedWith } from '../../cases/typed';
import { apply } from '../../domain/case/apply';
import { check } from '../../domain/case/check';
import type { Offer, Refusal } from '../../domain/case/offer';
import { plan } from '../../domain/case/plan';
import { type Outcome, type Procedure, stepOf } from '../../domain/case/procedure';
import type { CaseState } from '../../domain/case/state';
import type { Facts, Transition } from '../../domain/case/transition';
import { localDate } from '../../domain/time/dates';
import { faultPoint } from '../../platform/fault-point';
import type { KeyRing } from '../../platform/keys';
import type { Database, Transaction } from '../../prisma/client';
import { guards } from '../../procedures/relation-transfer/guards';
import { tableOf } from '../../procedures/tables';
import { letterWarnings } from '../../registers/letters/letters';
import { Offices } from '../../registers/people/offices';
import { openProbationReview } from '../../registers/side-tasks/side-tasks';
import type { RecordInput, RecordOutcome } from '../contract';
import { actingAs } from './authority';
import { opening } from './opening';
import { changesByCalendar, examined } from './recalculate';
import { standing } from './standing';
import { writeOpening, writeTransition } from './write';

/**
 * Puts one step of a story on record, in one short transaction.
 *
 * A local activity commits before its cause is in the history. When worker and server die in between, another offer may
 * come first: so this returns the transition that stands at this place, whoever's it is, and the story goes on with it.
 * Effects happen only in the transaction that inserts the timeline row.
 * @param keys to read what was typed: the input, which stands in a history, names only the submission
 */
export async function record(db: Database, keys: KeyRing, input: RecordInput): Promise<RecordOutcome> {
  const outcome = await db.$transaction(async (tx) => {
    const procedure = tableOf(input.procedure);
    const { state } = input;
    const found = state ? await proceed(tx, keys, procedure, state, input) : await begin(tx, keys, procedure, input);
    faultPoint('record-uncommitted');
    return found;
  });
  faultPoint('record-committed');
  return outcome;
}

async function begin(tx: Transaction, keys: KeyRing, procedure: Procedure, input: RecordInput): Promise<RecordOutcome> {
  const { caseId, cause, at } = input;
  const first = await onRecord(tx, caseId, 1);
  if (first) return { transition: first };
  if (cause.kind !== 'offer' || cause.offer.action !== 'submit') return { refused: { type: 'not-found' } };
  const begun = await opening(tx, keys, procedure, cause.offer, at);
  if ('refused' in begun) {
    // An earlier try of this very start may have been on its way, and is what now stands in the way.
    const earlier = await onRecord(tx, caseId, 1);
    return earlier ? { transition: earlier } : begun;
  }
  const transition: Transition = { seq: 1, at, cause, facts: begun };
  const { years, newest } = await published(tx, at);
  transition.facts.calendar = toCalendar(years);
  const foreseen = apply(procedure, undefined, transition);
  const offices = new Offices(tx, at);
  await offices.foresee(Object.values(foreseen.sides));
  transition.facts.seats = await seatsFor(offices, procedure, foreseen, foreseen.stage);
  const state = apply(procedure, undefined, transition);
  await writeOpening({ tx, offices, procedure, transition, after: state, newest });
  return { transition };
}

async function proceed(
  tx: Transaction,
  keys: KeyRing,
  procedure: Procedure,
  state: CaseState,
  input: RecordInput,
): Promise<RecordOutcome> {
  const { caseId, cause, at } = input;
  const decisionId = cause.kind === 'offer' ? cause.offer.decisionId : undefined;
  const stands = await standing(tx, caseId, decisionId, state.calendar, yearsOf(state, at));
  if (!stands || stands.seq < state.seq) throw new Error(`the record of ${caseId} is behind its story`);
  const { seq, answered, years, newest } = stands;
  if (seq > state.seq) return { transition: (await onRecord(tx, caseId, state.seq + 1)) as Transition };
  const transition: Transition = { seq: seq + 1, at, cause, facts: {} };
  if (cause.kind === 'calendar') {
    transition.facts.calendar = toCalendar(years);
    if (!changesByCalendar(procedure, state, transition)) {
      await examined(tx, caseId, newest);
      return { unchanged: true };
    }
  }
  const offices = new Offices(tx, at);
  if (cause.kind === 'offer') {
    if (answered) return { answered: { caseId, number: state.number, ...answered } };
    const refused = await offerFacts(tx, keys, procedure, state, cause.offer, transition);
    if (refused) return { refused };
  }
  const sides = { ...state.sides, ...transition.facts.sides };
  await offices.foresee(Object.values(sides));
  if (cause.kind === 'moment') await momentFacts(tx, offices, procedure, state, cause, transition);
  transition.facts.calendar = toCalendar(years);
  const { to } = plan(procedure, state, cause);
  if (to) transition.facts.seats = await seatsFor(offices, procedure, { ...state, sides }, to);
  const after = apply(procedure, state, transition);
  await writeTransition({ tx, offices, procedure, transition, after, newest }, { before: state, ...stands });
  return { transition };
}

/** Authority, then what only the registers know. Fills in the facts. */
async function offerFacts(
  tx: Transaction,
  keys: KeyRing,
  procedure: Procedure,
  state: CaseState,
  offer: Offer,
  transition: Transition,
): Promise<Refusal | undefined> {
  const { at, facts } = transition;
  const wrong = check(procedure, state, offer, at);
  if (wrong) return wrong;
  const acting = await actingAs(tx, procedure, state, offer, at);
  if ('refused' in acting) return acting.refused;
  facts.as = acting.as;
  const { outcome } = plan(procedure, state, { kind: 'offer', offer });
  if (!outcome) return undefined;
  const read = outcome.typed ? await typedWith(tx, keys, outcome.typed, offer.submissionId, at) : { typed: {} };
  if ('refused' in read) return read.refused;
  for (const name of outcome.guards ?? []) {
    const barred = await guards[name]?.(tx, state, offer.data ?? {}, at, read.typed);
    if (barred?.type === 'probation-over') await openProbationReview(tx, state.memberId, at);
    if (barred) return barred;
  }
  Object.assign(facts, await outcomeFacts(tx, procedure, state, offer, outcome, transition));
  if (outcome.takesLetterNumber && !state.data.warnings) {
    facts.warnings = await letterWarnings(tx, state, outcome.data?.(state, offer, transition) ?? {});
  }
  return undefined;
}

async function outcomeFacts(
  tx: Transaction,
  procedure: Procedure,
  state: CaseState,
  offer: Offer,
  outcome: Outcome,
  { at }: Transition,
): Promise<Facts> {
  const branchId = outcome.fields?.branchId ? (offer.data?.branchId as string | undefined) : undefined;
  const sides = branchId ? { sides: { target: branchId } } : {};
  if (!outcome.takesLetterNumber) return sides;
  const issuer = state.sides['source-committee'] as string;
  const letterNumber = await nextNumber(tx, 'letter', procedure.code, issuer, localDate(at));
  return { ...sides, letterNumber };
}

/** Who is added to a task when a moment has come: stand-ins for the unread, the level above for the late. */
async function momentFacts(
  tx: Transaction,
  offices: Offices,
  procedure: Procedure,
  state: CaseState,
  cause: { taskId: string; moment: string },
  { facts }: Transition,
): Promise<void> {
  const { seat } = stepOf(procedure, state.stage);
  if (!seat || !organisationsOf(procedure, state.sides, seat).length) return;
  if (cause.moment === 'unread') {
    const task = await tx.task.findUniqueOrThrow({ where: { id: cause.taskId } });
    if (!task.readAt && !task.claimedBy) facts.seats = await standIns(offices, procedure, state, seat);
  }
  if (cause.moment === 'late') {
    const asked = state.tasks.find((task) => task.id === cause.taskId)?.seats ?? [];
    facts.seats = await escalation(offices, procedure, state, asked, seat);
  }
}

async function seatsFor(offices: Offices, procedure: Procedure, state: CaseState, stage: string) {
  const { seat } = stepOf(procedure, stage);
  return seat ? await seatsOf(offices, procedure, state, seat) : undefined;
}

async function onRecord(tx: Transaction, caseId: string, seq: number): Promise<Transition | undefined> {
  const row = await tx.timeline.findUnique({ where: { caseId_seq: { caseId, seq } }, select: { transition: true } });
  return row?.transition as unknown as Transition | undefined;
}
