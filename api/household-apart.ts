import { z } from 'zod';
import { householdColumns } from '../lists/columns/household-apart';
import { excelAnswer, exported } from '../lists/export';
import { HouseholdApart, listHouseholdApart } from '../lists/household-list';
import type { Api } from './api';
import { pageOf, paging } from './cursor';
import { exportProblems } from './exports';
import { demandSomewhere } from './may';

const filters = {
  organisationId: z.uuid().optional().meta({ description: 'On one side or the other, at or below it.' }),
};

/** 人户分离: members whose relation is not where they live or work. */
export function householdApart(api: Api): void {
  api.route({
    method: 'get',
    path: '/household-apart',
    tag: 'members',
    summary: '人户分离, with the transfer that would mend each and what bars it now',
    description: 'Both the branch that keeps him and the organisation that looks after him see him here.',
    query: z.strictObject({ ...paging, ...filters }),
    answers: { 200: pageOf(HouseholdApart) },
    problems: ['not-allowed', 'invalid-cursor'],
    async handler(c) {
      demandSomewhere(c.actor, 'case.start');
      return { status: 200, body: await listHouseholdApart(c, c.query) };
    },
  });

  api.route({
    method: 'get',
    path: '/household-apart/export',
    tag: 'members',
    summary: '人户分离 as an Excel file, at most 2,000 rows',
    limit: 'sensitive',
    query: z.strictObject(filters),
    answers: { 200: excelAnswer },
    problems: exportProblems,
    handler(c) {
      demandSomewhere(c.actor, 'list.export');
      const list = {
        id: 'household-apart',
        title: '人户分离党员名单',
        columns: householdColumns,
        most: 2_000,
        page: 100,
      };
      return exported(c, list, c.query, (query) => listHouseholdApart(c, query));
    },
  });
}
