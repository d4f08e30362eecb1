import { z } from 'zod';
import { addDays } from '../../domain/time/dates';
import { countedNote, countOf, MOST_COUNTED } from '../../lists/counted';
import { Prisma } from '../../prisma/generated/client';
import { SideTaskItem } from '../../registers/side-tasks/side-task-list';
import type { Api } from '../http/api';
import type { Context } from '../http/context';
import { SittingItem } from '../life/sitting-schemas';
import { AttentionCount, attentionFrom, attentionQuestions } from './attention';
import { countHome } from './count-tasks';
import { daysAhead } from './days-ahead';
import { rememberedFigures } from './figures-remembered';
import { likeliestOf } from './likeliest';
import { taskRows, tasksOfIds, toTaskItem } from './task-list';
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
    sittings: z.array(SittingItem).meta({
      description:
        'Called, within two weeks, the next first: of my offices themselves, and those to which I am called.',
    }),
    sideTasks: z.array(SideTaskItem).meta({
      description: 'Open beside cases in my offices themselves, with a day within two weeks, the earliest first.',
    }),
    attention: z.array(AttentionCount).meta({ description: '需要留意: only what there is any of.' }),
    unread: z
      .int()
      .min(0)
      .max(MOST_COUNTED)
      .meta({ description: `Notices of mine that I have not read (\`GET /notices?unread=true\`): ${countedNote}.` }),
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
      const unreadNotices = Prisma.sql`
        SELECT FROM notice n
         WHERE n.person_id = ${c.actor.personId}::uuid AND n.delivered_at IS NOT NULL AND n.read_at IS NULL`;
      const [{ numbers, ahead: ids }, todo, days] = await Promise.all([
        rememberedFigures(c, 'home', () =>
          countHome(c, { ...attentionQuestions(c), unread: countOf(unreadNotices) }, soon, AHEAD),
        ),
        todoLines(c),
        rememberedFigures(c, 'days-ahead', () => daysAhead(c, DAYS_AHEAD)),
      ]);
      const ahead = await tasksOfIds(c, 'coming', ids);
      const counts = Object.fromEntries(taskLists.map((list) => [list, numbers[list]])) as z.input<typeof TaskCounts>;
      const attention = attentionFrom(numbers);
      const body = {
        counts,
        todo,
        ahead: ahead.map((row) => toTaskItem(c, row)),
        ...days,
        attention,
        unread: numbers.unread,
      };
      return { status: 200, body };
    },
  });
}

/** The first of 待办, each with what one would most likely do. */
async function todoLines(c: Context): Promise<z.input<typeof HomeTask>[]> {
  const rows = (await taskRows(c, { list: 'todo', limit: SHOWN })).slice(0, SHOWN);
  const likeliest = await likeliestOf(c, rows);
  return rows.map((row) => ({ ...toTaskItem(c, row), likeliest: likeliest.get(row.id) ?? null }));
}
