import type { Guard } from '../../cases/guard';
import { flagIn, textIn } from '../../domain/case/filled-in';
import { theMemberOf } from '../../domain/case/subject';
import { localDate } from '../../domain/time/dates';
import { theLeavingMember } from '../../registers/members/leaving';
import { obstacles } from '../../registers/members/obstacles';
import { committeeOf, openOrganisation } from '../../registers/organisations/organisations';
import { openProbationReview } from '../../registers/side-tasks/probation-review';
import type { TransferState } from './data';

/** The procedure's checks, by the names in its table. */
export const relationTransferGuards: Record<string, Guard<TransferState>> = {
  'may-leave': async (tx, state, data, at) => {
    const member = await theLeavingMember(tx, theMemberOf(state));
    const papersReady = flagIn(data, 'papersReady') ?? state.data.papersReady ?? false;
    const first = obstacles(member, papersReady, localDate(at))[0];
    if (first?.type === 'probation-over') await openProbationReview(tx, theMemberOf(state), at);
    return first;
  },

  'target-branch': async (tx, state, data) => {
    const branchId = textIn(data, 'branchId') ?? state.sides.target;
    if (!branchId) return { type: 'invalid-input', detail: { field: 'branchId' } };
    if (branchId === state.sides.source) return { type: 'same-branch' };
    const branch = await openOrganisation(tx, branchId);
    if (branch?.kind !== 'branch') return { type: 'not-this-branch', detail: { field: 'branchId' } };
    const committee = await committeeOf(tx, branch.path);
    return committee?.id === state.sides['target-committee']
      ? undefined
      : { type: 'not-this-branch', detail: { field: 'branchId' } };
  },

  'target-group': async (tx, state, data) => {
    const id = textIn(data, 'groupId');
    if (!id) return undefined;
    const group = await openOrganisation(tx, id);
    const fits = group?.kind === 'group' && group.parentId === state.sides.target;
    return fits ? undefined : { type: 'not-this-branch', detail: { field: 'groupId' } };
  },

  'receipt-proof': async (tx, state, data, _at, { handler, phone }) => {
    const id = textIn(data, 'attachmentId');
    if (!id) return handler && phone ? undefined : { type: 'receipt-needed' };
    const scan = await tx.attachment.findUnique({ where: { id } });
    const fits = scan?.caseId === state.caseId && scan.kind === 'receipt-scan' && !scan.removedAt;
    return fits ? undefined : { type: 'invalid-input', detail: { field: 'attachmentId' } };
  },
};
