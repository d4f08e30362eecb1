import { z } from 'zod';
import { caseColumns } from '../lists/columns/cases';
import { type MemberLine, memberColumns, unmaskedLine, unmaskedMemberColumns } from '../lists/columns/members';
import { sideTaskColumns } from '../lists/columns/side-tasks';
import { taskColumns } from '../lists/columns/tasks';
import { excelAnswer, exported, type Lister } from '../lists/export';
import { listSideTasks, sideTaskFilters } from '../lists/side-task-list';
import type { Api } from './api';
import { listCases } from './case-list';
import { caseFilters } from './cases';
import type { Context } from './context';
import { line } from './inputs';
import { demandSomewhere, may } from './may';
import { listMembers, memberFilters } from './members';
import { type MemberRow, memberSubject, toMember } from './registers/member-view';
import { listTasks, taskLists } from './task-list';

/** What every export of a list answers besides the list's own problems. */
export const exportProblems = ['not-allowed', 'export-too-large'] as const;

const description =
  'Exactly what the list shows with the same parameters, all pages, at most 20,000 rows. On record as an export.';

/** Members whose numbers are unsealed at once: others wait for so long. */
const UNSEALED = 500;

const taskFilters = z.strictObject({ list: z.enum(taskLists).default('todo') });
const membersQuery = z.strictObject(memberFilters);
type MembersQuery = z.output<typeof membersQuery>;

const Purpose = z.strictObject({ purpose: line(100) }).meta({ id: 'UnmaskedExport' });

/** Lists as Excel files. Registered before the lists themselves, whose `{id}` would take "export" for one. */
export function exports(api: Api): void {
  api.route({
    method: 'get',
    path: '/cases/export',
    tag: 'cases',
    summary: 'The list of cases as an Excel file',
    description,
    limit: 'sensitive',
    query: z.strictObject(caseFilters),
    answers: { 200: excelAnswer },
    problems: exportProblems,
    handler(c) {
      demandSomewhere(c.actor, 'list.export');
      const list = { id: 'cases', title: '事项列表', columns: caseColumns };
      return exported(c, list, c.query, (query) => listCases(c, query));
    },
  });

  api.route({
    method: 'get',
    path: '/tasks/export',
    tag: 'tasks',
    summary: 'One of my lists of tasks as an Excel file',
    description,
    limit: 'sensitive',
    query: taskFilters,
    answers: { 200: excelAnswer },
    problems: exportProblems,
    handler(c) {
      demandSomewhere(c.actor, 'list.export');
      const list = { id: 'tasks', title: '待办列表', columns: taskColumns };
      return exported(c, list, c.query, (query) => listTasks(c, query));
    },
  });

  api.route({
    method: 'get',
    path: '/side-tasks/export',
    tag: 'side-tasks',
    summary: 'What is to be done beside cases as an Excel file',
    description,
    limit: 'sensitive',
    query: z.strictObject(sideTaskFilters),
    answers: { 200: excelAnswer },
    problems: exportProblems,
    handler(c) {
      demandSomewhere(c.actor, 'list.export');
      const list = { id: 'side-tasks', title: '登记事项列表', columns: sideTaskColumns };
      return exported(c, list, c.query, (query) => listSideTasks(c, query));
    },
  });

  api.route({
    method: 'get',
    path: '/members/export',
    tag: 'members',
    summary: 'The list of members as an Excel file, numbers masked',
    description,
    limit: 'sensitive',
    query: membersQuery,
    answers: { 200: excelAnswer },
    problems: [...exportProblems, 'not-found'],
    handler(c) {
      demandSomewhere(c.actor, 'list.export');
      const list = { id: 'members', title: '党员名册', columns: memberColumns, page: UNSEALED };
      return exported(
        c,
        list,
        c.query,
        linesOf(c, (row) => toMember(row, c.deps.keys)),
      );
    },
  });

  api.route({
    method: 'post',
    path: '/members/export',
    tag: 'members',
    summary: 'The list of members with identity numbers, phones and addresses in clear',
    description:
      'A permission of its own, a purpose, and on record before it is given out: so it takes no Idempotency-Key. Members whom I only look after (又管) stay masked.',
    limit: 'sensitive',
    query: membersQuery,
    body: Purpose,
    answers: { 200: excelAnswer },
    problems: [...exportProblems, 'not-found'],
    handler(c) {
      demandSomewhere(c.actor, 'list.export-unmasked');
      const { keys } = c.deps;
      const line = (row: MemberRow) =>
        may(c.actor, 'list.export-unmasked', memberSubject(row)) ? unmaskedLine(row, keys) : toMember(row, keys);
      const list = { id: 'members', title: '党员名册（未脱敏）', columns: unmaskedMemberColumns, page: UNSEALED };
      return exported(c, list, c.query, linesOf(c, line), { unmasked: true, purpose: c.body.purpose });
    },
  });
}

const linesOf =
  (c: Context, line: (row: MemberRow) => MemberLine): Lister<MembersQuery, MemberLine> =>
  (query) =>
    listMembers(c, query, line);
