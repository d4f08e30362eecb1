import { z } from 'zod';
import { may } from '../../access/may';
import { memberKinds } from '../../domain/people/member-codes';
import { exported } from '../../lists/export';
import { line } from '../../lists/inputs';
import { type MemberRow, memberSubject, toMember } from '../../registers/members/member-view';
import type { Api } from '../http/api';
import { exportRoute, UNSEALED } from '../http/list-routes';
import { listMembers, memberFilters } from './members';
import { unmaskedLine, unmaskedMemberColumns } from './members-columns';

const Purpose = z.strictObject({ purpose: line(100) }).meta({ id: 'UnmaskedExport' });

/** 党员名册 in clear. */
export function membersUnmaskedRoutes(api: Api): void {
  exportRoute(api, {
    method: 'post',
    path: '/members/export',
    tag: 'members',
    summary: 'The list of members with identity numbers, phones and addresses in clear',
    description:
      'A permission of its own, a purpose, and on record before it is given out: so it takes no Idempotency-Key. Members whom I only look after (又管) stay masked.',
    query: z.strictObject(memberFilters),
    body: Purpose,
    problems: ['not-found'],
    permission: 'list.export-unmasked',
    handler(c) {
      const { keys } = c.deps;
      const line = (row: MemberRow) =>
        may(c.actor, 'list.export-unmasked', memberSubject(row)) ? unmaskedLine(row, keys) : toMember(row, keys);
      const file = {
        id: 'members',
        title: '党员名册（未脱敏）',
        columns: unmaskedMemberColumns,
        page: UNSEALED,
        words: { kind: memberKinds },
      };
      const audited = { unmasked: true, purpose: c.body.purpose };
      return exported(c, file, c.query, (query) => listMembers(c, query, line), { audited });
    },
  });
}
