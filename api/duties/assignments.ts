import { z } from 'zod';
import { demandSomewhere } from '../../access/may';
import { assignmentResults } from '../../domain/duties/assignments';
import { codes } from '../../domain/people/member-codes';
import { pageOf, paging } from '../../lists/cursor';
import { byId, day, line, paragraph } from '../../lists/inputs';
import { answerAssignment } from '../../registers/assignments/answer';
import { assignment, listAssignments } from '../../registers/assignments/assignment-list';
import { AssignmentItem, assignmentFilters } from '../../registers/assignments/assignment-schemas';
import { giveAssignments } from '../../registers/assignments/give';
import { noteAssignment } from '../../registers/assignments/note';
import { reportAssignment, withdrawAssignment } from '../../registers/assignments/report';
import type { Api } from '../http/api';
import { once } from '../http/idempotency';
import { tellOfAnswer, tellOfGiving, tellOfNote, tellOfWithdrawal } from './assignment-notices';

const why = paragraph(500).meta({ description: '原因，最多 500 字；加密保存' });

const Giving = z
  .strictObject({
    memberIds: z.array(z.uuid()).min(1).max(100),
    title: line(100).meta({ description: '做什么' }),
    dueOn: day.meta({ description: '什么时候以前' }),
  })
  .meta({ id: 'AssignmentGiving' });

const Answering = z
  .strictObject({
    answer: z.enum(['yes', 'no']),
    why: why.optional(),
    toldOn: day
      .optional()
      .meta({ description: 'Noted for him by a keeper: the day on which he was told and said so.' }),
  })
  .meta({ id: 'AssignmentAnswer' });

const Noting = z
  .strictObject({
    result: z.enum(codes(assignmentResults)),
    doneOn: day.optional(),
    why: why.optional(),
    corrects: z.int().min(1).max(1000).optional().meta({ description: '`seq` of the note that is corrected.' }),
  })
  .meta({ id: 'AssignmentNoting' });

/** 党分配的工作: given by a branch, answered by the member, noted by a person. Nothing of it leaves in a file. */
export function assignmentsRoutes(api: Api): void {
  const tag = 'assignments';

  api.route({
    method: 'get',
    path: '/assignments',
    tag,
    summary: 'Tasks that branches gave, the latest day first',
    description:
      'Of branches whose committee or 组织员 I am, and my own. There is no export: what somebody did not do is for few.',
    query: z.strictObject({ ...paging, ...assignmentFilters }),
    answers: { 200: pageOf(AssignmentItem) },
    problems: ['invalid-cursor', 'not-allowed'],
    async handler(c) {
      demandSomewhere(c.actor, 'duty.read');
      return { status: 200, body: await listAssignments(c, c.query) };
    },
  });

  api.route({
    method: 'get',
    path: '/assignments/{id}',
    tag,
    summary: 'One of them',
    params: byId,
    answers: { 200: AssignmentItem },
    problems: [],
    handler: async (c) => ({ status: 200, body: await assignment(c, c.params.id) }),
  });

  api.route({
    method: 'post',
    path: '/assignments',
    tag,
    summary: 'Give a task to members of my branches, to each his own; they are told',
    idempotent: true,
    body: Giving,
    answers: { 201: z.strictObject({ ids: z.array(z.uuid()) }) },
    problems: ['not-found', 'not-allowed', 'date-out-of-range', 'member-not-active', 'member-lost'],
    handler: (c) =>
      once(c, async (tx) => {
        const given = await giveAssignments(tx, c, c.body);
        await tellOfGiving(tx, given, c.body, c.at);
        return { status: 201 as const, body: { ids: given.map(({ id }) => id) } };
      }),
  });

  api.route({
    method: 'post',
    path: '/assignments/{id}/answer',
    tag,
    summary: 'Say yes or no to a task, or note what the member said',
    description: 'Once. A no needs its reason. Who gave no answer, or said no, has no duty by it.',
    idempotent: true,
    params: byId,
    body: Answering,
    answers: { 200: AssignmentItem },
    problems: ['not-allowed', 'assignment-answered', 'assignment-withdrawn', 'date-out-of-range'],
    async handler(c) {
      const { status } = await once(c, async (tx) => {
        const { row, noted } = await answerAssignment(tx, c, c.params.id, c.body);
        await tellOfAnswer(tx, row, { ...c.body, noted }, c.at);
        return { status: 200 as const, body: null };
      });
      return { status, body: await assignment(c, c.params.id) };
    },
  });

  api.route({
    method: 'post',
    path: '/assignments/{id}/report',
    tag,
    summary: 'Say that I have done my task; a keeper then notes it',
    idempotent: true,
    params: byId,
    answers: { 200: AssignmentItem },
    problems: ['not-allowed', 'assignment-answered', 'assignment-withdrawn'],
    async handler(c) {
      const { status } = await once(c, async (tx) => {
        await reportAssignment(tx, c, c.params.id);
        return { status: 200 as const, body: null };
      });
      return { status, body: await assignment(c, c.params.id) };
    },
  });

  api.route({
    method: 'post',
    path: '/assignments/{id}/note',
    tag,
    summary: 'Note what became of a task, or correct what was noted',
    description:
      'Not done counts as missed only where he said yes and the day has passed; a good reason excuses. A correction names the note that it corrects, with its reason.',
    idempotent: true,
    params: byId,
    body: Noting,
    answers: { 200: AssignmentItem },
    problems: [
      'not-allowed',
      'own-case',
      'conflict',
      'assignment-withdrawn',
      'assignment-not-agreed',
      'assignment-not-due',
      'date-out-of-range',
    ],
    async handler(c) {
      const { status } = await once(c, async (tx) => {
        const { row, before } = await noteAssignment(tx, c, c.params.id, c.body);
        await tellOfNote(tx, row, { result: c.body.result, before }, c.at);
        return { status: 200 as const, body: null };
      });
      return { status, body: await assignment(c, c.params.id) };
    },
  });

  api.route({
    method: 'post',
    path: '/assignments/{id}/withdraw',
    tag,
    summary: 'Take a task back of which nothing is noted',
    idempotent: true,
    params: byId,
    answers: { 200: AssignmentItem },
    problems: ['not-allowed', 'assignment-answered', 'assignment-withdrawn'],
    async handler(c) {
      const { status } = await once(c, async (tx) => {
        await tellOfWithdrawal(tx, await withdrawAssignment(tx, c, c.params.id), c.at);
        return { status: 200 as const, body: null };
      });
      return { status, body: await assignment(c, c.params.id) };
    },
  });
}
