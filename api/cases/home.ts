import { z } from 'zod';
import type { Api } from '../http/api';
import { countTasks, listTasks } from './task-list';
import { TaskCounts, TaskItem } from './task-schemas';

/** Lines of 待办 that the first page shows; the rest is on the list itself. */
const SHOWN = 50;

const Home = z
  .strictObject({
    counts: TaskCounts,
    todo: z.array(TaskItem).meta({ description: 'The first of them; all are at `GET /tasks?list=todo`.' }),
  })
  .meta({ id: 'Home' });

/** What today wants from me. */
export function homeRoutes(api: Api): void {
  api.route({
    method: 'get',
    path: '/home',
    tag: 'tasks',
    summary: 'Today: what is on my lists, counted by the conditions of the lists, and the first of 待办',
    answers: { 200: Home },
    problems: [],
    async handler(c) {
      const [counts, todo] = await Promise.all([countTasks(c), listTasks(c, { list: 'todo', limit: SHOWN })]);
      return { status: 200, body: { counts, todo: todo.items } };
    },
  });
}
