import { Prisma } from '../../prisma/generated/client';

const { sql } = Prisma;

/** Condition on a branch `o`: it billed or took dues in that year, and has not published the year to its members. */
export const unpublished = (year: number): Prisma.Sql => sql`(
  o.kind = 'branch' AND o.closed_on IS NULL
  AND EXISTS (SELECT FROM dues_entry e
               WHERE e.branch_id = o.id AND e.month BETWEEN ${`${year}-01`} AND ${`${year}-12`} AND e.kind <> 'countered')
  AND NOT EXISTS (SELECT FROM dues_publication p WHERE p.branch_id = o.id AND p.year = ${year}::int))`;
