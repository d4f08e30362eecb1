import { demandSomewhere } from '../../access/may';
import { listPocketMembers, PocketMember, pocketFilters } from '../../procedures/pocket-visit/list';
import { pocketColumns } from '../../procedures/pocket-visit/list-columns';
import type { Api } from '../http/api';
import { listRoute } from '../http/list-routes';

/** 口袋党员 of my branches, and those whose letters were made out to us or whom we are to visit. */
export function pocketMembers(api: Api): void {
  listRoute(api, {
    path: '/pocket-members',
    tag: 'members',
    summary: '口袋党员: marked so, or with an expired letter; by branch, with the last visit and the next',
    filters: pocketFilters,
    item: PocketMember,
    problems: ['not-allowed'],
    page(c, query) {
      demandSomewhere(c.actor, 'case.read');
      return listPocketMembers(c, query);
    },
    file: { id: 'pocket-members', title: '口袋党员名单', columns: pocketColumns },
  });
}
