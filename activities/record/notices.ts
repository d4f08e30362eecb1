import { Readings } from '../../cases/readings';
import { seatsOf } from '../../cases/seats';
import { lines, type Recipient } from '../../domain/case/notices';
import type { Procedure } from '../../domain/case/procedure';
import type { CaseState } from '../../domain/case/state';
import { caseName, personOf, subjectOf } from '../../domain/case/subject';
import type { Instant } from '../../domain/time/dates';
import type { Transaction } from '../../prisma/client';
import { ancestors } from '../../registers/organisations/organisations';
import { heldOn } from '../../registers/people/held-on';
import type { Offices } from '../../registers/people/offices';
import { enqueueGathered } from './batch-notices';
import { enqueue, type Told } from './notice-queue';
import { vacancy } from './vacancy';
import type { WrittenStep } from './write';

/** What people are to be told of a step, by the way they are told; `{case}` stands for the case's name. */
export interface ToTell {
  member: Told[];
  office: Told[];
  /** With what is told of the other cases of its batch. */
  gathered: Told[];
}

/**
 * Looks up who is to be told what of a step. The one who acted is not told, nor is who may not read the case: where a
 * procedure has readers, they are read in the rows of the case as it stands after the step.
 */
export async function toTell(
  { tx, offices, procedure, transition, after }: Omit<WrittenStep, 'newest'>,
  before: CaseState | undefined,
  batchId: string | null,
): Promise<ToTell> {
  const { at, cause } = transition;
  const actorId = cause.kind === 'offer' ? cause.offer.actorId : undefined;
  const member = new Queue();
  const office = new Queue();
  const batch = new Queue();
  const asked = new Set<string>();
  const readings = new Readings(tx, procedure, after, at);
  const discreet = procedure.readers?.discreet;
  for (const line of lines(procedure, before, transition, after)) {
    const found = await personsOf(offices, procedure, after, line.to);
    // Administrators appoint; they read no cases.
    const vacant = discreet && line.orElse && !found.length ? await vacancy(tx, line.to) : line.orElse;
    const text = found.length ? line.text : vacant;
    // A vacant office is reported for each case by itself: which one it is differs. All starts of one batch name the
    // same office, so theirs are gathered.
    const single = line.single || discreet || (!found.length && before);
    for (const personId of found.length || !line.orElse ? found : await administrators(tx, after, at)) {
      if (!text || personId === actorId || (line.entry === 'known' && asked.has(personId))) continue;
      if (found.length && (await readings.of(personId)) === 'nothing') continue;
      const queue = personId === personOf(after) ? member : batchId && !single ? batch : office;
      queue.put(personId, text, line.urgent === true);
      if (line.entry === 'asked' && found.length) asked.add(personId);
    }
  }
  return { member: member.told, office: office.told, gathered: batch.told };
}

/** Of which case a notice is: the name of its subject, and its batch. */
interface Of {
  subjectName: string;
  batchId: string | null;
}

/**
 * Puts what people are to be told into the queue: at most one notice a person, case and day. Later lines of a day join
 * the one that has not gone out yet; when it has, they wait for the next day. Role holders have one notice a day of all
 * cases of a batch, but for what asks somebody about a single one.
 */
export async function writeNotices(
  { tx, procedure, transition: { at }, after }: WrittenStep,
  { member, office, gathered }: ToTell,
  { subjectName, batchId }: Of,
): Promise<void> {
  const { caseId } = after;
  const { title } = procedure;
  const name = caseName(subjectOf(after), subjectName, title, after.number);
  const named = (told: Told[]) =>
    told.map((one) => ({ ...one, texts: one.texts.map((text) => text.replaceAll('{case}', name)) }));
  const alone = batchId ? await enqueueGathered(tx, { batchId, caseId, name, title, told: gathered, at }) : [];
  // Nobody is among both: who is told as the member himself is told as nothing else.
  const asMember = named(member).map((one) => ({ ...one, audience: 'member' as const }));
  await enqueue(tx, { caseId, audience: 'office', told: [...asMember, ...named(together(office, alone))], at });
}

/** What is told by itself after all, with the rest. */
function together(office: readonly Told[], alone: readonly Told[]): Told[] {
  const queue = new Queue();
  for (const { personId, texts, urgent } of [...office, ...alone]) {
    for (const text of texts) queue.put(personId, text, urgent);
  }
  return queue.told;
}

/** What is said to each person, no line twice. */
class Queue {
  readonly #byPerson = new Map<string, { texts: string[]; urgent: boolean }>();

  put(personId: string, text: string, urgent: boolean): void {
    const one = this.#byPerson.get(personId) ?? { texts: [], urgent: false };
    if (!one.texts.includes(text)) one.texts.push(text);
    one.urgent ||= urgent;
    this.#byPerson.set(personId, one);
  }

  get told(): Told[] {
    return [...this.#byPerson].map(([personId, one]) => ({ personId, ...one }));
  }
}

async function personsOf(offices: Offices, procedure: Procedure, state: CaseState, to: Recipient): Promise<string[]> {
  if ('personId' in to) return [to.personId];
  const seats = 'seats' in to ? to.seats : await seatsOf(offices, procedure, state, to.seat);
  const persons: string[] = [];
  for (const { personId, organisationId, role } of seats) {
    persons.push(...(personId ? [personId] : await offices.holders(organisationId as string, [role as string])));
  }
  return persons;
}

/** The administrators of the case's organisations and of those above them. */
async function administrators(tx: Transaction, state: CaseState, at: Instant): Promise<string[]> {
  const sides = await tx.organisation.findMany({
    where: { id: { in: Object.values(state.sides) } },
    select: { path: true },
  });
  const paths = [...new Set(sides.flatMap(({ path }) => ancestors(path)))];
  const rows = await tx.roleHolding.findMany({
    where: { role: 'administrator', organisation: { path: { in: paths } }, ...heldOn(at) },
    select: { personId: true },
  });
  return rows.map((row) => row.personId);
}
