import { keepers, type Role } from '../people/roles';
import type { Holding } from './authority';
import { holdersOf } from './holding';
import type { ActedAs } from './offer';
import { type Procedure, placesIn, ruleOf } from './procedure';
import type { CaseState, OpenTask } from './state';
import { isAskedOf } from './task-key';

/**
 * In which role somebody takes back a task that others hold: with the office that delegated it or handed it over, or
 * from a level above the organisation that is asked.
 * @param paths of the organisations on the case's sides, by side
 */
export function takesBack(
  procedure: Procedure,
  state: CaseState,
  task: OpenTask,
  actorId: string,
  holdings: readonly Holding[],
  paths: Readonly<Record<string, string>>,
): ActedAs | undefined {
  for (const { personId, organisationId, role } of task.givenBy ?? []) {
    if (personId !== undefined && personId === actorId) return { role: 'member' };
    const held = holdings.find((one) => one.organisationId === organisationId && one.role === role);
    if (held) return { role: held.role, organisationId: held.organisationId };
  }
  const asked = placesOf(procedure, state, task).flatMap((side) => paths[side] ?? []);
  const above = holdings.find(
    ({ role, path }) =>
      (keepers as readonly Role[]).includes(role) && asked.some((one) => one !== path && one.startsWith(path)),
  );
  return above && { role: above.role, organisationId: above.organisationId };
}

/** The sides of those places whose task others hold; of all that are asked where it is not told which. */
function placesOf(procedure: Procedure, { sides }: CaseState, { stage, key, seats }: OpenTask): string[] {
  const { seat } = ruleOf(procedure, { stage, key });
  const rule = seat === undefined ? undefined : procedure.seats[seat];
  const asked = (rule ? placesIn(rule) : []).map(({ side }) => side).filter((side) => sides[side] !== undefined);
  const given = seats.filter(({ via }) => via === 'delegated' || via === 'handed-over');
  return asked.filter(
    (side) =>
      isAskedOf(key, side) && (!given.length || given.some((one) => one.side === undefined || one.side === side)),
  );
}

/** Whether others hold a task, so that there is something to take back. */
export const isHeldByOthers = (task: OpenTask, actorId: string): boolean =>
  holdersOf(task).some((personId) => personId !== actorId);
