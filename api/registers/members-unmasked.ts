import { z } from 'zod';
import { may, reach } from '../../access/may';
import { memberKinds } from '../../domain/people/member-codes';
import { exported } from '../../lists/export';
import { line } from '../../lists/inputs';
import { type MemberRow, memberSubject, toMember } from '../../registers/members/member-view';
import type { Api } from '../http/api';
import { exportRoute, UNSEALED } from '../http/list-routes';
import { listMembers, memberFilters } from './members';
import { unmaskedLine, unmaskedMemberColumns } from './members-columns';
import { demandSecondYes } from './second-yes';

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
    problems: ['not-found', 'second-yes-needed'],
    permission: 'list.export-unmasked',
    async handler(c) {
      const paths = reach(c.actor, 'list.export-unmasked');
      const filters = Object.fromEntries(Object.entries(c.query).filter(([, value]) => value !== undefined));
      const wish = { kind: 'unmasked-export', paths, detail: { filters, purpose: c.body.purpose } } as const;
      const yes = await c.deps.db.$transaction((tx) => demandSecondYes(c, tx, wish));
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
      const audited = { unmasked: true, purpose: c.body.purpose, ...yes };
      return await exported(c, file, c.query, (query) => listMembers(c, query, line), { audited });
    },
  });
}
