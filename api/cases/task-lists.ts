import type { Actor } from '../../access/actor';
import { casesAbout, isBelow, isSeenBy } from '../../access/case-scope';
import { reach } from '../../access/may';
import { mayLeave, readable } from '../../access/readable';
import { Prisma } from '../../prisma/generated/client';
import type { Context } from '../http/context';
import { mySeats, myTasks } from './my-tasks';

const { sql } = Prisma;

/** 待办, 已办, 未办结, 即将办理, 已超期. */
export const taskLists = ['todo', 'done', 'unfinished', 'coming', 'overdue'] as const;

export type TaskList = (typeof taskLists)[number];

/** Ids of the cases that will come to one of my seats. */
const comingCases = (actor: Actor) => sql`
  SELECT u.case_id FROM upcoming u WHERE u.person_id = ${actor.personId}::uuid
  UNION ALL
  SELECT u.case_id FROM ${mySeats(actor)}
    JOIN upcoming u ON u.organisation_id = mine.organisation_id AND u.role = mine.role
   WHERE u.case_id NOT IN (${casesAbout(actor)})`;

/** Open tasks of the cases that will come to me, case by case (OFFSET keeps that so): they are few of all. */
const comingTasks = (actor: Actor) => sql`
  (SELECT o.* FROM (SELECT DISTINCT u.case_id FROM (${comingCases(actor)}) u) c
    CROSS JOIN LATERAL (SELECT k.* FROM task k WHERE k.case_id = c.case_id AND k.closed_at IS NULL OFFSET 0) o)`;

/** Where the tasks `t` of a list are looked for. */
export const tasksOn = ({ actor }: Pick<Context, 'actor'>, list: TaskList): Prisma.Sql =>
  list === 'coming' ? sql`${comingTasks(actor)} t` : sql`task t`;

/** My tasks as a table before the statement, looked up once; and whether `t` is among them. */
export const mineFirst = ({ actor }: Pick<Context, 'actor'>): Prisma.Sql =>
  sql`my_tasks AS MATERIALIZED (${myTasks(actor)})`;
export const isAmongMine = sql`t.id IN (SELECT task_id FROM my_tasks)`;

/**
 * Which tasks `t` of `tasksOn` are on a list.
 * @param mine whether one of my seats fits it
 */
export function belongs(c: Context, list: TaskList, mine: Prisma.Sql): Prisma.Sql {
  const { actor, today } = c;
  const me = actor.personId;
  switch (list) {
    case 'todo':
      return sql`t.closed_at IS NULL AND ${mine} AND ${mayLeave(c, sql`t.case_id`)}`;
    case 'done':
      return sql`t.closed_by = ${me}::uuid AND ${isSeenBy(c, sql`t.case_id`)}`;
    case 'unfinished':
      return sql`t.closed_at IS NULL
        AND t.case_id IN (SELECT tl.case_id FROM timeline tl
                           WHERE tl.actor_id = ${me}::uuid AND tl.kind IN ('submit', 'decide'))
        AND ${isSeenBy(c, sql`t.case_id`)} AND NOT ${mine}`;
    case 'coming':
      return sql`NOT ${mine} AND ${readable(c, sql`t.case_id`)}`;
    case 'overdue': {
      const paths = reach(actor, 'case.read');
      const below = paths.length ? sql`OR ${isBelow(sql`t.case_id`, paths)}` : Prisma.empty;
      return sql`t.closed_at IS NULL AND t.due_on < ${today}::date AND (${mine} ${below})
        AND ${readable(c, sql`t.case_id`)}`;
    }
  }
}
