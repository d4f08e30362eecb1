import { z } from 'zod';
import { addDays } from '../../domain/time/dates';
import { Prisma } from '../../prisma/generated/client';
import type { Api } from '../http/api';
import { AttentionCount, countAttention } from './attention';
import { likeliestOf } from './likeliest';
import { countTasks, listTasks } from './task-list';
import { HomeTask, TaskCounts, TaskItem } from './task-schemas';

/** Lines of 待办 that the first page shows; the rest is on the list itself. */
const SHOWN = 50;

/** What is to come to me that the first page shows, and for how many days it looks ahead: this week and the next. */
const AHEAD = 20;
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
      const [counts, todo, ahead, attention, unread] = await Promise.all([
        countTasks(c),
        todoLines,
        listTasks(c, { list: 'coming', limit: AHEAD }, [soon]),
        countAttention(c),
        c.deps.db.notice.count({
          where: { personId: c.actor.personId, deliveredAt: { not: null }, readAt: null },
        }),
      ]);
      return { status: 200, body: { counts, todo, ahead: ahead.items, attention, unread } };
    },
  });
}
