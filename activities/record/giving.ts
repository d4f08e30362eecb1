import type { Holding } from '../../domain/case/authority';
import { type GivingPlace, mayBeGiven } from '../../domain/case/may-be-given';
import type { ActedAs } from '../../domain/case/offer';
import { ownSeats } from '../../domain/case/own-seats';
import { type Procedure, placesIn, ruleOf } from '../../domain/case/procedure';
import type { CaseState, OpenTask, Seat } from '../../domain/case/state';
import { isAskedOf } from '../../domain/case/task-key';
import { keepers } from '../../domain/people/roles';
import type { Transaction } from '../../prisma/client';
import { pathsOf } from './holdings';

/**
 * Whether the task may be given on to somebody: where it sits, at the place of the one who gives where it has several.
 * @param as in which role somebody gives it
 */
export async function mayBeGivenTo(
  tx: Transaction,
  procedure: Procedure,
  state: CaseState,
  task: OpenTask,
  giver: { actorId: string; as: ActedAs },
  holdings: readonly Holding[],
): Promise<boolean> {
  return mayBeGiven(await givingPlaces(tx, procedure, state, task, giver), holdings);
}

/** Where a task sits that somebody gives on, with the roles that are asked there. @param giver in which role he gives it */
export async function givingPlaces(
  tx: Transaction,
  procedure: Procedure,
  state: CaseState,
  task: OpenTask,
  giver: { actorId: string; as: ActedAs },
): Promise<GivingPlace[]> {
  const own = ownSeats(task, giver.actorId, giver.as);
  return await placesOf(tx, procedure, state, task, own[0]?.side, own);
}

/** Whether somebody to whom a task was given may still have it: by a role that may act there. */
export async function mayKeep(
  tx: Transaction,
  procedure: Procedure,
  state: CaseState,
  task: OpenTask,
  personId: string,
  holdings: readonly Holding[],
): Promise<boolean> {
  const side = task.seats.find((seat) => seat.personId === personId)?.side;
  const places = await placesOf(tx, procedure, state, task, side, task.seats);
  // Given by an older release, which asked for any office; or where no organisation is asked.
  return task.givenBy && places.length ? mayBeGiven(places, holdings) : holdings.length > 0;
}

/** Where a task sits, with the roles that it asks there: by the table, and as it was asked of stand-ins. */
async function placesOf(
  tx: Transaction,
  procedure: Procedure,
  { sides }: CaseState,
  task: OpenTask,
  side: string | undefined,
  seats: readonly Seat[],
): Promise<GivingPlace[]> {
  const { seat } = ruleOf(procedure, task);
  const rule = seat === undefined ? undefined : procedure.seats[seat];
  const asked = (rule ? placesIn(rule) : [])
    .filter((place) => isAskedOf(task.key, place.side) && (side === undefined || place.side === side))
    .flatMap((place) => {
      const id = sides[place.side];
      return id === undefined ? [] : [{ id, roles: [...place.roles, ...place.deputies] }];
    });
  const standing = seats.flatMap(({ organisationId, role }) =>
    organisationId === undefined || role === undefined ? [] : [{ id: organisationId, roles: [role, ...keepers] }],
  );
  const all = [...asked, ...standing];
  const paths = await pathsOf(tx, Object.fromEntries(all.map(({ id }) => [id, id])));
  return all.flatMap(({ id, roles }) => {
    const path = paths[id];
    return path === undefined ? [] : [{ path, roles }];
  });
}
