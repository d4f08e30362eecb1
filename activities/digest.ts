import { randomUUID } from 'node:crypto';
import { isOf, readableTo } from '../access/readable';
import { subjectName, subjectPerson } from '../cases/subject-name';
import { discreetOf } from '../domain/case/readers';
import { keepers } from '../domain/people/roles';
import { addDays, atTime, type Instant, type LocalDate, weekday } from '../domain/time/dates';
import { FIRST_ID } from '../platform/first-id';
import type { Database } from '../prisma/client';
import { Prisma } from '../prisma/generated/client';
import { restricted } from '../procedures/tables';
import { longStreak } from '../registers/duties/open-watches';
import { settingOf } from '../registers/settings/read';
import { LIFE_CALL } from '../registers/side-tasks/whose-side-task';
import { DISCREET_NAME, type DigestContent, digestLines } from './digest-lines';

const { sql } = Prisma;

/** Role holders of one call. */
const BATCH = 200;
/** A digest that comes later than this hour is left to the next morning. */
const TOO_LATE = 20;

interface Row extends DigestContent {
  personId: string;
}

/**
 * Writes the day's digest of the next role holders: one notice a person and day, under the case id "digest". Whoever
 * has nothing to do gets none; a repeat changes nothing.
 * @param after the person at whom the call before ended; '' at first
 * @returns the person at whom this call ended; null when all have been looked at
 */
export async function digestBatch(db: Database, day: LocalDate, at: Instant, after: string): Promise<string | null> {
  if (at >= atTime(day, TOO_LATE)) return null;
  const holders = await db.$queryRaw<{ personId: string; organisationId: string }[]>`
    SELECT person_id::text AS "personId", min(organisation_id::text) AS "organisationId"
      FROM role_holding
     WHERE from_date <= ${day}::date AND (to_date IS NULL OR to_date >= ${day}::date) AND person_id > ${after || FIRST_ID}::uuid
     GROUP BY person_id ORDER BY person_id LIMIT ${BATCH}`;
  const off = new Map<string, boolean>();
  for (const { organisationId } of holders) {
    if (!off.has(organisationId)) off.set(organisationId, !(await settingOf(db, organisationId, 'digest')));
  }
  const wanting = holders.filter(({ organisationId }) => !off.get(organisationId)).map(({ personId }) => personId);
  const shares = wanting.length ? await sharesOf(db, wanting, day) : [];
  const notices = shares.flatMap(({ personId, ...share }) => {
    const lines = digestLines(share);
    const row = { id: randomUUID(), personId, caseId: 'digest', localDate: new Date(day), audience: 'office' };
    return lines.length ? [{ ...row, notBefore: new Date(at), createdAt: new Date(at), lines }] : [];
  });
  await db.notice.createMany({ data: notices, skipDuplicates: true });
  return holders.length < BATCH ? null : (holders.at(-1)?.personId ?? null);
}

/** Whether somebody leads a group on a day. */
const isLed = (groupId: Prisma.Sql, day: LocalDate) => sql`
  EXISTS (SELECT 1 FROM role_holding led
           WHERE led.organisation_id = ${groupId} AND led.role = 'group-leader' AND led.from_date <= ${day}::date
             AND (led.to_date IS NULL OR led.to_date >= ${day}::date))`;

/** What waits for each of these persons. Whose task it is: as in the list 待办 of the API. */
async function sharesOf(db: Database, persons: readonly string[], day: LocalDate): Promise<Row[]> {
  const sunday = addDays(day, 7 - weekday(day));
  const readers = restricted();
  // Who is asked on a task reads its case; work beside a case is asked of all who keep the members of a place, or of the
  // branch of a group. The calls of a group are asked of its leader, and of those only where it has none.
  const holder = {
    personId: sql`h.person_id`,
    subjectIds: sql`ARRAY[h.person_id, (SELECT hm.id FROM member hm WHERE hm.person_id = h.person_id)]`,
    holdings: sql`(SELECT hh.organisation_id, hh.role, ho.path
                     FROM held hh JOIN organisation ho ON ho.id = hh.organisation_id
                    WHERE hh.person_id = h.person_id) AS held`,
  };
  const discreet = discreetOf(readers);
  const nameOf = (caseId: Prisma.Sql, name: Prisma.Sql) =>
    discreet.length ? sql`CASE WHEN ${isOf(caseId, discreet)} THEN ${DISCREET_NAME} ELSE ${name} END` : name;
  return await db.$queryRaw<Row[]>`
    WITH held AS (
      SELECT person_id, organisation_id, role FROM role_holding
       WHERE person_id = ANY(${persons}::uuid[])
         AND from_date <= ${day}::date AND (to_date IS NULL OR to_date >= ${day}::date)),
    mine AS (
      SELECT s.person_id, s.task_id FROM task_seat s WHERE s.person_id = ANY(${persons}::uuid[])
      UNION
      SELECT h.person_id, s.task_id
        FROM held h JOIN task_seat s ON s.organisation_id = h.organisation_id AND s.role = h.role
        JOIN task t ON t.id = s.task_id
        JOIN "case" c ON c.id = t.case_id
       WHERE ${subjectPerson} IS DISTINCT FROM h.person_id),
    due AS (
      SELECT mine.person_id, ${nameOf(sql`t.case_id`, subjectName)} AS name, t.due_on,
             CASE WHEN t.due_on < ${day}::date THEN 'past' WHEN t.due_on = ${day}::date THEN 'today' ELSE 'week' END AS kind
        FROM mine JOIN task t ON t.id = mine.task_id JOIN "case" c ON c.id = t.case_id
       WHERE t.closed_at IS NULL AND t.due_on <= ${sunday}::date
         AND (t.claimed_by IS NULL OR t.claimed_by = mine.person_id)
      UNION ALL
      SELECT h.person_id, ${nameOf(sql`s.case_id`, sql`m.name`)}, s.due_on, 'side'
        FROM (SELECT DISTINCT h.person_id, o.id, o.kind
                FROM held h JOIN organisation o ON o.id = h.organisation_id OR (o.parent_id = h.organisation_id AND o.kind = 'group')
               WHERE h.role = ANY(${keepers})) h
        JOIN side_task s ON s.organisation_id = h.id AND s.status = 'open'
                        AND NOT (h.kind = 'group' AND s.kind = ${LIFE_CALL} AND ${isLed(sql`h.id`, day)})
        JOIN member m ON m.id = s.member_id AND m.person_id <> h.person_id
                         AND ${readableTo(sql`s.case_id`, holder, readers)}
      UNION ALL
      SELECT h.person_id, m.name, s.due_on, 'call'
        FROM (SELECT DISTINCT person_id, organisation_id FROM held WHERE role = 'group-leader') h
        JOIN side_task s ON s.organisation_id = h.organisation_id AND s.status = 'open' AND s.kind = ${LIFE_CALL}
        JOIN member m ON m.id = s.member_id AND m.person_id <> h.person_id
      UNION ALL
      SELECT h.person_id, p.name, r.created_at::date, 'relay'
        FROM (SELECT DISTINCT h.person_id, o.id
                FROM held h JOIN organisation o ON o.id = h.organisation_id OR o.parent_id = h.organisation_id
               WHERE (h.role = 'group-leader' AND o.id = h.organisation_id)
                  OR (h.role = ANY(${keepers}) AND (o.id = h.organisation_id OR o.kind = 'group'))) h
        JOIN relay_line r ON r.organisation_id = h.id AND r.ticked_at IS NULL
        JOIN person p ON p.id = r.person_id
      UNION ALL
      SELECT h.person_id, NULL, c.stage_since::date, 'watch'
        FROM (SELECT DISTINCT person_id, organisation_id FROM held WHERE role = 'organisation-officer') h
        JOIN case_organisation co ON co.organisation_id = h.organisation_id AND co.side = 'committee'
        JOIN "case" c ON c.id = co.case_id
       WHERE ${longStreak} AND ${subjectPerson} IS DISTINCT FROM h.person_id),
    counted AS (
      SELECT person_id, kind, count(*)::int AS count,
             (array_agg(name ORDER BY due_on NULLS LAST, name))[1:12] AS names
        FROM due GROUP BY person_id, kind)
    SELECT person_id::text AS "personId",
           json_object_agg(kind, json_build_object('count', count, 'names', names)) AS kinds
      FROM counted GROUP BY person_id`;
}
