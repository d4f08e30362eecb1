import { type Place, type Procedure, personsIn, placesIn, type SeatRule } from '../domain/case/procedure';
import type { CaseState, Seat, Sides, Via } from '../domain/case/state';
import { type About, personOf } from '../domain/case/subject';
import { isAskedOf } from '../domain/case/task-key';
import type { Role } from '../domain/people/roles';
import type { Offices } from '../registers/people/offices';

/** What of a case says who sits where. */
export type Seating = About & Pick<CaseState, 'sides' | 'startedBy' | 'parties'>;

const ABOVE: Role[] = ['organisation-officer', 'organisation-commissioner', 'secretary', 'deputy-secretary'];

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
  const persons = personsIn(rule, seating).filter((_, index) => isAskedOf(key, String(index + 1)));
  if (persons.length || !placesIn(rule).length) return persons.map((personId) => ({ via: 'first', personId }));
  return await atEach(seating.sides, rule, async (place, organisationId) => {
    const first = await held(offices, seating, organisationId, place.roles, 'first');
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
  const present = await held(offices, seating, organisationId, deputies, 'deputy');
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

async function escalated(
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

/** The organisations that a seat belongs to; none for a person's seat or an empty side. */
export const organisationsOf = (procedure: Procedure, sides: Sides, name: string, key?: string): string[] =>
  placesIn(seatRule(procedure, name, key)).flatMap(({ side }) => sides[side] ?? []);

async function held(
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
