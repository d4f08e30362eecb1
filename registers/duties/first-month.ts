import type { Month } from '../../domain/time/months';
import type { Database } from '../../prisma/client';
import { directly } from '../../prisma/direct';
import { Prisma } from '../../prisma/generated/client';

const { sql } = Prisma;

/**
 * The first month of an organisation: its own, else that of the nearest above that has one; null: not in use yet, so that
 * all months are unknown.
 * @param path an expression for the path of the organisation
 */
export const firstMonthAt = (path: Prisma.Sql): Prisma.Sql => sql`(
  SELECT fm.first_month FROM generate_series(2, length(${path})) AS n JOIN organisation fm ON fm.path = left(${path}, n)
   WHERE substr(${path}, n, 1) = '/' AND fm.first_month IS NOT NULL ORDER BY n DESC LIMIT 1)`;

/**
 * Entries of a WITH, the last called `places`: of some organisations their `id` and their `first` month. What stands above
 * them is asked once for all that stand below it: a page of members sits in thousands of branches, below a few committees.
 * @param ids a SELECT of the ids of these organisations, named in the WITH before
 */
export const places = (ids: Prisma.Sql): Prisma.Sql => sql`
  own AS MATERIALIZED (SELECT o.id, o.parent_id, o.first_month FROM organisation o WHERE o.id IN (${ids})),
  parents AS MATERIALIZED (
    SELECT u.id, ${firstMonthAt(sql`u.path`)} AS first
      FROM organisation u WHERE u.id = ANY(ARRAY(SELECT DISTINCT own.parent_id FROM own))),
  places AS MATERIALIZED (
    SELECT own.id, coalesce(own.first_month, parents.first) AS first
      FROM own LEFT JOIN parents ON parents.id = own.parent_id)`;

/** The same of one organisation, by its path. */
export async function firstMonthOfPath(db: Database, path: string): Promise<Month | null> {
  const [row] = await directly(db)<{ month: Month | null }>(sql`SELECT ${firstMonthAt(sql`${path}::text`)} AS month`);
  return row?.month ?? null;
}
