import { Prisma } from '../../prisma/generated/client';
import { plannedOnce } from '../../prisma/planned-once';
import type { Context } from '../http/context';
import { belongs, isAmongMine, mineFirst, type TaskList, taskLists, tasksOn } from './task-lists';

const { sql } = Prisma;

/**
 * How many tasks are on each list, in one statement that looks for my own once.
 * @param more other questions for a number that are asked with it, by name
 */
export async function countTasks<More extends string = never>(
  c: Context,
  more: Record<More, Prisma.Sql> = {} as Record<More, Prisma.Sql>,
): Promise<Record<TaskList | More, number>> {
  const counts = taskLists.map((list) => {
    // What is mine to do is open: that it is need not be looked up task by task.
    const whole = list === 'todo' && !c.forFile;
    const found = whole ? sql`my_tasks` : sql`${tasksOn(c, list)} WHERE ${belongs(c, list, isAmongMine)}`;
    return sql`(SELECT count(*)::int FROM ${found}) AS ${Prisma.raw(list)}`;
  });
  const others = Object.entries<Prisma.Sql>(more).map(([name, question]) => sql`(${question}) AS ${Prisma.raw(name)}`);
  const [row] = await plannedOnce(c.deps.db)<Record<TaskList | More, number>>(sql`
    WITH ${mineFirst(c)} SELECT ${Prisma.join([...counts, ...others])}`);
  return row as Record<TaskList | More, number>;
}
