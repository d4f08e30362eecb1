import { Readings } from '../../cases/readings';
import { organisationsOf } from '../../cases/seats';
import { around, type Holding, inPerson, onTask } from '../../domain/case/authority';
import type { ActedAs, Offer, Refusal } from '../../domain/case/offer';
import { ownSeats } from '../../domain/case/own-seats';
import { type Procedure, ruleOf, taskIn } from '../../domain/case/procedure';
import type { CaseState, OpenTask } from '../../domain/case/state';
import { personOf } from '../../domain/case/subject';
import { type Instant, localDate } from '../../domain/time/dates';
import type { Transaction } from '../../prisma/client';

/**
 * In which role the actor acts, checked in the transaction that records it: a role that ended this morning does not
 * decide this afternoon.
 */
export async function actingAs(
  tx: Transaction,
  procedure: Procedure,
  state: CaseState,
  offer: Offer,
  at: Instant,
): Promise<{ as: ActedAs } | { refused: Refusal }> {
  const holdings = await holdingsOf(tx, offer.actorId, at);
  switch (offer.action) {
    case 'withdraw':
      return { as: inPerson(state, offer.actorId, holdings) };
    case 'urge':
    case 'copy': {
      const as = around(state, await pathsOf(tx, Object.values(state.sides)), offer.actorId, holdings);
      const reading = new Readings(tx, procedure, state, at);
      if (!as || (await reading.of(offer.actorId)) !== 'all') return refused('not-allowed');
      if (offer.action === 'urge') return { as };
      const mayBeSent = await reading.mayBeSent(offer.personId as string);
      const holds = mayBeSent && (await holdingsOf(tx, offer.personId as string, at)).length;
      return holds ? { as } : refused('invalid-input');
    }
    default:
      return await actingOnTask(tx, procedure, state, offer, holdings, at);
  }
}

async function actingOnTask(
  tx: Transaction,
  procedure: Procedure,
  state: CaseState,
  offer: Offer,
  holdings: Holding[],
  at: Instant,
): Promise<{ as: ActedAs } | { refused: Refusal }> {
  const task = taskIn(state, offer.taskId);
  if (!task) return refused('task-closed');
  const acting = onTask(procedure, state, task, offer, holdings);
  if ('refused' in acting) return acting;
  if (offer.action === 'delegate' || offer.action === 'hand-over') {
    if (offer.personId === personOf(state)) return refused('own-case');
    const near = await withinReach(
      tx,
      placesOf(procedure, state, task, offer, acting.as),
      offer.personId as string,
      at,
    );
    if (!near) return refused('invalid-input');
  }
  return acting;
}

/** The organisations of a task's seat; none where nobody is asked, or a person is. */
function organisationsIn(procedure: Procedure, sides: CaseState['sides'], task: OpenTask): string[] {
  const { seat } = ruleOf(procedure, task);
  return seat ? organisationsOf(procedure, sides, seat, task.key) : [];
}

async function pathsOf(tx: Transaction, ids: string[]): Promise<string[]> {
  const organisations = await tx.organisation.findMany({ where: { id: { in: ids } }, select: { path: true } });
  return organisations.map(({ path }) => path);
}

/**
 * Organisations where a task sits, also when it was handed over to a person; where several places are asked the same, of
 * the place of the one who acts.
 */
function placesOf(
  procedure: Procedure,
  { sides }: CaseState,
  task: OpenTask,
  { actorId }: Offer,
  as: ActedAs,
): string[] {
  const seats = ownSeats(task, actorId, as);
  const side = seats[0]?.side;
  const own = side ? [sides[side] as string] : organisationsIn(procedure, sides, task);
  return [...own, ...seats.flatMap((seat) => seat.organisationId ?? [])];
}

/** Whether somebody works where the task sits: holds a role in one of its organisations or below. */
async function withinReach(tx: Transaction, places: string[], personId: string, at: Instant): Promise<boolean> {
  const paths = await pathsOf(tx, places);
  const holdings = await holdingsOf(tx, personId, at);
  return holdings.some((held) => paths.some((path) => held.path.startsWith(path)));
}

async function holdingsOf(tx: Transaction, personId: string, at: Instant): Promise<Holding[]> {
  const day = localDate(at);
  return await tx.$queryRaw<Holding[]>`
    SELECT r.role, r.organisation_id AS "organisationId", o.path
      FROM role_holding r JOIN organisation o ON o.id = r.organisation_id
     WHERE r.person_id = ${personId}::uuid
       AND r.from_date <= ${day}::date AND (r.to_date IS NULL OR r.to_date >= ${day}::date)`;
}

const refused = (type: Refusal['type']) => ({ refused: { type } });
