import { z } from 'zod';
import { pocketColumns } from '../lists/columns/pocket-members';
import { excelAnswer, exported } from '../lists/export';
import { listPocketMembers, PocketMember, pocketFilters } from '../lists/pocket-list';
import type { Api } from './api';
import { pageOf, paging } from './cursor';
import { exportProblems } from './exports';
import { demandSomewhere } from './may';

/** 口袋党员 of my branches, and those whose letters were made out to us or whom we are to visit. */
export function pocketMembers(api: Api): void {
  api.route({
    method: 'get',
    path: '/pocket-members',
    tag: 'members',
    summary: '口袋党员: marked so, or with an expired letter; by branch, with the last visit and the next',
    query: z.strictObject({ ...paging, ...pocketFilters }),
    answers: { 200: pageOf(PocketMember) },
    problems: ['not-allowed', 'invalid-cursor'],
    async handler(c) {
      demandSomewhere(c.actor, 'case.read');
      return { status: 200, body: await listPocketMembers(c, c.query) };
    },
  });

  api.route({
    method: 'get',
    path: '/pocket-members/export',
    tag: 'members',
    summary: '口袋党员 as an Excel file',
    limit: 'sensitive',
    query: z.strictObject(pocketFilters),
    answers: { 200: excelAnswer },
    problems: exportProblems,
    handler(c) {
      demandSomewhere(c.actor, 'list.export');
      const list = { id: 'pocket-members', title: '口袋党员名单', columns: pocketColumns };
      return exported(c, list, c.query, (query) => listPocketMembers(c, query));
    },
  });
}
