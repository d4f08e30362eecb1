import type { Instant } from '../domain/time/dates';
import type { Transaction } from '../prisma/client';
import { addRelayLines, type RelayReason } from './relay-lines';

/** Ends a delivery that did not reach anybody; a member's becomes a line of the 人工转告 list. */
export async function endDelivery(
  tx: Transaction,
  { id, noticeId, personId }: { id: string; noticeId: string; personId: string },
  status: 'failed' | 'given-up',
  code: string,
  at: Instant,
  reason: RelayReason,
): Promise<void> {
  const data = { status, error: code, nextAt: null, finishedAt: new Date(at) };
  const { count } = await tx.delivery.updateMany({ where: { id, status: { in: ['waiting', 'sent'] } }, data });
  if (count === 0) return;
  const { audience } = await tx.notice.findUniqueOrThrow({ where: { id: noticeId }, select: { audience: true } });
  const select = { branchId: true, groupId: true };
  const member = audience === 'member' ? await tx.member.findUnique({ where: { personId }, select }) : null;
  if (member) await addRelayLines(tx, [{ noticeId, personId, member, reason }], at);
}
