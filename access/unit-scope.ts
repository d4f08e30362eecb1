import { Prisma } from '../prisma/generated/client';
import type { Actor } from './actor';
import { reach } from './may';

const { sql } = Prisma;

/**
 * Which units somebody may see by what he holds: those that his organisations or the levels below keep, or the levels above
 * keep for all; those with people registered there; and a unit's own party organisation itself.
 * A condition on the tables `unit u`, `organisation k` (who keeps it).
 */
export function ofUnitScope(actor: Actor): Prisma.Sql {
  const paths = reach(actor, 'unit.read');
  const below = paths.map((path) => `${path}%`);
  return sql`(k.path LIKE ANY(${below}::text[])
    OR EXISTS (SELECT 1 FROM unnest(${paths}::text[]) AS mine (path) WHERE starts_with(mine.path, k.path))
    OR EXISTS (SELECT 1 FROM registrant r JOIN organisation c ON c.id = r.community_id
                WHERE r.unit_id = u.id AND c.path LIKE ANY(${below}::text[]))
    OR EXISTS (SELECT 1 FROM organisation own WHERE own.id = u.organisation_id AND own.path LIKE ANY(${below}::text[])))`;
}
