import { keepers, type Role } from '../people/roles';
import type { Holding } from './authority';

/** A place where a task sits, with the roles that are asked there or stand in for them. */
export interface GivingPlace {
  path: string;
  roles: readonly Role[];
}

/**
 * Whether a task may be delegated or handed over to somebody: his role may act where it sits. That is a role that the
 * task asks there, or one that keeps members there or above.
 */
export const mayBeGiven = (places: readonly GivingPlace[], holdings: readonly Holding[]): boolean =>
  places.some(({ path, roles }) =>
    holdings.some(
      (held) =>
        (held.path === path && roles.includes(held.role)) ||
        (path.startsWith(held.path) && (keepers as readonly Role[]).includes(held.role)),
    ),
  );
