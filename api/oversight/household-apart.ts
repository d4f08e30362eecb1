import { z } from 'zod';
import { demandSomewhere } from '../../access/may';
import { householdColumns } from '../../procedures/relation-transfer/household-columns';
import { HouseholdApart, listHouseholdApart } from '../../procedures/relation-transfer/household-list';
import type { Api } from '../http/api';
import { listRoute } from '../http/list-routes';

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
