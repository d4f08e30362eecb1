import { declareList } from '../../lists/declared-list';
import type { Attention } from '../attention';
import { countPocketMembers, listPocketMembers, PocketMember, pocketFilters } from './list';
import { pocketColumns } from './list-columns';

/** 口袋党员 of my branches, and those whose letters were made out to us or whom we are to visit. */
const pocketMembers = declareList({
  summary: '口袋党员: marked so, or with an expired letter; by branch, with the last visit and the next',
  filters: pocketFilters,
  item: PocketMember,
  permission: 'case.read',
  page: listPocketMembers,
  file: { id: 'pocket-members', title: '口袋党员名单', columns: pocketColumns },
});

export const pocketVisitLists = { 'pocket-members': pocketMembers };

/** What of it is worth a look: the list as it stands. */
export const pocketVisitAttention: Readonly<Record<string, Attention>> = {
  'pocket-members': { title: '口袋党员', list: 'pocket-members', count: countPocketMembers },
};
