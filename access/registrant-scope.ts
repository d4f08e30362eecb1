import { Prisma } from '../prisma/generated/client';
import type { Actor } from './actor';
import { reach } from './may';

const { sql } = Prisma;

type RegistrantPermission =
  | 'registrant.read'
  | 'registrant.write'
  | 'registrant.serve'
  | 'service.read'
  | 'service.certify';

const withRoles = (actor: Actor, wanted: (role: string) => boolean): Actor => ({
  ...actor,
  roles: actor.roles.filter(({ role }) => wanted(role)),
});

const patterns = (paths: readonly string[]) => paths.map((path) => `${path}%`);

/** Condition on `registrant r`: it is he himself, as the person who was listed, or the member to whom that one is linked. */
export const isHimself = ({ personId, memberId }: Actor): Prisma.Sql =>
  sql`(r.person_id = ${personId}::uuid OR coalesce(r.member_id = ${memberId ?? null}::uuid, FALSE))`;

/** Condition on a community `c`: somebody keeps or reads its registrants by a role there or above, not only those of his unit. */
export const ofRegistrantsHere = (actor: Actor): Prisma.Sql =>
  sql`c.path LIKE ANY(${patterns(reach(actor, 'registrant.read'))}::text[])`;

/** Condition on a registrant `r` of a community `c`: somebody of it or above it asks, or he himself; not only his unit. */
export const isNearTo = (actor: Actor): Prisma.Sql => sql`(${ofRegistrantsHere(actor)} OR ${isHimself(actor)})`;

/**
 * Where a registrant `r` of a community `c` stands, as far as somebody may know it: that he registered and never came, his
 * unit hears from a person, once the community's secretary has looked. To its keepers he is somebody who has reported.
 */
export const standingTo = (actor: Actor): Prisma.Sql =>
  sql`CASE WHEN r.standing = 'never-came' AND NOT ${isNearTo(actor)} THEN 'available' ELSE r.standing END`;

/**
 * Which registrants somebody may see or keep by what he holds: the community and the levels above theirs, a grid worker
 * those of his grid, the keepers of a unit's own party organisation those of their unit (to read), and everybody himself.
 * Conditions on the tables `registrant r`, `organisation c` (its community); grids and units are looked up by key.
 */
export function ofRegistrantScope(actor: Actor, permission: RegistrantPermission): Prisma.Sql {
  const here = patterns(
    reach(
      withRoles(actor, (role) => role !== 'grid-worker'),
      permission,
    ),
  );
  const walks = patterns(
    reach(
      withRoles(actor, (role) => role === 'grid-worker'),
      permission,
    ),
  );
  const reads = permission.endsWith('.read');
  return sql`(c.path LIKE ANY(${here}::text[])
    OR (c.path LIKE ANY(${walks}::text[])
        AND EXISTS (SELECT 1 FROM grid g WHERE g.id = r.grid_id AND g.worker_id = ${actor.personId}::uuid))
    OR (${reads} AND ${isHimself(actor)})
    OR (${reads} AND EXISTS (SELECT 1 FROM unit u JOIN organisation uo ON uo.id = u.organisation_id
                              WHERE u.id = r.unit_id AND uo.path LIKE ANY(${here}::text[]))))`;
}
