import { officesWith } from '../../access/may';
import { addDays, startOfDay } from '../../domain/time/dates';
import { Prisma } from '../../prisma/generated/client';
import { sideTaskKinds } from '../../procedures/side-task-kinds';
import { sideTasksOfDays } from '../../registers/side-tasks/side-task-list';
import type { Context } from '../http/context';
import { readShortSittings } from '../life/short-sittings';
import { sittingItem } from '../life/sitting-view';

const { sql } = Prisma;

/** Of each that the first page shows. */
const MOST = 10;

/**
 * What has its day soon and is no task: sittings that have been called, and what is to be done beside cases; of the
 * organisations in which somebody holds an office himself, and of sittings those to which he is called.
 * @param days how many after today
 */
export async function daysAhead(c: Context, days: number) {
  const to = addDays(c.today, days);
  const called = sql`
    s.status IN ('notified', 'open') AND s.begins_at >= ${new Date(startOfDay(c.today))}
    AND s.begins_at < ${new Date(startOfDay(addDays(to, 1)))} AND s.id IN (${ofMine(c)})`;
  const [sittings, sideTasks] = await Promise.all([
    readShortSittings(c.deps.db, [called], sql`s.begins_at, s.id LIMIT ${MOST}`),
    sideTasksOfDays(c, sideTaskKinds(), { from: c.today, to, limit: MOST }),
  ]);
  return { sittings: sittings.map(sittingItem), sideTasks };
}

/** Sittings of my offices, those on whose list I stand, and of my branch and group those whose list is not frozen yet. */
const ofMine = ({ actor }: Context): Prisma.Sql => sql`
  SELECT h.sitting_id FROM sitting_host h WHERE h.organisation_id = ANY(${officesWith(actor, 'sitting.read')}::uuid[])
  UNION SELECT a.sitting_id FROM attendance a WHERE a.member_id = ${actor.memberId ?? null}::uuid
  UNION SELECT h.sitting_id
          FROM member m
          JOIN sitting_host h ON h.organisation_id IN (m.branch_id, m.group_id)
          JOIN sitting x ON x.id = h.sitting_id AND x.opened_at IS NULL AND x.kinds <> ARRAY['committee']
         WHERE m.id = ${actor.memberId ?? null}::uuid AND m.standing = 'normal'`;
