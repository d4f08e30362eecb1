import type { Procedure, SeatRule } from '../../domain/case/procedure';
import type { CaseState, Seat, Sides, Via } from '../../domain/case/state';
import { type Instant, localDate } from '../../domain/dates';
import type { Role } from '../../domain/roles';
import type { Transaction } from '../../prisma/client';

/** What of a case says who sits where. */
export type Seating = Pick<CaseState, 'sides' | 'memberPersonId' | 'startedBy'>;

const ABOVE: Role[] = ['organisation-officer', 'organisation-commissioner', 'secretary', 'deputy-secretary'];

/** The date filter of a role that is held on a day. */
export function heldOn(at: Instant) {
  const day = new Date(localDate(at));
  return { fromDate: { lte: day }, OR: [{ toDate: null }, { toDate: { gte: day } }] };
}

/**
 * Who is asked on a step: the holders of its roles. Where nobody holds them, the deputies too, then the level above; the
 * vacant role keeps its seat, so that whoever is appointed to it can act. The member of the case does not count as a
 * holder: nobody decides in his own case.
 */
export async function seatsOf(
  tx: Transaction,
  procedure: Procedure,
  seating: Seating,
  name: string,
  at: Instant,
): Promise<Seat[]> {
  const rule = procedure.seats[name] as SeatRule;
  if ('person' in rule) {
    return [{ via: 'first', personId: rule.person === 'member' ? seating.memberPersonId : seating.startedBy }];
  }
  const organisationId = seating.sides[rule.side];
  if (!organisationId) return [];
  const first = await held(tx, seating, organisationId, rule.roles, 'first', at);
  if (first.length) return first;
  const own = { personId: seating.memberPersonId, organisationId, role: { in: [...rule.roles] }, ...heldOn(at) };
  const vacant = (await tx.roleHolding.count({ where: own })) === 0;
  const seats = vacant ? rule.roles.map((role): Seat => ({ via: 'first', organisationId, role })) : [];
  return [...seats, ...(await standIns(tx, procedure, seating, name, at))];
}

/** The deputies of a seat, else the nearest level above that has somebody. */
export async function standIns(
  tx: Transaction,
  procedure: Procedure,
  seating: Seating,
  name: string,
  at: Instant,
): Promise<Seat[]> {
  const rule = procedure.seats[name] as SeatRule;
  if ('person' in rule) return [];
  const organisation = seating.sides[rule.side] as string;
  const deputies = await held(tx, seating, organisation, rule.deputies, 'deputy', at);
  return deputies.length ? deputies : await above(tx, seating, organisation, 'above', at);
}

/** Who stands one level up, or the next above it where that is vacant. */
export async function above(
  tx: Transaction,
  seating: Seating,
  organisationId: string,
  via: Via,
  at: Instant,
): Promise<Seat[]> {
  let current = await tx.organisation.findUniqueOrThrow({ where: { id: organisationId }, select: { parentId: true } });
  while (current.parentId) {
    const seats = await held(tx, seating, current.parentId, ABOVE, via, at);
    if (seats.length) return seats;
    current = await tx.organisation.findUniqueOrThrow({ where: { id: current.parentId }, select: { parentId: true } });
  }
  return [];
}

/** Who is added to a task that is late: the level above it, or above those who were asked already. */
export async function escalation(
  tx: Transaction,
  seating: Seating,
  asked: readonly Seat[],
  organisationId: string,
  at: Instant,
): Promise<Seat[]> {
  const seats = await above(tx, seating, organisationId, 'escalated', at);
  const next = seats[0]?.organisationId;
  const known = seats.every((seat) =>
    asked.some((old) => old.organisationId === seat.organisationId && old.role === seat.role),
  );
  return next && known ? await escalation(tx, seating, asked, next, at) : seats;
}

/** The organisation that a seat belongs to; undefined for a person's seat or an empty side. */
export function organisationOf(procedure: Procedure, sides: Sides, name: string): string | undefined {
  const rule = procedure.seats[name] as SeatRule;
  return 'side' in rule ? sides[rule.side] : undefined;
}

async function held(
  tx: Transaction,
  seating: Seating,
  organisationId: string,
  roles: readonly Role[],
  via: Via,
  at: Instant,
): Promise<Seat[]> {
  const rows = await tx.roleHolding.findMany({
    where: { organisationId, role: { in: [...roles] }, personId: { not: seating.memberPersonId }, ...heldOn(at) },
    select: { role: true },
    distinct: ['role'],
  });
  const present = new Set(rows.map((row) => row.role));
  return roles.filter((role) => present.has(role)).map((role) => ({ via, organisationId, role }));
}
