import type { Database } from '../../prisma/client';
import { Prisma } from '../../prisma/generated/client';

/** As much of a sitting as lists show. */
export interface ShortRow {
  id: string;
  caseId: string;
  organisationId: string;
  organisationName: string;
  title: string;
  kinds: string[];
  beginsAt: Date;
  endsAt: Date;
  place: string;
  status: string;
  makeUpUntil: Date | null;
}

/** Sittings `s` of organisations `o`. */
export const readShortSittings = (
  db: Pick<Database, '$queryRaw'>,
  where: readonly Prisma.Sql[],
  order: Prisma.Sql,
): Promise<ShortRow[]> =>
  db.$queryRaw<ShortRow[]>`
    SELECT s.id::text, s.case_id AS "caseId", o.id::text AS "organisationId", o.name AS "organisationName", s.title,
           s.kinds, s.begins_at AS "beginsAt", s.ends_at AS "endsAt", s.place, s.status, s.make_up_until AS "makeUpUntil"
      FROM sitting s JOIN organisation o ON o.id = s.organisation_id
     WHERE ${Prisma.join([...where], ' AND ')} ORDER BY ${order}`;
