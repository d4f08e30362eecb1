import type { Reader } from '../../access/reader';
import {
  type CommitmentState,
  commitmentStates,
  type OpeningKind,
  openingKinds,
  postKinds,
  postLayers,
} from '../../domain/registrants/openings';
import { serviceKinds, spareTimes, talents } from '../../domain/registrants/services';
import type { LocalDate } from '../../domain/time/dates';
import { titledBy } from '../../lists/schemas';
import { Prisma } from '../../prisma/generated/client';
import { type OpeningStatus, openingStatuses, type ShownOpening } from './opening-schemas';
import { hasRoomSql } from './suits-sql';

const { sql } = Prisma;

/** An opening as its statement gives it. */
export interface OpeningRow {
  id: string;
  kind: OpeningKind;
  title: string;
  details: string;
  service: string;
  organisationId: string;
  organisationName: string;
  path: string;
  gridId: string | null;
  gridName: string | null;
  post: string | null;
  layer: string | null;
  goal: string | null;
  hours: number | null;
  ownerId: string | null;
  ownerName: string | null;
  talents: string[];
  times: string[];
  capacity: number | null;
  taken: number;
  waiting: number;
  openFrom: LocalDate | null;
  openUntil: LocalDate | null;
  closedOn: LocalDate | null;
  status: OpeningStatus;
  caseId: string | null;
  version: number;
  mineId: string | null;
  mineState: CommitmentState | null;
  createdAt: Date;
}

/** How the opening `o` stands on a day: the one condition of lists and what is shown. */
export const openingStatus = (today: LocalDate): Prisma.Sql => sql`
  CASE WHEN o.closed_on <= ${today}::date THEN 'closed' WHEN o.open_from IS NULL THEN 'draft'
       WHEN o.open_from > ${today}::date THEN 'coming' WHEN o.open_until < ${today}::date THEN 'over'
       WHEN ${hasRoomSql} THEN 'open' ELSE 'full' END`;

/** Openings `o` with their organisation `oo`, and what the one who asks has of each. */
export const openingRows = (
  { actor, today }: Reader,
  where: readonly Prisma.Sql[],
  joined = Prisma.empty,
): Prisma.Sql => sql`
  SELECT o.id::text, o.kind, o.title, o.details, o.service, oo.id::text AS "organisationId", oo.name AS "organisationName",
         oo.path, g.id::text AS "gridId", g.name AS "gridName", o.post, o.layer, o.goal, o.hours,
         p.id::text AS "ownerId", p.name AS "ownerName", o.talents, o.times, o.capacity,
         (SELECT count(*)::int FROM commitment t WHERE t.opening_id = o.id AND t.state IN ('chosen', 'posted', 'held')) AS taken,
         (SELECT count(*)::int FROM commitment t WHERE t.opening_id = o.id AND t.state = 'waiting') AS waiting,
         o.open_from::text AS "openFrom", o.open_until::text AS "openUntil", o.closed_on::text AS "closedOn",
         ${openingStatus(today)} AS status,
         CASE WHEN o.kind = 'post' THEN (SELECT k.id FROM "case" k WHERE k.subject_id = o.id AND k.procedure = 'post-assignment'
                                          ORDER BY k.started_at DESC LIMIT 1) END AS "caseId",
         o.version, mine.id::text AS "mineId", mine.state AS "mineState", o.created_at AS "createdAt"
    FROM opening o
    JOIN organisation oo ON oo.id = o.organisation_id
    LEFT JOIN grid g ON g.id = o.grid_id
    LEFT JOIN person p ON p.id = o.owner_id
    LEFT JOIN commitment mine ON mine.opening_id = o.id AND mine.person_id = ${actor.personId}::uuid AND mine.ended_on IS NULL
    ${joined}
   WHERE ${Prisma.join([...where], ' AND ')}`;

const each = (titles: Record<string, string>, list: readonly string[]) => list.map((id) => titledBy(titles, id));

/** @param keeps whether the one who asks keeps it: its case is shown to him */
export function toOpening(row: OpeningRow, keeps: boolean): ShownOpening {
  const { id, kind, title, details, goal, hours, capacity, taken, waiting, openFrom, openUntil, closedOn } = row;
  return {
    ...{ id, title, details, goal, hours, capacity, taken, waiting, openFrom, openUntil, closedOn, keeps },
    kind: titledBy(openingKinds, kind),
    service: titledBy(serviceKinds, row.service),
    organisation: { id: row.organisationId, name: row.organisationName },
    grid: row.gridId ? { id: row.gridId, name: row.gridName ?? '—' } : null,
    post: row.post ? titledBy(postKinds, row.post) : null,
    layer: row.layer ? titledBy(postLayers, row.layer) : null,
    owner: row.ownerId ? { id: row.ownerId, name: row.ownerName ?? '—' } : null,
    talents: each(talents, row.talents),
    times: each(spareTimes, row.times),
    status: titledBy(openingStatuses, row.status),
    caseId: keeps ? row.caseId : null,
    version: row.version,
    mine: row.mineId && row.mineState ? { id: row.mineId, state: titledBy(commitmentStates, row.mineState) } : null,
  };
}
