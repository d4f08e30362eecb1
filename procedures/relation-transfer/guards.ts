import type { Guard } from '../../cases/guard';
import { theMemberOf } from '../../domain/case/subject';
import { localDate } from '../../domain/time/dates';
import { obstacles } from '../../registers/members/obstacles';
import { committeeOf } from '../../registers/organisations/organisations';
import { openProbationReview } from '../../registers/side-tasks/probation-review';

/** The procedure's checks, by the names in its table. */
export const relationTransferGuards: Record<string, Guard> = {
  'may-leave': async (tx, state, data, at) => {
    const member = await tx.member.findUniqueOrThrow({ where: { id: theMemberOf(state) } });
    const first = obstacles(member, (data.papersReady ?? state.data.papersReady) === true, localDate(at))[0];
    if (first?.type === 'probation-over') await openProbationReview(tx, theMemberOf(state), at);
    return first;
  },

  'target-branch': async (tx, state, data) => {
    const branchId = (data.branchId as string | undefined) ?? state.sides.target;
    if (!branchId) return { type: 'invalid-input', detail: { field: 'branchId' } };
    if (branchId === state.sides.source) return { type: 'same-branch' };
    const branch = await tx.organisation.findUnique({ where: { id: branchId } });
    if (branch?.kind !== 'branch' || branch.closedOn) return { type: 'not-this-branch', detail: { field: 'branchId' } };
    const committee = await committeeOf(tx, branch.path);
    return committee?.id === state.sides['target-committee']
      ? undefined
      : { type: 'not-this-branch', detail: { field: 'branchId' } };
  },

  'target-group': async (tx, state, data) => {
    if (!data.groupId) return undefined;
    const group = await tx.organisation.findUnique({ where: { id: data.groupId as string } });
    const fits = group?.kind === 'group' && group.parentId === state.sides.target && !group.closedOn;
    return fits ? undefined : { type: 'not-this-branch', detail: { field: 'groupId' } };
  },

  'receipt-proof': async (tx, state, { attachmentId }, _at, { handler, phone }) => {
    if (!attachmentId) return handler && phone ? undefined : { type: 'receipt-needed' };
    const scan = await tx.attachment.findUnique({ where: { id: attachmentId as string } });
    const fits = scan?.caseId === state.caseId && scan.kind === 'receipt-scan' && !scan.removedAt;
    return fits ? undefined : { type: 'invalid-input', detail: { field: 'attachmentId' } };
  },
};
