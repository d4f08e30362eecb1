import { randomUUID } from 'node:crypto';
import { lines, type Recipient } from '../../domain/case/notices';
import type { Procedure } from '../../domain/case/procedure';
import type { CaseState, Seat } from '../../domain/case/state';
import type { Transition } from '../../domain/case/transition';
import { addDays, type Instant, localDate } from '../../domain/dates';
import { morningOf, notBefore } from '../../domain/quiet-hours';
import type { Transaction } from '../../prisma/client';
import { ancestors } from './organisations';
import { heldOn, seatsOf } from './seats';

/**
 * Puts what people are to be told into the queue: at most one notice a person, case and day. Later lines of a day join
 * the one that has not gone out yet; when it has, they wait for the next day. The one who acted is not told.
 */
export async function writeNotices(
  tx: Transaction,
  procedure: Procedure,
  before: CaseState | undefined,
  transition: Transition,
  after: CaseState,
): Promise<void> {
  const { at, cause } = transition;
  const actorId = cause.kind === 'offer' ? cause.offer.actorId : undefined;
  const byPerson = new Map<string, string[]>();
  for (const line of lines(procedure, before, transition, after)) {
    const told = await personsOf(tx, procedure, after, line.to, at);
    const text = told.length ? line.text : line.orElse;
    for (const personId of told.length || !line.orElse ? told : await administrators(tx, after, at)) {
      if (!text || personId === actorId) continue;
      const texts = byPerson.get(personId) ?? [];
      if (!texts.includes(text)) texts.push(text);
      byPerson.set(personId, texts);
    }
  }
  if (!byPerson.size) return;
  const member = await tx.member.findUniqueOrThrow({ where: { id: after.memberId }, select: { name: true } });
  const name = `${member.name}的${procedure.title}（${after.number}）`;
  for (const personId of [...byPerson.keys()].sort()) {
    const texts = (byPerson.get(personId) as string[]).map((text) => text.replaceAll('{case}', name));
    await enqueue(tx, personId, after.caseId, texts, at);
  }
}

async function enqueue(tx: Transaction, personId: string, caseId: string, texts: string[], at: Instant): Promise<void> {
  // The day of a notice is the day on which it goes out, so that one written at night and one of the morning are one.
  const first = notBefore(at, caseId);
  const tomorrow = addDays(localDate(first), 1);
  for (const leaves of [first, morningOf(tomorrow, caseId)]) {
    const date = localDate(leaves);
    const due = new Date(leaves);
    const rows = await tx.$queryRaw<unknown[]>`
      INSERT INTO notice (id, person_id, case_id, local_date, not_before, lines, created_at)
      VALUES (${randomUUID()}::uuid, ${personId}::uuid, ${caseId}, ${date}::date, ${due}, ${texts}, ${new Date(at)})
      ON CONFLICT (person_id, case_id, local_date) DO UPDATE SET lines = notice.lines || excluded.lines
      WHERE notice.delivered_at IS NULL
      RETURNING id`;
    if (rows.length) return;
  }
  await tx.$executeRaw`
    UPDATE notice SET lines = lines || ${texts}
    WHERE person_id = ${personId}::uuid AND case_id = ${caseId} AND local_date = ${tomorrow}::date`;
}

async function personsOf(
  tx: Transaction,
  procedure: Procedure,
  state: CaseState,
  to: Recipient,
  at: Instant,
): Promise<string[]> {
  if ('personId' in to) return [to.personId];
  const seats = 'seats' in to ? to.seats : await seatsOf(tx, procedure, state, to.seat, at);
  return (await Promise.all(seats.map((seat) => holders(tx, seat, at)))).flat();
}

async function holders(tx: Transaction, seat: Seat, at: Instant): Promise<string[]> {
  if (seat.personId) return [seat.personId];
  const rows = await tx.roleHolding.findMany({
    where: { organisationId: seat.organisationId as string, role: seat.role as string, ...heldOn(at) },
    select: { personId: true },
  });
  return rows.map((row) => row.personId);
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
