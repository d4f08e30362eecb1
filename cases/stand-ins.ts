import type { Holding, Surroundings } from '../domain/case/authority';
import { offered, type Procedure, placesIn, ruleOf, type SeatRule } from '../domain/case/procedure';
import type { CaseState, OpenTask } from '../domain/case/state';
import type { Role } from '../domain/people/roles';
import type { Offices } from '../registers/people/offices';
import { ABOVE } from './above';
import { seatsOf } from './seats';

/**
 * Who stands in for seats that outcomes of a task name besides its own and that nobody holds: as for the seat of any
 * step. Asked only where somebody stands above one of them.
 * @param paths of the organisations on the case's sides, by side
 */
export async function standInsFor(
  offices: Offices,
  procedure: Procedure,
  state: CaseState,
  task: OpenTask,
  holdings: readonly Holding[],
  paths: Readonly<Record<string, string>>,
): Promise<NonNullable<Surroundings['standIns']>> {
  const own = ruleOf(procedure, task).seat;
  const named = new Set(Object.values(offered(procedure, state, task)).flatMap(({ by = [] }) => by));
  const isAbove = (place: string) =>
    holdings.some(
      ({ role, path }) => (ABOVE as readonly Role[]).includes(role) && place !== path && place.startsWith(path),
    );
  const found: Record<string, Awaited<ReturnType<typeof seatsOf>>> = {};
  for (const name of named) {
    const places = placesIn(procedure.seats[name] as SeatRule);
    if (name === own || !places.some(({ side }) => isAbove(paths[side] ?? '/'))) continue;
    found[name] = await seatsOf(offices, procedure, state, name);
  }
  return found;
}
