import type { Holding } from '../../domain/case/authority';
import { type Instant, localDate } from '../../domain/time/dates';
import type { Transaction } from '../../prisma/client';

/** The roles that somebody holds on the day of a step. */
export async function rolesHeld(tx: Transaction, personId: string, at: Instant): Promise<Holding[]> {
  const day = localDate(at);
  return await tx.$queryRaw<Holding[]>`
    SELECT r.role, r.organisation_id AS "organisationId", o.path
      FROM role_holding r JOIN organisation o ON o.id = r.organisation_id
     WHERE r.person_id = ${personId}::uuid
       AND r.from_date <= ${day}::date AND (r.to_date IS NULL OR r.to_date >= ${day}::date)`;
}

/** Paths of the organisations on the sides of a case, by side. */
export async function pathsOf(
  tx: Transaction,
  sides: Readonly<Record<string, string>>,
): Promise<Record<string, string>> {
  const ids = Object.values(sides);
  const rows = await tx.$queryRaw<{ id: string; path: string }[]>`
    SELECT id, path FROM organisation WHERE id = ANY(${ids}::uuid[])`;
  const paths = new Map(rows.map(({ id, path }) => [id, path]));
  return Object.fromEntries(
    Object.entries(sides).flatMap(([side, id]) => {
      const path = paths.get(id);
      return path === undefined ? [] : [[side, path]];
    }),
  );
}
