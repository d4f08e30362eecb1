import type { CaseState } from '../../domain/case/state';
import { parameter } from '../../domain/rules/parameter';
import type { Database, Transaction } from '../../prisma/client';
import { fromJson } from '../../prisma/json';
import { attendanceParameters } from '../../procedures/sitting/attendance-rules';
import type { CorrectionTimes } from '../../registers/attendance/correct-line';
import type { SignInTimes } from '../../registers/attendance/sign-in-by-phone';

/** By which times a sitting's attendance is kept and corrected: those of the rules that its case goes by. */
export async function attendanceTimes(
  db: Pick<Database | Transaction, 'case'>,
  caseId: string,
): Promise<SignInTimes & CorrectionTimes> {
  const found = await db.case.findUnique({ where: { id: caseId }, select: { state: true } });
  const state = found ? fromJson<CaseState>(found.state) : { rules: {} };
  const days = (name: keyof typeof attendanceParameters) =>
    parameter<number>(state, name, attendanceParameters[name].value);
  return {
    earlyMinutes: days('signInEarlyMinutes'),
    graceMinutes: days('lateAfterMinutes'),
    lateLeaveDays: days('lateLeaveDays'),
    branchDays: days('correctionDays'),
  };
}
