import type { AttendanceMark, CorrectionReason, LeaveKind } from '../../domain/life/attendance-words';
import { addDays, type Instant, localDate } from '../../domain/time/dates';
import { Problem } from '../../platform/problem';
import type { Transaction } from '../../prisma/client';
import { fromDbDate } from '../../prisma/db-date';
import { closedLine } from './closed-line';
import type { HeldSitting } from './hold-sitting';
import { lifeFactsStatement } from './life-facts';
import { tellAbsent, tellTakenBack } from './tell-absent';

/** Until when what may be corrected, in calendar days after the attendance was closed. */
export interface CorrectionTimes {
  /** 补假. */
  lateLeaveDays: number;
  /** By the branch itself; afterwards by the level above. */
  branchDays: number;
}

export interface Correction {
  sittingId: string;
  memberId: string;
  to: AttendanceMark;
  why: CorrectionReason;
  /** Of a leave that is granted afterwards. */
  leaveKind?: LeaveKind;
  by: string;
  at: Instant;
  /** He may for the level above. */
  fromAbove: boolean;
  times: CorrectionTimes;
}

/**
 * Corrects a line after its attendance was closed: by a row that stays, with the member's fact of the month, and with word
 * to him where it takes an absence back; all in this transaction.
 * @throws Problem when it is too late, or nothing would change
 */
export async function correctLine(tx: Transaction, correction: Correction): Promise<void> {
  const { sittingId, memberId, to, why, leaveKind, by, at, fromAbove, times } = correction;
  const { sitting, closedAt, line, where } = await closedLine(tx, sittingId, memberId);
  const closedOn = localDate(closedAt.getTime());
  const today = localDate(at);
  if (why === 'late-leave' && today > addDays(closedOn, times.lateLeaveDays)) throw new Problem('leave-too-late');
  if (!fromAbove && today > addDays(closedOn, times.branchDays)) throw new Problem('correction-too-late');
  if (line.mark === to) throw new Problem('nothing-to-correct');
  const now = new Date(at);
  const granted = { leaveStatus: 'granted', leaveAnsweredBy: by, leaveAnsweredAt: now };
  await tx.attendance.update({
    where,
    data: {
      ...{ mark: to, markedBy: by, markedHow: 'correction', markedAt: now },
      ...(to === 'leave' && { ...granted, leaveKind: line.leaveKind ?? leaveKind ?? 'other' }),
    },
  });
  const row = { sittingId, memberId, fromMark: line.mark, toMark: to, why, by, at: now };
  await tx.attendanceCorrection.create({ data: row });
  await tx.$executeRaw(lifeFactsStatement(sittingId, at));
  await tellTakenBack(tx, { sittingId, memberIds: [memberId], at });
  if (to === 'absent') await tellLate(tx, sitting, times, at);
}

/** Who is found to have been absent only now is told so, as long as he can make up for it. */
export async function tellLate(
  tx: Transaction,
  { id: sittingId, makeUpUntil }: HeldSitting,
  { lateLeaveDays }: Pick<CorrectionTimes, 'lateLeaveDays'>,
  at: Instant,
): Promise<void> {
  const until = makeUpUntil && fromDbDate(makeUpUntil);
  if (until && localDate(at) <= until) {
    await tellAbsent(tx, { sittingId, makeUpUntil: until, lateLeave: lateLeaveDays, at });
  }
}
