import { declareList } from '../../lists/declared-list';
import type { Attention } from '../attention';
import { listPocketMembers, PocketMember, pocketFilters, pocketMemberRows } from './list';
import { pocketColumns } from './list-columns';
import { pocketVisit } from './table';

/** 口袋党员 of my branches, and those whose letters were made out to us or whom we are to visit. */
const pocketMembers = declareList({
  summary: '口袋党员: marked so, or with an expired letter; by branch, with the last visit and the next',
  filters: pocketFilters,
  item: PocketMember,
  permission: 'case.read',
  page: listPocketMembers,
  // With an expired letter the transfer itself is taken up again; who is only marked is visited first.
  links: ({ member, transfer, visit }) => ({
    key: member.id,
    member,
    cases: [
      ...(transfer ? [{ id: transfer.id, title: `接转 ${transfer.number}` }] : []),
      ...(visit ? [{ id: visit.id, title: `走访 ${visit.number}` }] : []),
    ],
    start: visit?.open
      ? null
      : { procedure: { id: pocketVisit.id, title: pocketVisit.title }, values: { memberId: member.id } },
    note: null,
  }),
  file: { id: 'pocket-members', title: '口袋党员名单', columns: pocketColumns },
});

export const pocketVisitLists = { 'pocket-members': pocketMembers };

/** What of it is worth a look: the list as it stands. */
export const pocketVisitAttention: Readonly<Record<string, Attention>> = {
  'pocket-members': { title: '口袋党员', unit: '人', list: 'pocket-members', rows: pocketMemberRows },
};
