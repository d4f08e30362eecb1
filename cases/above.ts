import type { CaseState, Seat, Via } from '../domain/case/state';
import { type About, personOf } from '../domain/case/subject';
import type { Role } from '../domain/people/roles';
import type { Offices } from '../registers/people/offices';

/** What of a case says who sits where. */
export type Seating = About & Pick<CaseState, 'sides' | 'startedBy' | 'parties'> & { caseId?: string };

/** Roles of a level that stands in for one below it. */
export const ABOVE: Role[] = ['organisation-officer', 'organisation-commissioner', 'secretary', 'deputy-secretary'];

/** Who stands one level up, or the next above it where that is vacant. */
export async function above(offices: Offices, seating: Seating, organisationId: string, via: Via): Promise<Seat[]> {
  let current = await offices.of(organisationId);
  while (current.parentId) {
    const seats = await heldRoles(offices, seating, current.parentId, ABOVE, via);
    if (seats.length) return seats;
    current = await offices.of(current.parentId);
  }
  return [];
}

/** The level above an organisation, or the next one above that whose holders are not asked yet. */
export async function escalated(
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
  return next && known ? await escalated(offices, seating, asked, next) : seats;
}

/** Seats of those of some roles that are held in an organisation; the one whom the case is about does not count. */
export async function heldRoles(
  offices: Offices,
  seating: Seating,
  organisationId: string,
  roles: readonly Role[],
  via: Via,
): Promise<Seat[]> {
  const { held: all } = await offices.of(organisationId);
  const present = new Set(all.flatMap(({ role, personId }) => (personId === personOf(seating) ? [] : [role])));
  return roles.filter((role) => present.has(role)).map((role) => ({ via, organisationId, role }));
}
