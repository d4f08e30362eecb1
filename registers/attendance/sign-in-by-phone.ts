import { wasThere } from '../../domain/life/attendance-words';
import { isStillOpen } from '../../domain/life/sitting-statuses';
import { type Instant, MINUTE } from '../../domain/time/dates';
import type { KeyRing } from '../../platform/keys';
import { Problem } from '../../platform/problem';
import type { Transaction } from '../../prisma/client';
import { settingOf } from '../settings/read';
import { holdSitting } from './hold-sitting';
import { lineOfHis } from './line-of-his';
import { isSignInCode } from './sign-in-code';

/** From when and until when a phone is in time, in minutes from the beginning. */
export interface SignInTimes {
  earlyMinutes: number;
  graceMinutes: number;
}

interface SignIn {
  sittingId: string;
  memberId: string;
  personId: string;
  code: string;
  at: Instant;
  times: SignInTimes;
}

/**
 * A member signs in by the code on the wall. Either he is in before the attendance is closed, or he is refused: closing
 * waits for whoever is signing in, and who comes then finds it closed.
 * @throws Problem which of these it is: not allowed here, too early, too late, a wrong code, not on the list
 */
export async function signInByPhone(
  tx: Transaction,
  keys: KeyRing,
  { sittingId, memberId, personId, code, at, times }: SignIn,
): Promise<'present' | 'late'> {
  const sitting = await holdSitting(tx, sittingId);
  if (!sitting) throw new Problem('not-found');
  if (!(await settingOf(tx, sitting.organisationId, 'phone-sign-in'))) throw new Problem('phone-sign-in-off');
  if (!isStillOpen(sitting.status)) throw new Problem('attendance-closed');
  const begins = sitting.beginsAt.getTime();
  if (at < begins - times.earlyMinutes * MINUTE) throw new Problem('sign-in-not-yet');
  if (!isSignInCode(keys, sittingId, sitting.code, code)) throw new Problem('wrong-sitting-code');
  if (!(await lineOfHis(tx, sittingId, memberId))) throw new Problem('not-on-attendance');
  const mark = at > begins + times.graceMinutes * MINUTE ? 'late' : 'present';
  // What the keeper has said stands: he sees who is in the room.
  const written = await tx.$executeRaw`
    UPDATE attendance SET mark = ${mark}, marked_by = ${personId}::uuid, marked_how = 'phone', marked_at = ${new Date(at)}
     WHERE sitting_id = ${sittingId}::uuid AND member_id = ${memberId}::uuid AND mark IS NULL`;
  if (written) return mark;
  const line = await tx.attendance.findUniqueOrThrow({ where: { sittingId_memberId: { sittingId, memberId } } });
  if (!wasThere(line.mark)) throw new Problem('marked-by-keeper');
  return line.mark === 'late' ? 'late' : 'present';
}
