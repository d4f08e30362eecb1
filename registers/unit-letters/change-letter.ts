import { recordAudit } from '../../access/audit';
import { demand } from '../../access/may';
import type { Reader } from '../../access/reader';
import type {
  UnitLetterCause,
  UnitLetterKind,
  UnitLetterState,
  UnitLetterWay,
} from '../../domain/registrants/unit-letters';
import type { LocalDate } from '../../domain/time/dates';
import { Problem } from '../../platform/problem';
import type { Transaction } from '../../prisma/client';
import { toDbDate } from '../../prisma/db-date';
import { sealLetterWord } from './sealed-words';

/** A letter, locked, with whose it is. */
export interface LockedLetter {
  id: string;
  roundId: string;
  kind: UnitLetterKind;
  state: UnitLetterState;
  because: UnitLetterCause | null;
  personId: string | null;
  memberId: string | null;
  path: string;
}

/** Locks a letter, after its round: numbers are given one after the other. @throws Problem `not-found`, `not-allowed` */
export async function lockLetter(
  tx: Transaction,
  { actor }: Reader,
  id: string,
  permission: 'unit-letter.write' | 'unit-letter.review',
): Promise<LockedLetter> {
  await tx.$queryRaw`
    SELECT 1 FROM letter_round WHERE id = (SELECT round_id FROM unit_letter WHERE id = ${id}::uuid) FOR UPDATE`;
  const [row] = await tx.$queryRaw<LockedLetter[]>`
    SELECT l.id::text, l.round_id::text AS "roundId", t.kind, l.state, l.because, l.person_id::text AS "personId",
           r.member_id::text AS "memberId", k.path
      FROM unit_letter l JOIN letter_round t ON t.id = l.round_id JOIN organisation k ON k.id = l.community_id
      LEFT JOIN registrant r ON r.id = l.registrant_id
     WHERE l.id = ${id}::uuid FOR UPDATE OF l`;
  if (!row) throw new Problem('not-found');
  demand(actor, permission, { paths: [row.path] });
  return row;
}

const open: readonly UnitLetterState[] = ['drafted', 'held', 'left-out'];

const change = async (tx: Transaction, c: Reader, id: string, what: string) =>
  await recordAudit(tx, {
    ...{ actorId: c.actor.personId, at: c.at, action: 'changed', objectKind: 'unit-letter', objectId: id },
    detail: { what },
  });

/** One letter is reviewed by itself. @throws Problem `letter-held`, `letter-fixed` */
export async function reviewLetter(tx: Transaction, c: Reader, id: string): Promise<void> {
  const letter = await lockLetter(tx, c, id, 'unit-letter.review');
  if (!open.includes(letter.state)) throw new Problem('letter-fixed');
  const disposed = await tx.case.count({
    where: {
      ...{ procedure: 'disposition', closedAt: null },
      subjectId: { in: [letter.personId, letter.memberId].filter((one): one is string => one !== null) },
    },
  });
  if (letter.kind === 'thanks' && disposed) throw new Problem('letter-held');
  await tx.$executeRaw`
    UPDATE unit_letter
       SET state = 'reviewed', because = NULL, why = NULL, reviewed_by = ${c.actor.personId}::uuid,
           reviewed_at = ${new Date(c.at)}, version = version + 1,
           number = (SELECT coalesce(max(n.number), 0) + 1 FROM unit_letter n WHERE n.round_id = ${letter.roundId}::uuid)
     WHERE id = ${id}::uuid`;
  await change(tx, c, id, 'reviewed');
}

/** One is left out or held, with the reason. @throws Problem `letter-fixed`, `reason-needed` */
export async function leaveOutLetter(
  tx: Transaction,
  c: Reader,
  id: string,
  { state, because, why }: { state: 'held' | 'left-out'; because: UnitLetterCause; why?: string | undefined },
): Promise<void> {
  const letter = await lockLetter(tx, c, id, 'unit-letter.review');
  if (!open.includes(letter.state)) throw new Problem('letter-fixed');
  if (because === 'other' && !why) throw new Problem('reason-needed');
  await tx.unitLetter.update({
    where: { id },
    data: { state, because, why: sealLetterWord(c.deps.keys, 'why', id, why ?? null), version: { increment: 1 } },
  });
  await change(tx, c, id, state);
}

/** 荣誉 and 贡献 of a letter that has not been reviewed. @throws Problem `letter-fixed` */
export async function wordLetter(
  tx: Transaction,
  c: Reader,
  id: string,
  { honours, merits }: { honours: string | null; merits: string | null },
): Promise<void> {
  const letter = await lockLetter(tx, c, id, 'unit-letter.write');
  if (!open.includes(letter.state)) throw new Problem('letter-fixed');
  await tx.unitLetter.update({
    where: { id },
    data: {
      honours: sealLetterWord(c.deps.keys, 'honours', id, honours),
      merits: sealLetterWord(c.deps.keys, 'merits', id, merits),
      version: { increment: 1 },
    },
  });
  await change(tx, c, id, 'worded');
}

/**
 * Letters of a round that were reviewed have gone out, those of some numbers or all. Said twice, it is said once.
 * @returns how many
 */
export async function sendLetters(
  tx: Transaction,
  c: Reader,
  roundId: string,
  { way, from, to }: { way: UnitLetterWay; from: number; to: number },
): Promise<number> {
  const sent = await tx.$executeRaw`
    UPDATE unit_letter SET state = 'sent', way = ${way}, sent_at = ${new Date(c.at)}, sent_by = ${c.actor.personId}::uuid,
           version = version + 1
     WHERE round_id = ${roundId}::uuid AND state = 'reviewed' AND number BETWEEN ${from} AND ${to}`;
  await recordAudit(tx, {
    ...{ actorId: c.actor.personId, at: c.at, action: 'changed', objectKind: 'letter-round', objectId: roundId },
    detail: { way, letters: sent },
  });
  return sent;
}

/** The unit says that it has it. @throws Problem `letter-not-reviewed` */
export async function receivedLetter(tx: Transaction, c: Reader, id: string, on: LocalDate): Promise<void> {
  const letter = await lockLetter(tx, c, id, 'unit-letter.write');
  if (letter.state !== 'sent') throw new Problem('letter-not-reviewed');
  await tx.unitLetter.update({ where: { id }, data: { receivedOn: toDbDate(on), version: { increment: 1 } } });
  await change(tx, c, id, 'received');
}
