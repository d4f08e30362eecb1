import type { Procedure, SeatRule } from '../../domain/case/procedure';
import type { CaseState, Seat, Sides, Via } from '../../domain/case/state';
import { type Instant, localDate } from '../../domain/dates';
import type { Role } from '../../domain/roles';
import type { Offices } from './offices';

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
export async function seatsOf(offices: Offices, procedure: Procedure, seating: Seating, name: string): Promise<Seat[]> {
  const rule = procedure.seats[name] as SeatRule;
  if ('person' in rule) {
    return [{ via: 'first', personId: rule.person === 'member' ? seating.memberPersonId : seating.startedBy }];
  }
  const organisationId = seating.sides[rule.side];
  if (!organisationId) return [];
  const first = await held(offices, seating, organisationId, rule.roles, 'first');
  if (first.length) return first;
  const vacant = !(await offices.holders(organisationId, rule.roles)).includes(seating.memberPersonId);
  const seats = vacant ? rule.roles.map((role): Seat => ({ via: 'first', organisationId, role })) : [];
  return [...seats, ...(await standIns(offices, procedure, seating, name))];
}

/** The deputies of a seat, else the nearest level above that has somebody. */
export async function standIns(
  offices: Offices,
  procedure: Procedure,
  seating: Seating,
  name: string,
): Promise<Seat[]> {
  const rule = procedure.seats[name] as SeatRule;
  if ('person' in rule) return [];
  const organisation = seating.sides[rule.side] as string;
  const deputies = await held(offices, seating, organisation, rule.deputies, 'deputy');
  return deputies.length ? deputies : await above(offices, seating, organisation, 'above');
}

/** Who stands one level up, or the next above it where that is vacant. */
export async function above(offices: Offices, seating: Seating, organisationId: string, via: Via): Promise<Seat[]> {
  let current = await offices.of(organisationId);
  while (current.parentId) {
    const seats = await held(offices, seating, current.parentId, ABOVE, via);
    if (seats.length) return seats;
    current = await offices.of(current.parentId);
  }
  return [];
}

/** Who is added to a task that is late: the level above it, or above those who were asked already. */
export async function escalation(
  offices: Offices,
  seating: Seating,
  asked: readonly Seat[],
  organisationId: string,
): Promise<Seat[]> {
  const seats = await above(offices, seating, organisationId, 'escalated');
  const next = seats[0]?.organisationId;
  const known = seats.every((seat) =>
    asked.some((old) => old.organisationId === seat.organisationId && old.role === seat.role),
  );
  return next && known ? await escalation(offices, seating, asked, next) : seats;
}

/** The organisation that a seat belongs to; undefined for a person's seat or an empty side. */
export function organisationOf(procedure: Procedure, sides: Sides, name: string): string | undefined {
  const rule = procedure.seats[name] as SeatRule;
  return 'side' in rule ? sides[rule.side] : undefined;
}

async function held(
  offices: Offices,
  seating: Seating,
  organisationId: string,
  roles: readonly Role[],
  via: Via,
): Promise<Seat[]> {
  const { held: all } = await offices.of(organisationId);
  const present = new Set(all.flatMap(({ role, personId }) => (personId === seating.memberPersonId ? [] : [role])));
  return roles.filter((role) => present.has(role)).map((role) => ({ via, organisationId, role }));
}
