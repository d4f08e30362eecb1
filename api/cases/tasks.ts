import { z } from 'zod';
import { namesOf } from '../../access/names';
import type { CaseRow } from '../../cases/on-record';
import { onTask } from '../../domain/case/authority';
import type { Action } from '../../domain/case/offer';
import { ruleOnRecord, taskTitle } from '../../domain/case/titles';
import type { ProblemType } from '../../domain/words/problems';
import { text } from '../../lists/inputs';
import { Problem } from '../../platform/problem';
import { written } from '../../prisma/db-date';
import { ownRefusals } from '../../procedures/refusals';
import { tableOf } from '../../procedures/tables';
import { reason, type Typed, typed } from '../../registers/submissions/submissions';
import type { Api } from '../http/api';
import type { Context } from '../http/context';
import { listRoute } from '../http/list-routes';
import { seenCase } from './case-row';
import { Case } from './case-schemas';
import { caseView } from './case-view';
import { offerProblems } from './cases';
import { countTasks } from './count-tasks';
import { rememberedFigures } from './figures-remembered';
import { offerOnce, type Wish } from './offers';
import { data } from './procedures';
import { byTask, caseIdOfTask } from './task-id';
import { listTasks } from './task-list';
import { taskLists } from './task-lists';
import { TaskCounts, TaskItem, TaskWithCase } from './task-schemas';
import { taskColumns } from './tasks-columns';

const Decision = z
  .strictObject({ outcome: text(50, 1), reason: reason.optional(), data, typed: typed.optional() })
  .meta({ id: 'Decision', example: { outcome: 'issue', data: { validityDays: 30 } } });

const ToPerson = z
  .strictObject({ personId: z.uuid().toLowerCase() })
  .meta({ id: 'ToPerson', example: { personId: '6f1c2d3e-0000-4000-8000-000000000001' } });

const taskProblems: readonly ProblemType[] = [
  ...offerProblems,
  'already-decided',
  'task-being-decided',
  'task-claimed',
  'task-closed',
];

const takingBack: readonly ProblemType[] = [...taskProblems, 'nobody-holds-it'];

/** 待办 and what can be done with it. */
export function tasksRoutes(api: Api): void {
  listRoute(api, {
    path: '/tasks',
    tag: 'tasks',
    summary: 'One of my lists: 待办, 已办, 未办结, 即将办理, 已超期',
    description: 'Earliest due date first, those without one last; what is done newest first.',
    filters: { list: z.enum(taskLists).default('todo') },
    item: TaskItem,
    page: (c, query) => listTasks(c, query),
    file: { id: 'tasks', title: '待办列表', columns: taskColumns },
  });

  api.route({
    method: 'get',
    path: '/tasks/counts',
    tag: 'tasks',
    summary: 'How many tasks are on each of my lists now',
    answers: { 200: TaskCounts },
    problems: [],
    handler: async (c) => ({ status: 200, body: await rememberedFigures(c, 'tasks', () => countTasks(c)) }),
  });

  api.route({
    method: 'get',
    path: '/tasks/{taskId}',
    tag: 'tasks',
    summary: 'One task with its case; read by one whose task it is, it no longer passes on to a deputy',
    params: byTask,
    answers: { 200: TaskWithCase },
    problems: [],
    handler: async (c) => ({ status: 200, body: await taskFor(c, c.params.taskId) }),
  });

  api.route({
    method: 'post',
    path: '/tasks/{taskId}/decision',
    tag: 'tasks',
    summary: 'Decide: take one of the outcomes that the task offers me',
    idempotent: true,
    params: byTask,
    body: Decision,
    answers: { 200: Case },
    problems: [...taskProblems, 'outcome-not-offered', 'reason-needed', 'date-out-of-range', ...ownRefusals],
    handler: (c) => {
      const { outcome, data, reason, typed: fields } = c.body;
      return offerOnTask(c, { action: 'decide', outcome, data }, { reason, fields });
    },
  });

  for (const [action, summary] of [
    ['claim', 'Claim (签收): it is mine until I release it'],
    ['release', 'Release what I claimed or was given'],
    ['take-back', 'Take back (收回) what others hold: to its seat, by the office that gave it or the level above'],
  ] as const) {
    api.route({
      method: 'post',
      path: `/tasks/{taskId}/${action}`,
      tag: 'tasks',
      summary,
      idempotent: true,
      params: byTask,
      answers: { 200: Case },
      problems: action === 'take-back' ? takingBack : taskProblems,
      handler: (c) => offerOnTask(c, { action }),
    });
  }

  for (const [action, summary] of [
    ['delegate', 'Delegate (委派) to somebody beside me'],
    ['hand-over', 'Hand over (转办) to somebody in my place'],
  ] as const) {
    api.route({
      method: 'post',
      path: `/tasks/{taskId}/${action}`,
      tag: 'tasks',
      summary,
      idempotent: true,
      params: byTask,
      body: ToPerson,
      answers: { 200: Case },
      problems: taskProblems,
      handler: (c) => offerOnTask(c, { action, personId: c.body.personId }),
    });
  }
}

function offerOnTask(c: Context<{ taskId: string }>, wish: Wish, typed: Typed = {}) {
  const { taskId: id } = c.params;
  return offerOnce(c, caseIdOfTask(id), { ...wish, taskId: id }, typed);
}

async function taskFor(c: Context, id: string): Promise<z.input<typeof TaskWithCase>> {
  const { db } = c.deps;
  const row = await seenCase(c, caseIdOfTask(id));
  const task = await db.task.findUnique({ where: { id } });
  if (!task) throw new Problem('not-found');
  if (!task.readAt && !task.closedAt && isMine(c, row, id)) {
    await db.task.updateMany({ where: { id, readAt: null }, data: { readAt: new Date(c.at) } });
  }
  const table = tableOf(row.procedure);
  const names = task.closedBy ? await namesOf(db, { persons: [task.closedBy] }, c.today) : undefined;
  const title = ruleOnRecord(table, task.stage, id)?.outcomes?.[task.outcome ?? '']?.title;
  const body = await caseView(c, row);
  return {
    id,
    stage: { id: task.stage, title: taskTitle(table, task.stage, id) },
    open: task.closedAt === null,
    closed: task.closedAt && {
      at: written(task.closedAt),
      by: names && task.closedBy ? names.person(task.closedBy) : null,
      outcome: task.outcome === null ? null : { id: task.outcome, title: title ?? task.outcome },
      byTimeout: task.byTimeout,
    },
    task: body.tasks.find((open) => open.id === id) ?? null,
    case: body,
  };
}

/** Whether a seat of the task is that of the one who asks. */
function isMine({ actor }: Context, { procedure, state, startedAs }: CaseRow, id: string): boolean {
  const task = state.tasks.find((open) => open.id === id);
  const asked = { action: 'claim' as Action, actorId: actor.personId };
  return task !== undefined && 'as' in onTask(tableOf(procedure), state, task, asked, actor.roles, { startedAs });
}
