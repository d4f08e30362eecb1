import { type Place, type Procedure, personsIn, placesIn, type SeatRule } from '../domain/case/procedure';
import type { Seat, Sides } from '../domain/case/state';
import { personOf } from '../domain/case/subject';
import { isAskedOf } from '../domain/case/task-key';
import type { Offices } from '../registers/people/offices';
import { above, escalated, heldRoles, type Seating } from './above';
import { starterSeats } from './starter-seats';

/**
 * Who is asked on a step: the holders of its roles. Where nobody holds them, the deputies too, then the level above; the
 * vacant role keeps its seat, so that whoever is appointed to it can act. The one whom the case is about does not count as a
 * holder: nobody decides in his own case. Several places are each asked so.
 * @param key of a task that is asked of one place or person of the seat alone
 */
export async function seatsOf(
  offices: Offices,
  procedure: Procedure,
  seating: Seating,
  name: string,
  key?: string,
): Promise<Seat[]> {
  const rule = seatRule(procedure, name, key);
  if ('person' in rule && rule.person === 'starter' && personsIn(rule, seating).length)
    return await starterSeats(offices, procedure, seating, seating.startedBy);
  const persons = personsIn(rule, seating).filter((_, index) => isAskedOf(key, String(index + 1)));
  if (persons.length || !placesIn(rule).length) return persons.map((personId) => ({ via: 'first', personId }));
  return await atEach(seating.sides, rule, async (place, organisationId) => {
    const first = await heldRoles(offices, seating, organisationId, place.roles, 'first');
    if (first.length) return first;
    const vacant = !(await offices.holders(organisationId, place.roles)).some((one) => one === personOf(seating));
    const seats = vacant ? place.roles.map((role): Seat => ({ via: 'first', organisationId, role })) : [];
    return [...seats, ...(await inPlaceOf(offices, seating, place, organisationId))];
  });
}

/** The deputies of a seat, else the nearest level above that has somebody; for each of its places. */
export async function standIns(
  offices: Offices,
  procedure: Procedure,
  seating: Seating,
  name: string,
  key?: string,
): Promise<Seat[]> {
  const rule = seatRule(procedure, name, key);
  return await atEach(seating.sides, rule, (place, organisationId) =>
    inPlaceOf(offices, seating, place, organisationId),
  );
}

/** A seat's rule; of a task that is asked of one of its places, that place alone. */
function seatRule(procedure: Procedure, name: string, key: string | undefined): SeatRule {
  const rule = procedure.seats[name];
  if (!rule) throw new Error(`${procedure.id} has no seat ${name}`);
  const places = placesIn(rule);
  return places.length > 1 ? { anyOf: places.filter(({ side }) => isAskedOf(key, side)) } : rule;
}

async function inPlaceOf(
  offices: Offices,
  seating: Seating,
  { deputies }: Place,
  organisationId: string,
): Promise<Seat[]> {
  const present = await heldRoles(offices, seating, organisationId, deputies, 'deputy');
  return present.length ? present : await above(offices, seating, organisationId, 'above');
}

/** The seats of all places that the case has, nobody twice; where they are several, each with its side. */
async function atEach(
  sides: Sides,
  rule: SeatRule,
  seatsAt: (place: Place, organisationId: string) => Promise<Seat[]>,
): Promise<Seat[]> {
  const there = placesIn(rule).filter(({ side }) => sides[side]);
  const all: Seat[] = [];
  for (const place of there) {
    const { side } = place;
    for (const seat of await seatsAt(place, sides[side] as string)) {
      const known = all.some(
        ({ organisationId, role }) => organisationId === seat.organisationId && role === seat.role,
      );
      if (!known) all.push(there.length > 1 ? { ...seat, side } : seat);
    }
  }
  return all;
}

/** Who is added to a task that is late: for each of its places the level above it, or above those who were asked already. */
export async function escalation(
  offices: Offices,
  procedure: Procedure,
  seating: Seating,
  asked: readonly Seat[],
  name: string,
  key?: string,
): Promise<Seat[]> {
  const rule = seatRule(procedure, name, key);
  return await atEach(seating.sides, rule, (_, organisationId) => escalated(offices, seating, asked, organisationId));
}

/** The organisations that a seat belongs to; none for a person's seat or an empty side. */
export const organisationsOf = (procedure: Procedure, sides: Sides, name: string, key?: string): string[] =>
  placesIn(seatRule(procedure, name, key)).flatMap(({ side }) => sides[side] ?? []);
