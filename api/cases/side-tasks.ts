import { z } from 'zod';
import { byId, day } from '../../lists/inputs';
import { titled } from '../../lists/schemas';
import { sideTaskKinds } from '../../procedures/side-task-kinds';
import { closeSideTask, reopenSideTask } from '../../registers/side-tasks/close-side-task';
import { sideTaskList } from '../../registers/side-tasks/lists';
import { SideTaskHistory, sideTaskHistory } from '../../registers/side-tasks/side-task-history';
import { SideTaskItem, sideTask } from '../../registers/side-tasks/side-task-list';
import { kindTitled } from '../../registers/side-tasks/side-task-words';
import { reason, submissionOf } from '../../registers/submissions/submissions';
import type { Api } from '../http/api';
import { once } from '../http/idempotency';
import { declaredListRoute } from '../http/list-routes';

const Closing = z
  .strictObject({ status: z.enum(['done', 'not-needed']), doneOn: day.optional() })
  .meta({ id: 'SideTaskClosing', example: { status: 'done', doneOn: '2026-11-23' } });

const Reopening = z.strictObject({ reason }).meta({ id: 'SideTaskReopening' });

const Whole = SideTaskItem.extend({ history: SideTaskHistory }).meta({ id: 'SideTask' });

/** What is to be done beside cases and never blocks them: 全国系统登记, 转正, roles of who has left. */
export function sideTasksRoutes(api: Api): void {
  const kinds = sideTaskKinds();
  declaredListRoute(api, { path: '/side-tasks', tag: 'side-tasks' }, sideTaskList(kinds));

  api.route({
    method: 'get',
    path: '/side-tasks/kinds',
    tag: 'side-tasks',
    summary: 'What kinds there are, as the list is filtered by them',
    answers: { 200: z.strictObject({ items: z.array(titled) }) },
    problems: [],
    async handler() {
      return { status: 200, body: { items: Object.keys(kinds).map((kind) => kindTitled(kinds, kind)) } };
    },
  });

  api.route({
    method: 'get',
    path: '/side-tasks/{id}',
    tag: 'side-tasks',
    summary: 'One of them with what was done before',
    params: byId,
    answers: { 200: Whole },
    problems: [],
    async handler(c) {
      const item = await sideTask(c, kinds, c.params.id);
      return { status: 200, body: { ...item, history: await sideTaskHistory(c, item.id) } };
    },
  });

  api.route({
    method: 'post',
    path: '/side-tasks/{id}/close',
    tag: 'side-tasks',
    summary: 'Done (已录, 已离任) on its true date, or not needed (无需, 继续任职); once',
    description:
      'The date lies between the beginning of the case and today; that of a role may lie before. 转正 must be done. A role is done when the register has its last day (`PATCH /people/{id}/roles/{roleId}`), and not needed when he keeps it: nothing is ended by closing.',
    idempotent: true,
    params: byId,
    body: Closing,
    answers: { 200: SideTaskItem },
    problems: ['own-case', 'side-task-closed', 'date-out-of-range', 'role-still-held'],
    async handler(c) {
      const done = await once(c, async (tx) => {
        await closeSideTask(tx, c, kinds, c.params.id, c.body);
        return { status: 200 as const, body: null };
      });
      return { status: done.status, body: await sideTask(c, kinds, c.params.id) };
    },
  });

  api.route({
    method: 'post',
    path: '/side-tasks/{id}/reopen',
    tag: 'side-tasks',
    summary: 'Open it again with a reason, because it was closed by mistake',
    idempotent: true,
    params: byId,
    body: Reopening,
    answers: { 200: SideTaskItem },
    problems: ['own-case', 'conflict'],
    async handler(c) {
      const done = await once(c, async (tx) => {
        const submission = submissionOf(c.deps.keys, c.body) as NonNullable<ReturnType<typeof submissionOf>>;
        const { id } = submission;
        const at = new Date(c.at);
        await tx.submission.create({ data: { id, personId: c.actor.personId, at, body: submission.seal(id) } });
        await reopenSideTask(tx, c, c.params.id, id);
        return { status: 200 as const, body: null };
      });
      return { status: done.status, body: await sideTask(c, kinds, c.params.id) };
    },
  });
}
