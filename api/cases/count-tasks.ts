import { mayLeave } from '../../access/readable';
import { countOf } from '../../lists/counted';
import { Prisma } from '../../prisma/generated/client';
import { plannedOnce } from '../../prisma/planned-once';
import type { Context } from '../http/context';
import { isMine, myTasksToCount } from './my-tasks';
import { belongs, type TaskList, taskLists, tasksOn } from './task-lists';

const { sql } = Prisma;

/** What is to come to me, looked up once for a statement. */
const COMING = sql`coming t`;

/** How many tasks are on each list, as far as they are counted, in one statement. */
export async function countTasks(c: Context): Promise<Record<TaskList, number>> {
  const [row] = await plannedOnce(c.deps.db)<Record<TaskList, number>>(sql`
    SELECT ${Prisma.join(taskLists.map((list) => counted(c, list, tasksOn(c, list))))}`);
  return row as Record<TaskList, number>;
}

/**
 * The same with other numbers, and with what is to come to me soon.
 * @param more questions for a number, by name
 * @param soon a condition on a task `t`
 * @param most how many of these
 * @returns the numbers by name, and the ids of what comes soon, the earliest first
 */
export async function countHome<More extends string>(
  c: Context,
  more: Record<More, Prisma.Sql>,
  soon: Prisma.Sql,
  most: number,
): Promise<{ numbers: Record<TaskList | More, number>; ahead: string[] }> {
  const counts = taskLists.map((list) => counted(c, list, list === 'coming' ? COMING : tasksOn(c, list)));
  const others = Object.entries<Prisma.Sql>(more).map(([name, question]) => sql`(${question}) AS ${Prisma.raw(name)}`);
  const order = sql`ORDER BY t.due_on, t.id`;
  // In order first (OFFSET keeps that so): then only as many are looked at as are wanted.
  const earliest = sql`
    ARRAY(SELECT t.id FROM (SELECT t.* FROM ${COMING} WHERE ${soon} ${order} OFFSET 0) t
           WHERE ${belongs(c, 'coming', isMine(c.actor))} ${order} LIMIT ${most}) AS ahead`;
  const [row] = await plannedOnce(c.deps.db)<{ ahead: string[] }>(sql`
    WITH coming AS MATERIALIZED (SELECT t.id, t.case_id, t.due_on FROM ${tasksOn(c, 'coming')})
    SELECT ${Prisma.join([...counts, ...others, earliest])}`);
  const { ahead, ...numbers } = row as { ahead: string[] };
  return { numbers: numbers as Record<TaskList | More, number>, ahead };
}

/** What is mine to do comes from my seats; of the other lists each task is looked at until there are enough. */
const counted = (c: Context, list: TaskList, from: Prisma.Sql): Prisma.Sql => {
  const rows =
    list === 'todo'
      ? myTasksToCount(c.actor, (caseId) => mayLeave(c, caseId))
      : sql`SELECT FROM ${from} WHERE ${belongs(c, list, isMine(c.actor))}`;
  return sql`(${countOf(rows)}) AS ${Prisma.raw(list)}`;
};
