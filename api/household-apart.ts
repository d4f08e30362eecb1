import { z } from 'zod';
import { householdColumns } from '../lists/columns/household-apart';
import { HouseholdApart, listHouseholdApart } from '../lists/household-list';
import type { Api } from './api';
import { listRoute } from './list-routes';
import { demandSomewhere } from './may';

/** 人户分离: members whose relation is not where they live or work. */
export function householdApart(api: Api): void {
  listRoute(api, {
    path: '/household-apart',
    tag: 'members',
    summary: '人户分离, with the transfer that would mend each and what bars it now',
    description: 'Both the branch that keeps him and the organisation that looks after him see him here.',
    filters: {
      organisationId: z.uuid().optional().meta({ description: 'On one side or the other, at or below it.' }),
    },
    item: HouseholdApart,
    problems: ['not-allowed'],
    page(c, query) {
      demandSomewhere(c.actor, 'case.start');
      return listHouseholdApart(c, query);
    },
    file: {
      id: 'household-apart',
      title: '人户分离党员名单',
      columns: householdColumns,
      most: 2_000,
      page: 100,
    },
  });
}
