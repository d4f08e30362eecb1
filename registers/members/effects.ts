import type { MemberGivenBack, MemberMoved } from '../../domain/effects/members';
import { Prisma } from '../../prisma/generated/client';
import type { EffectWriter } from '../effect-writer';
import { tellOfMove } from '../news/tell-of-move';

const { sql } = Prisma;

/**
 * Moves a member to a branch here, or out of this system: gone elsewhere, the branch is the one where he was.
 * @throws Error when he is not where the case takes him from; the transaction then leaves no trace
 */
const move: EffectWriter<MemberMoved> = {
  run: async (tx, { memberId, from, to, groupId, outsideId }, { caseId, seq, at }) => {
    const now = to
      ? sql`branch_id = ${to}::uuid, group_id = ${groupId ?? null}::uuid`
      : sql`standing = 'transferred', group_id = NULL`;
    const moved = await tx.$executeRaw`
      UPDATE member SET ${now} ${from ? Prisma.empty : sql`, standing = 'normal'`}, version = version + 1
       WHERE id = ${memberId}::uuid AND ${from ? sql`branch_id = ${from}::uuid` : sql`standing = 'arriving'`}`;
    if (moved !== 1) throw new Error(`the member of ${caseId} is not where the case takes him from`);
    await tx.$executeRaw`
      INSERT INTO relation_change (case_id, member_id, outside_id, at, from_id, to_id)
      VALUES (${caseId}, ${memberId}::uuid, ${outsideId ?? null}::uuid, ${new Date(at)}, ${from ?? null}::uuid,
              ${to ?? null}::uuid)`;
    if (from && to) await tellOfMove(tx, memberId, { fact: `${caseId}#${seq}`, at });
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
