import { z } from 'zod';
import { addDays } from '../../domain/time/dates';
import { Prisma } from '../../prisma/generated/client';
import type { Api } from '../http/api';
import { AttentionCount, attentionFrom, attentionQuestions } from './attention';
import { countTasks } from './count-tasks';
import { likeliestOf } from './likeliest';
import { listTasks } from './task-list';
import { taskLists } from './task-lists';
import { HomeTask, TaskCounts, TaskItem } from './task-schemas';

/** Lines of 待办 that the first page shows; the rest is on the list itself. */
const SHOWN = 30;

/** What is to come to me that the first page shows, and for how many days it looks ahead: this week and the next. */
const AHEAD = 10;
const DAYS_AHEAD = 14;

const Home = z
  .strictObject({
    counts: TaskCounts,
    todo: z.array(HomeTask).meta({ description: 'The first of them; all are at `GET /tasks?list=todo`.' }),
    ahead: z.array(TaskItem).meta({
      description: 'Of 即将办理 those whose present step ends within two weeks, the earliest first.',
    }),
    attention: z.array(AttentionCount).meta({ description: '需要留意: only what there is any of.' }),
    unread: z.int().min(0).meta({ description: 'Notices of mine that I have not read: `GET /notices?unread=true`.' }),
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
      const soon = Prisma.sql`t.due_on BETWEEN ${c.today}::date AND ${addDays(c.today, DAYS_AHEAD)}::date`;
      const todoLines = listTasks(c, { list: 'todo', limit: SHOWN }).then(async ({ items }) => {
        const likeliest = await likeliestOf(
          c,
          items.map((item) => ({ id: item.id, caseId: item.case.id })),
        );
        return items.map((item) => ({ ...item, likeliest: likeliest.get(item.id) ?? null }));
      });
      const unreadNotices = Prisma.sql`
        SELECT count(*)::int FROM notice n
         WHERE n.person_id = ${c.actor.personId}::uuid AND n.delivered_at IS NOT NULL AND n.read_at IS NULL`;
      const [counted, todo, ahead] = await Promise.all([
        countTasks(c, { ...attentionQuestions(c), unread: unreadNotices }),
        todoLines,
        listTasks(c, { list: 'coming', limit: AHEAD }, [soon]),
      ]);
      const counts = Object.fromEntries(taskLists.map((list) => [list, counted[list]])) as z.input<typeof TaskCounts>;
      const attention = attentionFrom(counted);
      return { status: 200, body: { counts, todo, ahead: ahead.items, attention, unread: counted.unread } };
    },
  });
}
