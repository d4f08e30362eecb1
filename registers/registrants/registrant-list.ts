import { z } from 'zod';
import { readable } from '../../access/readable';
import type { Reader } from '../../access/reader';
import { isHimself, isNearTo, ofRegistrantScope, standingTo } from '../../access/registrant-scope';
import { maskPhone } from '../../domain/people/phone';
import { serviceKinds, spareTimes, talents } from '../../domain/registrants/services';
import {
  deferrals,
  leftStandings,
  type RegistrantStanding,
  registrantKinds,
  registrantStandings,
} from '../../domain/registrants/standings';
import { readCursor, toPage } from '../../lists/cursor';
import { titledBy } from '../../lists/schemas';
import { Problem } from '../../platform/problem';
import { fromDbDate, fromDbDateOrNull } from '../../prisma/db-date';
import { directly } from '../../prisma/direct';
import { Prisma } from '../../prisma/generated/client';
import { contactsOf } from '../people/contacts';
import type { RegistrantFilters, ShownRegistrant } from './registrant-item';

const { sql } = Prisma;

interface Row {
  id: string;
  personId: string;
  name: string;
  communityId: string;
  communityName: string;
  unitId: string | null;
  unitName: string | null;
  gridId: string | null;
  gridName: string | null;
  kind: string;
  standing: string;
  standingSince: Date;
  listedOn: Date;
  reportedOn: Date | null;
  certificate: string | null;
  deferral: string | null;
  reviewOn: Date | null;
  talents: string[];
  wishes: string[];
  times: string[];
  untilDay: Date | null;
  caseId: string | null;
  memberId: string | null;
  memberName: string | null;
  hasAddress: boolean;
  version: number;
  himself: boolean;
  /** Of the community, or he himself: told all of it. */
  near: boolean;
  mayChange: boolean;
  mayServe: boolean;
}

const found = (c: Reader, where: Prisma.Sql[]) => sql`
  SELECT r.id::text, r.person_id::text AS "personId", p.name, c.id::text AS "communityId", c.name AS "communityName",
         r.unit_id::text AS "unitId", u.name AS "unitName", r.grid_id::text AS "gridId", g.name AS "gridName", r.kind,
         ${standingTo(c.actor)} AS standing, r.standing_since AS "standingSince", r.listed_on AS "listedOn", r.reported_on AS "reportedOn",
         r.certificate, r.deferral, r.review_on AS "reviewOn", r.talents, r.wishes, r.times, r.until_day AS "untilDay",
         (SELECT x.id FROM "case" x WHERE x.subject_id = r.person_id AND x.episode = r.id::text
             AND x.procedure = 'double-registration' AND ${readable(c, sql`x.id`)}
           ORDER BY x.started_at DESC LIMIT 1) AS "caseId",
         r.member_id::text AS "memberId", m.name AS "memberName", r.address IS NOT NULL AS "hasAddress", r.version,
         ${isHimself(c.actor)} AS himself, ${isNearTo(c.actor)} AS near, ${ofRegistrantScope(c.actor, 'registrant.write')} AS "mayChange",
         ${ofRegistrantScope(c.actor, 'registrant.serve')} AS "mayServe"
    FROM registrant r
    JOIN organisation c ON c.id = r.community_id
    JOIN person p ON p.id = r.person_id
    LEFT JOIN unit u ON u.id = r.unit_id
    LEFT JOIN grid g ON g.id = r.grid_id
    LEFT JOIN member m ON m.id = r.member_id
   WHERE ${Prisma.join(where, ' AND ')}`;

const Position = z.strictObject({ name: z.string(), id: z.uuid() });

/** What of a registrant the filters ask for, as conditions on `registrant r`, `organisation c`, `person p`. */
export function registrantsWanted(query: RegistrantFilters, standing = sql`r.standing`): Prisma.Sql[] {
  const { organisationId, unitId, gridId, stands, kind, left } = query;
  return [
    ...(organisationId
      ? [sql`c.path LIKE (SELECT top.path || '%' FROM organisation top WHERE top.id = ${organisationId}::uuid)`]
      : []),
    ...(unitId ? [sql`r.unit_id = ${unitId}::uuid`] : []),
    ...(gridId ? [sql`r.grid_id = ${gridId}::uuid`] : []),
    ...(kind ? [sql`r.kind = ${kind}`] : []),
    ...(stands ? [sql`${standing} = ${stands}`] : []),
    ...(left || stands ? [] : [sql`r.standing <> ALL(${[...leftStandings]}::text[])`]),
  ];
}

/** A page of registrants whom I may see, by name. */
export async function listRegistrants(c: Reader, query: RegistrantFilters & { limit: number; cursor?: string }) {
  const where = [ofRegistrantScope(c.actor, 'registrant.read'), ...registrantsWanted(query, standingTo(c.actor))];
  const after = readCursor(c, query, Position);
  if (after) where.push(sql`(p.name, r.id) > (${after.name}, ${after.id}::uuid)`);
  const rows = await directly(c.deps.db)<Row>(sql`${found(c, where)} ORDER BY p.name, r.id LIMIT ${query.limit + 1}`);
  return toPage(c, query, rows, toRegistrant, ({ name, id }) => ({ name, id }));
}

/** All of those on the same pages who stand somewhere, without columns: to be counted. */
export function registrantsThatStand(c: Reader, stands: RegistrantStanding): Prisma.Sql {
  const where = [ofRegistrantScope(c.actor, 'registrant.read'), ...registrantsWanted({ stands }, standingTo(c.actor))];
  // Who is said to stand there does: by the row itself an index finds him.
  return sql`
    SELECT FROM registrant r JOIN organisation c ON c.id = r.community_id
     WHERE r.standing = ${stands} AND ${Prisma.join(where, ' AND ')}`;
}

/** Registrants of my reach whose name has this in it, those who have left included; the first few by name. */
export async function findRegistrants(c: Reader, { text, limit }: { text: string; limit: number }) {
  const where = [ofRegistrantScope(c.actor, 'registrant.read'), sql`position(${text} IN p.name) > 0`];
  const rows = await directly(c.deps.db)<Row>(sql`${found(c, where)} ORDER BY p.name, r.id LIMIT ${limit}`);
  return rows.map(toRegistrant);
}

/** Those that are I myself, those that are over included, the newest first. */
export async function ownRegistrations(c: Reader): Promise<ShownRegistrant[]> {
  const rows = await directly(c.deps.db)<Row>(
    sql`${found(c, [isHimself(c.actor)])} ORDER BY r.standing_since DESC, r.id LIMIT 50`,
  );
  return rows.map(toRegistrant);
}

/** One of them, with what lists do not show. @throws Problem `not-found` */
export async function registrantDetail(c: Reader, id: string) {
  const [row] = await directly(c.deps.db)<Row>(
    found(c, [sql`r.id = ${id}::uuid`, ofRegistrantScope(c.actor, 'registrant.read')]),
  );
  if (!row) throw new Problem('not-found');
  const periods = await c.deps.db.registrantPeriod.findMany({ where: { registrantId: id }, orderBy: { seq: 'asc' } });
  return {
    ...toRegistrant(row),
    version: row.version,
    mobile: maskedOrNull(await mobileOf(c, row.personId)),
    hasAddress: row.hasAddress,
    wishes: row.wishes.map((code) => titledBy(serviceKinds, code)),
    member: row.memberId ? { id: row.memberId, name: row.memberName ?? '—' } : null,
    periods: periods
      .filter(({ standing }) => row.near || standing !== 'never-came')
      .map(({ standing, fromDay }) => ({
        standing: titledBy(registrantStandings, standing),
        from: fromDbDate(fromDay),
      })),
    himself: row.himself,
    mayChange: row.mayChange,
    mayServe: row.mayServe,
  };
}

/** His number in clear: to be put on record before it is shown. */
export async function mobileOf({ deps }: Pick<Reader, 'deps'>, personId: string): Promise<string | undefined> {
  const person = await deps.db.person.findUniqueOrThrow({
    where: { id: personId },
    select: { id: true, mail: true, mobile: true, wecomId: true, member: { select: { id: true, phone: true } } },
  });
  return contactsOf(deps.keys, person).sms;
}

const maskedOrNull = (mobile: string | undefined) => (mobile === undefined ? null : maskPhone(mobile));

const namedOrNull = (id: string | null, name: string | null) => (id === null ? null : { id, name: name ?? '—' });

function toRegistrant(row: Row): ShownRegistrant {
  return {
    id: row.id,
    personId: row.personId,
    name: row.name,
    community: { id: row.communityId, name: row.communityName },
    unit: namedOrNull(row.unitId, row.unitName),
    grid: namedOrNull(row.gridId, row.gridName),
    kind: titledBy(registrantKinds, row.kind),
    standing: titledBy(registrantStandings, row.standing),
    standingSince: fromDbDate(row.standingSince),
    listedOn: fromDbDate(row.listedOn),
    reportedOn: fromDbDateOrNull(row.reportedOn),
    certificate: row.certificate,
    deferral: row.deferral === null ? null : titledBy(deferrals, row.deferral),
    reviewOn: fromDbDateOrNull(row.reviewOn),
    talents: row.talents.map((code) => titledBy(talents, code)),
    times: row.times.map((code) => titledBy(spareTimes, code)),
    termEnds: fromDbDateOrNull(row.untilDay),
    caseId: row.caseId,
  };
}
