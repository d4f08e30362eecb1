import { lines, type Recipient } from '../../domain/case/notices';
import type { Procedure } from '../../domain/case/procedure';
import type { CaseState } from '../../domain/case/state';
import type { Instant } from '../../domain/dates';
import type { Transaction } from '../../prisma/client';
import { enqueue, enqueueCounted } from './notice-queue';
import type { Offices } from './offices';
import { ancestors } from './organisations';
import { heldOn, seatsOf } from './seats';
import type { Step } from './write';

/** What one person is told by one step. */
interface Told {
  personId: string;
  texts: string[];
  urgent: boolean;
}

/**
 * Puts what people are to be told into the queue: at most one notice a person, case and day. Later lines of a day join
 * the one that has not gone out yet; when it has, they wait for the next day. The one who acted is not told. Of the
 * starts of one batch a role holder has one notice a day, which counts them.
 */
export async function writeNotices(
  { tx, offices, procedure, transition, after }: Step,
  before: CaseState | undefined,
  memberName: string,
): Promise<void> {
  const { at, cause } = transition;
  const offer = cause.kind === 'offer' ? cause.offer : undefined;
  const byPerson = new Map<string, Told>();
  for (const line of lines(procedure, before, transition, after)) {
    const found = await personsOf(offices, procedure, after, line.to);
    const text = found.length ? line.text : line.orElse;
    for (const personId of found.length || !line.orElse ? found : await administrators(tx, after, at)) {
      if (!text || personId === offer?.actorId) continue;
      const told = byPerson.get(personId) ?? { personId, texts: [], urgent: false };
      if (!told.texts.includes(text)) told.texts.push(text);
      told.urgent ||= line.urgent === true;
      byPerson.set(personId, told);
    }
  }
  // In one order for all, so that two steps that tell the same people do not wait for each other in a circle.
  const all = [...byPerson.keys()].sort().map((personId) => byPerson.get(personId) as Told);
  const batchId = before ? undefined : offer?.batchId;
  const member = all.filter(({ personId }) => personId === after.memberPersonId);
  const office = all.filter(({ personId }) => personId !== after.memberPersonId);
  const name = `${memberName}的${procedure.title}（${after.number}）`;
  const named = (told: Told[]) =>
    told.map((one) => ({ ...one, texts: one.texts.map((text) => text.replaceAll('{case}', name)) }));
  await enqueue(tx, { caseId: after.caseId, audience: 'member', told: named(member), at });
  if (batchId) await enqueueCounted(tx, batchId, procedure.title, office, at);
  else await enqueue(tx, { caseId: after.caseId, audience: 'office', told: named(office), at });
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
