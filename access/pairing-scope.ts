import { Prisma } from '../prisma/generated/client';
import type { Actor } from './actor';
import { may, reach } from './may';
import { isHimself } from './registrant-scope';

const { sql } = Prisma;

/** Condition on a pairing `p`: somebody is the one who is paired with a household, as a member or as a registrant. */
export const isPaired = (
  actor: Actor,
): Prisma.Sql => sql`(p.kind = 'household' AND (p.person_id = ${actor.personId}::uuid
  OR EXISTS (SELECT 1 FROM registrant r WHERE r.id = p.registrant_id AND ${isHimself(actor)})))`;

/** Condition on a community `c`: somebody reads its pairings by a role there or above. */
export const ofPairingsHere = (actor: Actor): Prisma.Sql =>
  sql`c.path LIKE ANY(${reach(actor, 'pairing.read').map((path) => `${path}%`)}::text[])`;

/**
 * Communities whose paired households somebody may know: where he himself holds a role that keeps pairings. The levels above
 * see that there is a pairing, and not with whom.
 */
export const householdsKnown = (actor: Actor): string[] =>
  actor.roles
    .filter((held) => may({ personId: actor.personId, roles: [held] }, 'pairing.write'))
    .map(({ organisationId }) => organisationId);
