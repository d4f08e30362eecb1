import { callTaskText } from '../../domain/life/notice-texts';
import { type Instant, type LocalDate, localDate } from '../../domain/time/dates';
import { notBefore } from '../../domain/time/quiet-hours';
import type { Transaction } from '../../prisma/client';
import { Prisma } from '../../prisma/generated/client';
import { quietHoursAt } from '../settings/quiet-hours';
import { LIFE_CALL } from '../side-tasks/whose-side-task';
import { missedWithoutLeave } from './life-facts';
import { toldSitting } from './told-sitting';

const { sql } = Prisma;

interface Closed {
  sittingId: string;
  at: Instant;
  /** The last day of what is to be done. */
  by: LocalDate;
}

/** Of the old and ill: they are visited, and never reminded. 《中国共产党党员教育管理工作条例》第二十三条 */
const frail = sql`a.apart IN ('listed', 'ill')`;

/** What the line before that of `a` was, of those by which he was `called` or stood apart as he does now. */
const lastTime = (what: Prisma.Sql, called: Prisma.Sql) => sql`
  (SELECT ${what} FROM (
     SELECT b.sitting_id, b.mark, b.apart, b.called_at, b.made_up_on, b.leave_status FROM attendance b JOIN sitting p ON p.id = b.sitting_id
      WHERE b.member_id = a.member_id AND p.begins_at < s.begins_at AND p.status IN ('closed', 'minuted', 'archived')
        AND ${called}
      ORDER BY p.begins_at DESC LIMIT 1) AS a)`;

/** Opens work of a kind for the members of the lines `a` of which something holds, unless it is open for them already. */
const opened = (kind: string, holds: Prisma.Sql, { sittingId, at, by }: Closed) => sql`
  INSERT INTO side_task (id, kind, case_id, member_id, organisation_id, opened_at, due_on)
  SELECT gen_random_uuid(), ${kind}, s.case_id, m.id, coalesce(m.group_id, m.branch_id), ${new Date(at)}::timestamptz, ${by}::date
    FROM attendance a JOIN sitting s ON s.id = a.sitting_id JOIN member m ON m.id = a.member_id
   WHERE a.sitting_id = ${sittingId}::uuid AND ${holds}
     AND NOT EXISTS (SELECT 1 FROM side_task o WHERE o.member_id = m.id AND o.kind = ${kind} AND o.status = 'open')
   ORDER BY m.id
  ON CONFLICT DO NOTHING
  RETURNING organisation_id::text AS "organisationId"`;

/**
 * After a list is closed: whoever was absent without leave twice in a row is called on by his group's leader, who is told so;
 * of the old and ill whoever did not come twice in a row is visited.
 */
export async function lookAfterAbsent(tx: Transaction, closed: Closed): Promise<void> {
  const twice = sql`${missedWithoutLeave} AND ${lastTime(missedWithoutLeave, sql`b.apart IS NULL`)}`;
  const calls = await tx.$queryRaw<{ organisationId: string }[]>(opened(LIFE_CALL, twice, closed));
  const away = sql`a.mark IS NULL`;
  const visits = sql`${frail} AND ${away} AND ${lastTime(sql`${frail} AND ${away}`, sql`true`)}`;
  await tx.$queryRaw(opened('life-visit', visits, closed));
  const places = [...new Set(calls.map(({ organisationId }) => organisationId))];
  if (!places.length) return;
  const { caseId, ...sitting } = await toldSitting(tx, closed.sittingId);
  for (const place of places) {
    const count = calls.filter(({ organisationId }) => organisationId === place).length;
    await tellLeader(tx, place, closed.at, caseId, callTaskText(sitting, count));
  }
}

/** Tells the leader of a group; the secretary of the branch where there is none, or no group. */
async function tellLeader(tx: Transaction, place: string, at: Instant, caseId: string, text: string): Promise<void> {
  const hours = await quietHoursAt(tx, [place]);
  const leaves = notBefore(at, caseId, hours(place));
  const day = localDate(at);
  await tx.$executeRaw`
    INSERT INTO notice (id, person_id, case_id, local_date, not_before, lines, audience, urgent, created_at)
    SELECT gen_random_uuid(), told.person_id, ${caseId}, ${localDate(leaves)}::date, ${new Date(leaves)}::timestamptz,
           ARRAY[${text}::text], 'office', false, ${new Date(at)}::timestamptz
      FROM (SELECT DISTINCT r.person_id
              FROM organisation o
              JOIN role_holding r ON r.organisation_id IN (o.id, CASE WHEN o.kind = 'group' THEN o.parent_id END)
             WHERE o.id = ${place}::uuid AND r.from_date <= ${day}::date AND (r.to_date IS NULL OR r.to_date >= ${day}::date)
               AND r.role = CASE WHEN EXISTS (
                     SELECT 1 FROM role_holding l
                      WHERE l.organisation_id = o.id AND l.role = 'group-leader' AND l.from_date <= ${day}::date
                        AND (l.to_date IS NULL OR l.to_date >= ${day}::date))
                   THEN 'group-leader' ELSE 'secretary' END) AS told
    ON CONFLICT (person_id, case_id, local_date) DO UPDATE SET lines = notice.lines || excluded.lines`;
}
