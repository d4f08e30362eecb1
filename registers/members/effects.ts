import type { MemberGivenBack, MemberMoved } from '../../domain/effects/members';
import type { EffectWriter } from '../effect-writer';

/**
 * Moves a member to a branch here, or out of this system: gone elsewhere, the branch is the one where he was.
 * @throws Error when he is not where the case takes him from; the transaction then leaves no trace
 */
const move: EffectWriter<MemberMoved> = {
  run: async (tx, { memberId, from, to, groupId, outsideId }, { caseId, at }) => {
    const placed = to ? { branchId: to, groupId } : { standing: 'transferred', groupId: null };
    const moved = await tx.member.updateMany({
      where: { id: memberId, ...(from ? { branchId: from } : { standing: 'arriving' }) },
      data: { ...placed, ...(from ? {} : { standing: 'normal' }), version: { increment: 1 } },
    });
    if (moved.count !== 1) throw new Error(`the member of ${caseId} is not where the case takes him from`);
    await tx.relationChange.create({ data: { caseId, memberId, outsideId, at: new Date(at), fromId: from, toId: to } });
  },
};

/**
 * Who had left this system has left it as before. Who never was here stays `arriving`, which without an open case is
 * shown nowhere, and is taken up again with the next letter.
 */
const giveBack: EffectWriter<MemberGivenBack> = {
  run: async (tx, { memberId, standing, branchId }) => {
    await tx.member.updateMany({
      where: { id: memberId, standing: 'arriving' },
      data: { standing, branchId, version: { increment: 1 } },
    });
  },
};

/** What a step can do to the register of members. */
export const memberEffects = { move, 'give-back': giveBack };
