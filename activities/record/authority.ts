import type { ActedAs, Offer, Refusal } from '../../domain/case/offer';
import { offered, type Procedure, type SeatRule } from '../../domain/case/procedure';
import type { CaseState, Seat } from '../../domain/case/state';
import type { Instant } from '../../domain/dates';
import type { Role } from '../../domain/roles';
import type { Transaction } from '../../prisma/client';
import { heldOn } from './seats';

interface Holding {
  role: Role;
  organisationId: string;
  path: string;
}

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
      return { as: asAny(holdings) };
    case 'urge':
    case 'copy': {
      const as =
        (await reaching(tx, state, holdings)) ??
        (isParty(state, offer.actorId) ? ({ role: 'member' } as const) : undefined);
      if (!as) return refused('not-allowed');
      if (offer.action === 'copy' && !(await holdingsOf(tx, offer.personId as string, at)).length)
        return refused('invalid-input');
      return { as };
    }
    default:
      return await onTask(tx, procedure, state, offer, holdings, at);
  }
}

async function onTask(
  tx: Transaction,
  procedure: Procedure,
  state: CaseState,
  offer: Offer,
  holdings: Holding[],
  at: Instant,
): Promise<{ as: ActedAs } | { refused: Refusal }> {
  const task = state.tasks.find((open) => open.id === offer.taskId);
  if (!task) return refused('task-closed');
  const by = offer.action === 'decide' ? offered(procedure, state)[offer.outcome ?? '']?.by : undefined;
  const as = by
    ? bySeatNames(procedure, state, by, offer.actorId, holdings)
    : bySeats(task.seats, offer.actorId, holdings);
  if (!as) return refused('not-allowed');
  if (as.role !== 'member' && offer.actorId === state.memberPersonId) return refused('own-case');
  if (offer.action === 'delegate' || offer.action === 'hand-over') {
    if (offer.personId === state.memberPersonId) return refused('own-case');
    const near = await withinReach(tx, task.seats, offer.personId as string, at);
    if (!near) return refused('invalid-input');
  }
  return { as };
}

function bySeats(seats: Seat[], actorId: string, holdings: Holding[]): ActedAs | undefined {
  const role = seats
    .map((seat) => holdings.find((held) => held.organisationId === seat.organisationId && held.role === seat.role))
    .find((held) => held);
  if (role) return { role: role.role, organisationId: role.organisationId };
  return seats.some((seat) => seat.personId === actorId) ? asAny(holdings, true) : undefined;
}

function bySeatNames(
  procedure: Procedure,
  state: CaseState,
  names: readonly string[],
  actorId: string,
  holdings: Holding[],
): ActedAs | undefined {
  for (const name of names) {
    const rule = procedure.seats[name] as SeatRule;
    if ('person' in rule) {
      if (actorId === (rule.person === 'member' ? state.memberPersonId : state.startedBy)) return { role: 'member' };
      continue;
    }
    const wanted = [...rule.roles, ...rule.deputies];
    const match = holdings.find((held) => held.organisationId === state.sides[rule.side] && wanted.includes(held.role));
    if (match) return { role: match.role, organisationId: match.organisationId };
  }
  return undefined;
}

/** A seat of one's own: as a member, or in the role that made one a hand-over's choice. */
function asAny(holdings: Holding[], personal = false): ActedAs {
  const first = holdings[0];
  return first && !personal ? { role: first.role, organisationId: first.organisationId } : { role: 'member' };
}

const isParty = (state: CaseState, personId: string) =>
  personId === state.startedBy || personId === state.memberPersonId;

/** A role over one of the case's organisations. */
async function reaching(tx: Transaction, state: CaseState, holdings: Holding[]): Promise<ActedAs | undefined> {
  if (!holdings.length) return undefined;
  const organisations = await tx.organisation.findMany({
    where: { id: { in: Object.values(state.sides) } },
    select: { path: true },
  });
  const match = holdings.find((held) => organisations.some(({ path }) => path.startsWith(held.path)));
  return match ? { role: match.role, organisationId: match.organisationId } : undefined;
}

/** Whether somebody works where the task sits: holds a role in one of its organisations or below. */
async function withinReach(tx: Transaction, seats: Seat[], personId: string, at: Instant): Promise<boolean> {
  const ids = seats.flatMap((seat) => seat.organisationId ?? []);
  const organisations = await tx.organisation.findMany({ where: { id: { in: ids } }, select: { path: true } });
  const holdings = await holdingsOf(tx, personId, at);
  return holdings.some((held) => organisations.some(({ path }) => held.path.startsWith(path)));
}

async function holdingsOf(tx: Transaction, personId: string, at: Instant): Promise<Holding[]> {
  const rows = await tx.roleHolding.findMany({
    where: { personId, ...heldOn(at) },
    select: { role: true, organisationId: true, organisation: { select: { path: true } } },
  });
  return rows.map((row) => ({
    role: row.role as Role,
    organisationId: row.organisationId,
    path: row.organisation.path,
  }));
}

const refused = (type: Refusal['type']) => ({ refused: { type } });
