import { homeOf, type Procedure } from '../domain/case/procedure';
import type { Seat } from '../domain/case/state';
import { personOf } from '../domain/case/subject';
import type { Offices } from '../registers/people/offices';
import { ABOVE, above, heldRoles, type Seating } from './above';
import { officeOfStart } from './starter';

/**
 * Who is asked what is for whoever started the case: he himself, also by an office as long as he holds it and can sign
 * in. Else his successors there; where there is none, the committee whose case it is, or the nearest level above it that
 * has somebody. The vacant office keeps its seat, so that whoever is appointed can act.
 */
export async function starterSeats(
  offices: Offices,
  procedure: Procedure,
  seating: Seating,
  personId: string,
): Promise<Seat[]> {
  const himself: Seat[] = [{ via: 'first', personId }];
  const office = seating.caseId === undefined ? undefined : await officeOfStart(offices.tx, seating.caseId);
  if (office?.organisationId === undefined || office.role === 'member' || office.role === 'system') return himself;
  const { organisationId, role } = office;
  const holders = await offices.holders(organisationId, [role]);
  if (holders.includes(personId) && !(await offices.isShut(personId))) return himself;
  const seat: Seat = { via: 'first', organisationId, role };
  if (holders.some((one) => one !== personId && one !== personOf(seating))) return [seat];
  const home = homeOf(procedure, seating.sides);
  const there = (await heldRoles(offices, seating, home, ABOVE, 'above')).filter(
    (one) => one.organisationId !== organisationId || one.role !== role,
  );
  return [seat, ...(there.length ? there : await above(offices, seating, home, 'above'))];
}
