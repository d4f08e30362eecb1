import { Prisma } from '../prisma/generated/client';
import type { Actor } from './actor';
import { demand, may, reach } from './may';

// What somebody did of his duties is known to few: to the committee of his own branch, and to the 组织员 at or above it; not to
// the committees of the levels above.

type DutyPermission = 'duty.read' | 'duty.write';

/** A member as these rights see him: the branch to which he belongs, or which gave him something to do. */
interface OfBranch {
  path: string;
  memberId?: string;
}

const REACHES_DOWN = 'organisation-officer';

/** The actor with as many of his roles as count at a branch. */
const at = (actor: Actor, path: string): Actor => ({
  ...actor,
  roles: actor.roles.filter((held) => held.role === REACHES_DOWN || held.path === path),
});

export const mayDuty = (actor: Actor, permission: DutyPermission, { path, memberId }: OfBranch): boolean =>
  may(at(actor, path), permission, { paths: [path], memberId });

/** @throws Problem `not-found` where he may not even read it, `not-allowed` */
export const demandDuty = (actor: Actor, permission: DutyPermission, { path, memberId }: OfBranch): void =>
  demand(at(actor, path), permission, { paths: [path], memberId });

/** Whether the organisation `o` is one whose members' duties the actor may see, by his roles. */
export function isOfDutyScope(actor: Actor, permission: DutyPermission): Prisma.Sql {
  const those = (downwards: boolean) => ({
    ...actor,
    roles: actor.roles.filter(({ role }) => (role === REACHES_DOWN) === downwards),
  });
  const below = reach(those(true), permission).map((path) => `${path}%`);
  const own = those(false).roles.flatMap((held) => reach({ ...actor, roles: [held] }, permission));
  return Prisma.sql`(o.path LIKE ANY(${below}::text[]) OR o.path = ANY(${own}::text[]))`;
}
