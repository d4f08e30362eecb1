import type { CaseState } from '../../domain/case/state';
import type { Instant } from '../../domain/dates';
import type { Transaction } from '../../prisma/client';

/**
 * Moves the member to the case's target branch. Until this moment the old branch is responsible.
 * 《中国共产党党员教育管理工作条例》第二十五条
 * @throws Error when the member is no longer in the source branch; the transaction then leaves no trace
 */
export async function moveMember(
  tx: Transaction,
  state: CaseState,
  groupId: string | undefined,
  at: Instant,
): Promise<void> {
  const { source, target } = state.sides as { source: string; target: string };
  const moved = await tx.member.updateMany({
    where: { id: state.memberId, branchId: source },
    data: { branchId: target, groupId: groupId ?? null, version: { increment: 1 } },
  });
  if (moved.count !== 1) throw new Error(`the member of ${state.caseId} is not in its source branch`);
  await tx.relationChange.create({
    data: { caseId: state.caseId, memberId: state.memberId, fromId: source, toId: target, at: new Date(at) },
  });
}
