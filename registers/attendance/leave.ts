import { randomUUID } from 'node:crypto';
import { type LeaveKind, wasThere } from '../../domain/life/attendance-words';
import { hasClosedAttendance, isStillOpen } from '../../domain/life/sitting-statuses';
import type { Instant } from '../../domain/time/dates';
import type { KeyRing } from '../../platform/keys';
import { Problem } from '../../platform/problem';
import type { Transaction } from '../../prisma/client';
import { closedLine } from './closed-line';
import { type CorrectionTimes, correctLine, tellLate } from './correct-line';
import { type HeldSitting, holdSitting, holdSittingAlone } from './hold-sitting';
import { sealedLeaveReason } from './leave-reason';
import { lifeFactsStatement } from './life-facts';
import { lineOfHis } from './line-of-his';
import { tellLeaveAnswered, tellLeaveAsked } from './tell-of-leave';

interface Of {
  sittingId: string;
  memberId: string;
  at: Instant;
}

/** The sitting and the member's line of it, both held until the transaction ends. */
async function openLine(tx: Transaction, { sittingId, memberId }: Of) {
  const sitting = await holdSitting(tx, sittingId);
  if (!sitting) throw new Problem('not-found');
  if (!isStillOpen(sitting.status)) throw new Problem('attendance-closed');
  if (!(await lineOfHis(tx, sittingId, memberId))) throw new Problem('not-on-attendance');
  const where = { sittingId_memberId: { sittingId, memberId } };
  return { sitting, where, line: await tx.attendance.findUniqueOrThrow({ where }) };
}

interface Asked extends Of {
  /** Who asks. */
  by: string;
  kind: LeaveKind;
  reason: string;
  /** Who may answer enters it for him: it is granted with that. */
  grantedBy?: string;
}

/**
 * A member asks leave, or somebody for him. Asked again before it is answered, the newer reason stands; refused, it may be
 * asked anew.
 */
export async function askLeave(tx: Transaction, keys: KeyRing, asked: Asked): Promise<HeldSitting> {
  const { kind, reason, grantedBy } = asked;
  const { sitting, where, line } = await openLine(tx, asked);
  if (wasThere(line.mark) || line.leaveStatus === 'granted') throw new Problem('leave-not-needed');
  const leaveId = line.leaveId ?? randomUUID();
  const now = new Date(asked.at);
  await tx.attendance.update({
    where,
    data: {
      ...{ leaveId, leaveKind: kind, leaveReason: sealedLeaveReason(keys, leaveId, reason), leaveAskedAt: now },
      leaveStatus: grantedBy ? 'granted' : 'asked',
      leaveAnsweredBy: grantedBy ?? null,
      leaveAnsweredAt: grantedBy ? now : null,
    },
  });
  const { sittingId, memberId, by, at } = asked;
  if (grantedBy) await tellLeaveAnswered(tx, { sittingId, memberId, granted: true, late: false, at });
  else await tellLeaveAsked(tx, { sittingId, by, at });
  return sitting;
}

export interface LeaveAnswer extends Of {
  granted: boolean;
  by: string;
  /** He may for the level above. */
  fromAbove: boolean;
  times: CorrectionTimes;
}

/**
 * Whoever may says yes or no to a leave that is asked, once. What was still open when the attendance was closed is answered
 * afterwards: granted, it is 补假; refused, the absence stands.
 */
export async function answerLeave(tx: Transaction, answer: LeaveAnswer): Promise<HeldSitting> {
  const { sittingId, memberId, granted, by, at } = answer;
  const found = await holdSittingAlone(tx, sittingId);
  const late = found && hasClosedAttendance(found.status);
  const { sitting, where, line } = await (late ? closedLine(tx, sittingId, memberId) : openLine(tx, answer));
  if (line.leaveStatus !== 'asked') throw new Problem('already-decided');
  if (late && granted) {
    await correctLine(tx, { ...answer, to: 'leave', why: 'late-leave' });
    await tellLeaveAnswered(tx, { sittingId, memberId, granted, late, at });
    return sitting;
  }
  await tx.attendance.update({
    where,
    data: { leaveStatus: granted ? 'granted' : 'refused', leaveAnsweredBy: by, leaveAnsweredAt: new Date(at) },
  });
  await tellLeaveAnswered(tx, { sittingId, memberId, granted, late: late === true, at });
  if (late) {
    await tx.$executeRaw(lifeFactsStatement(sittingId, at));
    await tellLate(tx, sitting, answer.times, at);
  }
  return sitting;
}

/** He comes after all: nothing is asked any more. */
export async function withdrawLeave(tx: Transaction, of: Of): Promise<HeldSitting> {
  const { sitting, where, line } = await openLine(tx, of);
  if (line.leaveStatus === null) throw new Problem('already-decided');
  await tx.attendance.update({
    where,
    data: {
      ...{ leaveId: null, leaveKind: null, leaveReason: null, leaveStatus: null },
      ...{ leaveAskedAt: null, leaveAnsweredBy: null, leaveAnsweredAt: null },
      ...(line.mark === 'leave' && { mark: null, markedBy: null, markedHow: null }),
    },
  });
  return sitting;
}
