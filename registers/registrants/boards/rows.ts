import type { Reader } from '../../../access/reader';
import { ofRegistrantScope, ofRegistrantsHere } from '../../../access/registrant-scope';
import type { LocalDate } from '../../../domain/time/dates';
import { atTime } from '../../../domain/time/dates';
import { Prisma } from '../../../prisma/generated/client';

const { sql } = Prisma;

/** What a board is asked for. */
export interface BoardQuery {
  /** Of the communities at or below it. */
  organisationId?: string | undefined;
  communityId?: string | undefined;
  unitId?: string | undefined;
  gridId?: string | undefined;
  /** As it stood at the end of that day; today by default. */
  day?: LocalDate | undefined;
}

/** Whether a service `s` was certified at the end of a day: what was said of it by then. Today the row says so itself. */
const certifiedBy = (day: LocalDate, today: LocalDate): Prisma.Sql =>
  day >= today
    ? sql`s.state = 'certified'`
    : sql`(SELECT t.state FROM service_step t WHERE t.service_id = s.id AND t.at < ${new Date(atTime(day, 24))}
            ORDER BY t.seq DESC LIMIT 1) = 'certified'`;

/**
 * The rows `x` of a board: each registrant that I may see, where he stood and at which community at the end of a day, and
 * whether he had a certified service in its year by then. Unit and grid are those of today. That somebody registered and
 * never came his unit hears from a person, so on its own board he is one of those who have reported.
 */
export function boardRows(
  c: Reader,
  { organisationId, communityId, unitId, gridId, day = c.today }: BoardQuery,
): Prisma.Sql {
  const where = [ofRegistrantScope(c.actor, 'registrant.read')];
  if (communityId) where.push(sql`p.community_id = ${communityId}::uuid`);
  if (unitId) where.push(sql`r.unit_id = ${unitId}::uuid`);
  if (gridId) where.push(sql`r.grid_id = ${gridId}::uuid`);
  if (organisationId)
    where.push(sql`c.path LIKE (SELECT o.path || '%' FROM organisation o WHERE o.id = ${organisationId}::uuid)`);
  return sql`
    SELECT r.id, r.person_id, r.unit_id, p.community_id, c.path,
           CASE WHEN g.community_id = p.community_id THEN r.grid_id END AS grid_id,
           CASE WHEN p.standing = 'never-came' AND NOT ${ofRegistrantsHere(c.actor)} THEN 'available'
                ELSE p.standing END AS standing,
           EXISTS (SELECT 1 FROM service s
                    WHERE s.registrant_id = r.id AND s.day BETWEEN ${`${day.slice(0, 4)}-01-01`}::date AND ${day}::date
                      AND ${certifiedBy(day, c.today)}) AS served
      FROM registrant r
      JOIN LATERAL (SELECT q.standing, q.community_id FROM registrant_period q
                     WHERE q.registrant_id = r.id AND q.from_day <= ${day}::date ORDER BY q.seq DESC LIMIT 1) p ON TRUE
      JOIN organisation c ON c.id = p.community_id
      LEFT JOIN grid g ON g.id = r.grid_id
     WHERE ${Prisma.join(where, ' AND ')}`;
}
