import { keepers } from '../../domain/people/roles';
import type { LocalDate } from '../../domain/time/dates';
import type { Transaction } from '../../prisma/client';
import { Prisma } from '../../prisma/generated/client';

const { sql } = Prisma;

const held = (day: LocalDate) => sql`h.from_date <= ${day}::date AND (h.to_date IS NULL OR h.to_date >= ${day}::date)`;

/** Who hears for communities: the workers of each, and where it has none those who keep it. By the community's id. */
export async function communityOffices(
  tx: Transaction,
  communityIds: readonly string[],
  day: LocalDate,
): Promise<Map<string, string[]>> {
  const rows = await tx.$queryRaw<{ communityId: string; personIds: string[]; workers: string[] }[]>`
    SELECT h.organisation_id::text AS "communityId", array_agg(DISTINCT h.person_id::text) AS "personIds",
           coalesce(array_agg(DISTINCT h.person_id::text) FILTER (WHERE h.role = 'community-worker'), '{}') AS workers
      FROM role_holding h
     WHERE h.organisation_id = ANY(${[...new Set(communityIds)]}::uuid[]) AND ${held(day)}
       AND h.role = ANY(${['community-worker', ...keepers]}::text[])
     GROUP BY h.organisation_id`;
  return new Map(rows.map((row) => [row.communityId, row.workers.length ? row.workers : row.personIds]));
}
