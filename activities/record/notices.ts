import { randomUUID } from 'node:crypto';
import { lines, type Recipient } from '../../domain/case/notices';
import type { Procedure } from '../../domain/case/procedure';
import type { CaseState } from '../../domain/case/state';
import { addDays, type Instant, localDate } from '../../domain/dates';
import { morningOf, notBefore } from '../../domain/quiet-hours';
import type { Transaction } from '../../prisma/client';
import { Prisma } from '../../prisma/generated/client';
import type { Offices } from './offices';
import { ancestors } from './organisations';
import { heldOn, seatsOf } from './seats';
import type { Step } from './write';

/**
 * Puts what people are to be told into the queue: at most one notice a person, case and day. Later lines of a day join
 * the one that has not gone out yet; when it has, they wait for the next day. The one who acted is not told.
 */
export async function writeNotices(
  { tx, offices, procedure, transition, after }: Step,
  before: CaseState | undefined,
  memberName: string,
): Promise<void> {
  const { at, cause } = transition;
  const actorId = cause.kind === 'offer' ? cause.offer.actorId : undefined;
  const byPerson = new Map<string, string[]>();
  for (const line of lines(procedure, before, transition, after)) {
    const told = await personsOf(offices, procedure, after, line.to);
    const text = told.length ? line.text : line.orElse;
    for (const personId of told.length || !line.orElse ? told : await administrators(tx, after, at)) {
      if (!text || personId === actorId) continue;
      const texts = byPerson.get(personId) ?? [];
      if (!texts.includes(text)) texts.push(text);
      byPerson.set(personId, texts);
    }
  }
  const name = `${memberName}的${procedure.title}（${after.number}）`;
  const named = (texts: string[]) => texts.map((text) => text.replaceAll('{case}', name));
  // In one order for all, so that two steps that tell the same people do not wait for each other in a circle.
  const told = [...byPerson.keys()]
    .sort()
    .map((personId) => ({ personId, texts: named(byPerson.get(personId) ?? []) }));
  await enqueue(tx, after.caseId, told, at);
}

interface Told {
  personId: string;
  texts: string[];
}

async function enqueue(tx: Transaction, caseId: string, told: readonly Told[], at: Instant): Promise<void> {
  // The day of a notice is the day on which it goes out, so that one written at night and one of the morning are one.
  const first = notBefore(at, caseId);
  const tomorrow = addDays(localDate(first), 1);
  let left = told;
  for (const leaves of [first, morningOf(tomorrow, caseId)]) {
    if (!left.length) return;
    const rows = left.map(
      ({ personId, texts }) =>
        Prisma.sql`(${randomUUID()}::uuid, ${personId}::uuid, ${caseId}, ${localDate(leaves)}::date,
                    ${new Date(leaves)}::timestamptz, ${texts}::text[], ${new Date(at)}::timestamptz)`,
    );
    const queued = await tx.$queryRaw<{ personId: string }[]>`
      INSERT INTO notice (id, person_id, case_id, local_date, not_before, lines, created_at)
      VALUES ${Prisma.join(rows)}
      ON CONFLICT (person_id, case_id, local_date) DO UPDATE SET lines = notice.lines || excluded.lines
      WHERE notice.delivered_at IS NULL
      RETURNING person_id AS "personId"`;
    left = left.filter((one) => !queued.some(({ personId }) => personId === one.personId));
  }
  for (const { personId, texts } of left) {
    await tx.$executeRaw`
      UPDATE notice SET lines = lines || ${texts}
      WHERE person_id = ${personId}::uuid AND case_id = ${caseId} AND local_date = ${tomorrow}::date`;
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
