import { mayLeave } from '../../access/readable';
import { countOf } from '../../lists/counted';
import type { Direct } from '../../prisma/direct';
import { Prisma } from '../../prisma/generated/client';
import { plannedOnce } from '../../prisma/planned-once';
import type { Context } from '../http/context';
import { isMine, myTasksToCount } from './my-tasks';
import { belongs, type TaskList, taskLists, tasksOn } from './task-lists';

const { sql } = Prisma;

/** What is to come to me, looked up once for a statement. */
const COMING = sql`coming t`;

/** Lists of what has come to me: the first page counts these by the same statement. */
const present = taskLists.filter((list) => list !== 'coming');

/**
 * Numbers that one statement counts. The time that planning takes, once a connection, grows faster than the statement: all
 * of the first page in one take several times what they take in some of these.
 */
const AT_ONCE = 4;

/** How many tasks are on each list, as far as they are counted. */
export async function countTasks(c: Context): Promise<Record<TaskList, number>> {
  return await plannedOnce(c.deps.db, async (ask) => ({
    ...(await numbersOf(ask, countsOf(c, present))),
    ...(await numbersOf(ask, countsOf(c, ['coming']))),
  }));
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
  return await plannedOnce(c.deps.db, async (ask) => {
    const counts = await numbersOf(ask, countsOf(c, present));
    const { coming, ahead } = await comingSoon(c, ask, soon, most);
    return {
      numbers: { ...counts, coming, ...(await numbersOf(ask, more)) } as Record<TaskList | More, number>,
      ahead,
    };
  });
}

/** How much is to come to me, and the earliest of it. */
async function comingSoon(c: Context, ask: Direct, soon: Prisma.Sql, most: number) {
  const order = sql`ORDER BY t.due_on, t.id`;
  // In order first (OFFSET keeps that so): then only as many are looked at as are wanted.
  const [row] = await ask<{ coming: number; ahead: string[] }>(sql`
    WITH coming AS MATERIALIZED (SELECT t.id, t.case_id, t.due_on FROM ${tasksOn(c, 'coming')})
    SELECT (${counted(c, 'coming', COMING)}) AS coming,
           ARRAY(SELECT t.id FROM (SELECT t.* FROM ${COMING} WHERE ${soon} ${order} OFFSET 0) t
                  WHERE ${belongs(c, 'coming', isMine(c.actor))} ${order} LIMIT ${most}) AS ahead`);
  return row as NonNullable<typeof row>;
}

const countsOf = <List extends TaskList>(c: Context, lists: readonly List[]) =>
  Object.fromEntries(lists.map((list) => [list, counted(c, list, tasksOn(c, list))])) as Record<List, Prisma.Sql>;

/** What is mine to do comes from my seats; of the other lists each task is looked at until there are enough. */
const counted = (c: Context, list: TaskList, from: Prisma.Sql): Prisma.Sql =>
  countOf(
    list === 'todo'
      ? myTasksToCount(c.actor, (caseId) => mayLeave(c, caseId))
      : sql`SELECT FROM ${from} WHERE ${belongs(c, list, isMine(c.actor))}`,
  );

/** The answers to questions for a number, by the names of these. */
async function numbersOf<Name extends string>(
  ask: Direct,
  questions: Record<Name, Prisma.Sql>,
): Promise<Record<Name, number>> {
  const all = Object.entries<Prisma.Sql>(questions);
  const answers: Partial<Record<Name, number>> = {};
  for (let at = 0; at < all.length; at += AT_ONCE) {
    const some = all.slice(at, at + AT_ONCE).map(([name, question]) => sql`(${question}) AS ${Prisma.raw(name)}`);
    Object.assign(answers, ...(await ask<Record<Name, number>>(sql`SELECT ${Prisma.join(some)}`)));
  }
  return answers as Record<Name, number>;
}
