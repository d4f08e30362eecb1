import type { CaseState, Seat } from '../domain/case/state';
import { Prisma } from '../prisma/generated/client';

/** Where the API's processes listen for what was put on record. */
export const MOVED = 'dangwu_moved';

/** What is told there: ids only. A case that moved with the seats whose tasks changed; or persons who have a notice. */
export type Moved = { case: string; seats: string[] } | { notices: string[] };

/** PostgreSQL refuses a payload of 8,000 bytes. Who is not named here hears of it when he asks again. */
const MOST = 80;

/** A seat as it is told: a person's id, or an organisation's with the role. */
export const seatKey = ({ personId, organisationId, role }: Seat): string => personId ?? `${organisationId}:${role}`;

/** Tells that a case has moved, when the transaction of the step is committed. */
export function tellMoved(before: CaseState | undefined, after: CaseState): Prisma.Sql {
  const seats = [...(before?.tasks ?? []), ...after.tasks].flatMap((task) => task.seats.map(seatKey));
  return told({ case: after.caseId, seats: [...new Set(seats)].slice(0, MOST) });
}

/**
 * Tells that notices came for the persons of some rows, a hundred in a payload.
 * @param rows a table with `person_id` @returns a question for one value
 */
export const tellNotices = (rows: Prisma.Sql): Prisma.Sql => Prisma.sql`
  SELECT count(told.sent) FROM (
    SELECT pg_notify(${MOVED}, json_build_object('notices', json_agg(person_id))::text)::text AS sent
      FROM (SELECT person_id, row_number() OVER () / 100 AS part
              FROM (SELECT DISTINCT person_id FROM ${rows}) AS persons) AS parts
     GROUP BY part) AS told`;

const told = (what: Moved): Prisma.Sql => Prisma.sql`SELECT pg_notify(${MOVED}, ${JSON.stringify(what)})`;
