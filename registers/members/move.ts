import { isFinal, type Procedure } from '../../domain/case/procedure';
import type { CaseState } from '../../domain/case/state';
import type { Instant } from '../../domain/time/dates';
import type { Transaction } from '../../prisma/client';
import { isIncoming } from '../../procedures/relation-transfer/table';
import type { Before } from './arrival';

/**
 * Moves the member to the case's target branch, or out of this system where no side of ours receives him. Until this
 * moment the old branch is responsible. 《中国共产党党员教育管理工作条例》第二十五条
 * @throws Error when the member is not where the case takes him from; the transaction then leaves no trace
 */
export async function moveMember(
  tx: Transaction,
  state: CaseState,
  groupId: string | undefined,
  at: Instant,
): Promise<void> {
  const { memberId, caseId, sides } = state;
  const outsideId = (state.data.outsideId as string | undefined) ?? null;
  // Gone elsewhere, his branch is the one where he was.
  const placed = sides.target
    ? { branchId: sides.target, groupId: groupId ?? null }
    : { standing: 'transferred', groupId: null };
  const moved = await tx.member.updateMany({
    where: { id: memberId, ...(isIncoming(state) ? { standing: 'arriving' } : { branchId: sides.source }) },
    data: { ...placed, ...(isIncoming(state) ? { standing: 'normal' } : {}), version: { increment: 1 } },
  });
  if (moved.count !== 1) throw new Error(`the member of ${caseId} is not where the case takes him from`);
  await tx.relationChange.create({
    data: {
      ...{ caseId, memberId, outsideId, at: new Date(at) },
      ...{ fromId: sides.source ?? null, toId: sides.target ?? null },
    },
  });
}

/**
 * A letter from elsewhere goes back: who had left this system has left it as before. Who never was here stays `arriving`,
 * which without an open case is shown nowhere, and is taken up again with his next letter.
 */
export async function giveBack(tx: Transaction, procedure: Procedure, state: CaseState): Promise<void> {
  const before = state.data.before as Before | undefined;
  if (!isIncoming(state) || !before || !isFinal(procedure, state.stage) || state.ending === 'received') return;
  const { standing, branchId } = before;
  await tx.member.updateMany({
    where: { id: state.memberId, standing: 'arriving' },
    data: { standing, branchId, version: { increment: 1 } },
  });
}
