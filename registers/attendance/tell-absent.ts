import { morningAfterEvening } from '../../domain/life/evening';
import { absentText, takenBackText } from '../../domain/life/notice-texts';
import type { Instant, LocalDate } from '../../domain/time/dates';
import type { Transaction } from '../../prisma/client';
import { Prisma } from '../../prisma/generated/client';
import { missedWithoutLeave } from './life-facts';
import { tellMembers } from './tell-members';
import { toldSitting } from './told-sitting';

const { sql } = Prisma;

interface TellingAbsent {
  sittingId: string;
  makeUpUntil: LocalDate;
  /** Days within which leave may be asked for afterwards. */
  lateLeave: number;
  at: Instant;
}

/**
 * Tells everybody who was absent from a closed sitting without leave, and was not told yet: once a sitting. Nobody who has
 * leave or waits for it, stands apart or has made up for it. Again, it tells only whoever has become one of them since.
 */
export async function tellAbsent(
  tx: Transaction,
  { sittingId, makeUpUntil, lateLeave, at }: TellingAbsent,
): Promise<void> {
  const { caseId, endsAt, ...sitting } = await toldSitting(tx, sittingId);
  const morning = morningAfterEvening(sitting.beginsAt, endsAt);
  const text = absentText(sitting, makeUpUntil, lateLeave);
  const whom = sql`${missedWithoutLeave} AND a.told_at IS NULL`;
  await tellMembers(tx, { sittingId, caseId, text, at, morning, whom, stamp: 'told_at' });
}

/**
 * Tells whoever of these members had been told that he was absent, and is not any more, that it is taken back; each once.
 * For the transaction of the correction, after it.
 */
export async function tellTakenBack(
  tx: Transaction,
  { sittingId, memberIds, at }: { sittingId: string; memberIds: readonly string[]; at: Instant },
): Promise<void> {
  const { caseId, ...sitting } = await toldSitting(tx, sittingId);
  const whom = sql`a.member_id = ANY(${[...memberIds]}::uuid[]) AND a.told_at IS NOT NULL AND a.taken_back_at IS NULL
                   AND NOT ${missedWithoutLeave}`;
  await tellMembers(tx, { sittingId, caseId, text: takenBackText(sitting), at, whom, stamp: 'taken_back_at' });
}
