import { published, toCalendar, yearsOf } from '../../cases/calendar';
import { transitionOf } from '../../cases/state-of';
import { subjectNameIn } from '../../cases/subject-name';
import { apply } from '../../domain/case/apply';
import type { Procedure } from '../../domain/case/procedure';
import type { CaseState } from '../../domain/case/state';
import type { Transition } from '../../domain/case/transition';
import { isDuplicate } from '../../platform/database-error';
import { faultPoint } from '../../platform/fault-point';
import type { KeyRing } from '../../platform/keys';
import type { Database, Transaction } from '../../prisma/client';
import type { Timeline } from '../../prisma/generated/client';
import { inTransaction } from '../../prisma/transaction';
import { tableOf } from '../../procedures/tables';
import { Offices } from '../../registers/people/offices';
import type { RecordInput, RecordOutcome } from '../contract';
import { momentFacts, offerFacts, seatFacts } from './facts';
import { takeNews } from './news';
import { toTell } from './notices';
import { opening } from './opening';
import { batchOf } from './pending';
import { changesByCalendar, examined } from './recalculate';
import { lockStanding } from './standing';
import { undoing } from './undoing';
import { effectsOf, writeOpening, writeTransition } from './write';

/**
 * Puts one step of a story on record, in one short transaction.
 *
 * A local activity commits before its cause is in the history. When worker and server die in between, another offer may
 * come first: so this returns the transition that stands at this place, whoever's it is, and the story goes on with it.
 * Effects happen only in the transaction that inserts the timeline row.
 * @param keys to read what was typed: the input, which stands in a history, names only the submission
 */
export async function record(db: Database, keys: KeyRing, input: RecordInput): Promise<RecordOutcome> {
  const outcome = await once(db, keys, input).catch((error: unknown) => {
    if (input.state || !isDuplicate(error)) throw error;
    // Another case of this subject was committed between the opener's lock and our insert. It is on record now, so a
    // second try is refused because of it.
    return once(db, keys, input);
  });
  faultPoint('record-committed');
  return outcome;
}

async function once(db: Database, keys: KeyRing, input: RecordInput): Promise<RecordOutcome> {
  return await inTransaction(db, async (tx) => {
    const procedure = tableOf(input.procedure);
    const { state } = input;
    const found = state ? await proceed(tx, keys, procedure, state, input) : await begin(tx, keys, procedure, input);
    faultPoint('record-uncommitted');
    return found;
  });
}

async function begin(tx: Transaction, keys: KeyRing, procedure: Procedure, input: RecordInput): Promise<RecordOutcome> {
  const { caseId, cause, at } = input;
  const first = await onRecord(tx, caseId, 1);
  if (first) return { transition: first };
  if (cause.kind !== 'offer' || cause.offer.action !== 'submit') return { refused: { type: 'not-found' } };
  const begun = await opening(tx, keys, procedure, cause.offer, at);
  if ('refused' in begun) {
    // What bars this start may be an earlier try of the same start, committed meanwhile.
    const earlier = await onRecord(tx, caseId, 1);
    return earlier ? { transition: earlier } : begun;
  }
  const { facts, takeNumber } = begun;
  const transition: Transition = { seq: 1, at, cause, facts };
  const { years, newest } = await published(tx, at);
  transition.facts.calendar = toCalendar(years);
  const offices = new Offices(tx, at);
  await seatFacts(offices, procedure, undefined, apply(procedure, undefined, transition), transition.facts);
  const unnumbered = { tx, offices, procedure, transition, after: apply(procedure, undefined, transition) };
  const subjectName = await subjectNameIn(tx, unnumbered.after);
  // Who reads the case is told by its rows, which come with its number.
  const told = procedure.readers ? undefined : await toTell(unnumbered, undefined, batchOf(transition));
  facts.opening.number = await takeNumber();
  const after = apply(procedure, undefined, transition);
  noteEffects(procedure, undefined, transition, after);
  await writeOpening({ ...unnumbered, after, newest }, subjectName, told);
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
  const stands = await lockStanding(tx, caseId, decisionId, state.calendar, yearsOf(state, at));
  if (!stands || stands.seq < state.seq) throw new Error(`the record of ${caseId} is behind its story`);
  const { seq, answered, years, newest } = stands;
  if (seq > state.seq) return { transition: (await onRecord(tx, caseId, state.seq + 1)) as Transition };
  const transition: Transition = { seq: seq + 1, at, cause, facts: {} };
  const offices = new Offices(tx, at);
  switch (cause.kind) {
    case 'calendar':
      transition.facts.calendar = toCalendar(years);
      if (changesByCalendar(procedure, state, transition)) break;
      await examined(tx, caseId, newest);
      return { unchanged: true };
    case 'news': {
      const heard = await takeNews(tx, offices, procedure, state, transition);
      if (!heard) return { unchanged: true };
      break;
    }
    case 'offer': {
      if (answered) return { answered: { caseId, number: state.number, ...answered } };
      const refused = await offerFacts(tx, offices, keys, procedure, state, cause.offer, transition);
      if (refused) return { refused };
      break;
    }
    case 'moment':
      await offices.foresee(Object.values(state.sides));
      await momentFacts(tx, offices, procedure, state, transition);
  }
  transition.facts.calendar = toCalendar(years);
  const undone = await undoing(tx, procedure, state, transition);
  if (undone && 'refused' in undone) return undone;
  await seatFacts(offices, procedure, state, apply(procedure, state, transition), transition.facts);
  const after = apply(procedure, state, transition);
  noteEffects(procedure, state, transition, after);
  await writeTransition({ tx, offices, procedure, transition, after, newest, undone }, { before: state, ...stands });
  return { transition };
}

/** What the step does to the registers goes on record with it: a correction takes back just that. */
function noteEffects(...step: Parameters<typeof effectsOf>): void {
  const effects = effectsOf(...step);
  if (effects.length) step[2].facts.effects = effects;
}

async function onRecord(tx: Transaction, caseId: string, seq: number): Promise<Transition | undefined> {
  const [row] = await tx.$queryRaw<Pick<Timeline, 'transition'>[]>`
    SELECT transition FROM timeline WHERE case_id = ${caseId} AND seq = ${seq}`;
  return row && transitionOf(row);
}
