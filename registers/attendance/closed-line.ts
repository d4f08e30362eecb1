import { hasClosedAttendance } from '../../domain/life/sitting-statuses';
import { Problem } from '../../platform/problem';
import type { Transaction } from '../../prisma/client';
import { holdSittingAlone } from './hold-sitting';

/**
 * A line of a closed attendance with its sitting; both are held until the transaction ends.
 * @throws Problem `not-found`, `attendance-open` or `not-on-attendance`
 */
export async function closedLine(tx: Transaction, sittingId: string, memberId: string) {
  const sitting = await holdSittingAlone(tx, sittingId);
  if (!sitting) throw new Problem('not-found');
  if (!hasClosedAttendance(sitting.status) || !sitting.closedAt) throw new Problem('attendance-open');
  await tx.$queryRaw`
    SELECT 1 FROM attendance WHERE sitting_id = ${sittingId}::uuid AND member_id = ${memberId}::uuid FOR UPDATE`;
  const where = { sittingId_memberId: { sittingId, memberId } };
  const line = await tx.attendance.findUnique({ where });
  if (!line) throw new Problem('not-on-attendance');
  return { sitting, closedAt: sitting.closedAt, line, where };
}
