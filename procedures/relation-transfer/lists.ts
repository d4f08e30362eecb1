import { z } from 'zod';
import { declareList } from '../../lists/declared-list';
import { householdColumns } from './household-columns';
import { HouseholdApart, listHouseholdApart } from './household-list';
import { relationTransfer } from './table';

/** 人户分离: members whose relation is not where they live or work. */
const householdApart = declareList({
  summary: '人户分离, with the transfer that would mend each and what bars it now',
  description: 'Both the branch that keeps him and the organisation that looks after him see him here.',
  filters: {
    organisationId: z.uuid().optional().meta({ description: 'On one side or the other, at or below it.' }),
  },
  item: HouseholdApart,
  permission: 'case.start',
  page: listHouseholdApart,
  links: ({ member, transfer: { mayStart, barred, body } }) => ({
    key: member.id,
    member,
    cases: [],
    start:
      mayStart && barred.length === 0
        ? {
            procedure: { id: relationTransfer.id, title: relationTransfer.title },
            values: { memberId: body.memberId, ...body.data },
          }
        : null,
    note: mayStart ? null : '由所在党支部或本人发起',
  }),
  // Several statements a member: short pages, and no more of them than somebody waits for.
  file: { id: 'household-apart', title: '人户分离党员名单', columns: householdColumns, most: 2_000, page: 100 },
});

export const relationTransferLists = { 'household-apart': householdApart };
