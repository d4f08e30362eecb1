import { recordAudit } from '../../access/audit';
import { demand } from '../../access/may';
import type { Reader } from '../../access/reader';
import {
  UNCLEAR,
  type UnitLetterCause,
  type UnitLetterHanding,
  type UnitLetterKind,
  type UnitLetterState,
  type UnitLetterWay,
} from '../../domain/registrants/unit-letters';
import type { LocalDate } from '../../domain/time/dates';
import { Problem } from '../../platform/problem';
import type { Transaction } from '../../prisma/client';
import { toDbDate } from '../../prisma/db-date';
import { queueLetters } from './queue-letters';
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

interface Handing {
  way: UnitLetterWay;
  /** Numbers of the round, both included. */
  from: number;
  to: number;
}

/**
 * Reviewed letters of a round are sent, those of some numbers or all: on paper they have gone out, by mail and link the
 * program sends them. What it has in hand already stays with it; what may have gone out waits for a person's word of its own.
 * Said twice, it is said once.
 * @returns how many have gone out, how many were given to the program
 */
export async function sendLetters(
  tx: Transaction,
  c: Reader,
  roundId: string,
  { way, from, to }: Handing,
): Promise<{ sent: number; queued: number }> {
  const by = c.actor.personId;
  const done =
    way === 'paper'
      ? { sent: await sentOnPaper(tx, c, roundId, { from, to }), queued: 0 }
      : { sent: 0, queued: await queueLetters(tx, { roundId, way, by, from, to, at: c.at }) };
  await recordAudit(tx, {
    ...{ actorId: by, at: c.at, action: 'changed', objectKind: 'letter-round', objectId: roundId },
    detail: { way, letters: done.sent + done.queued },
  });
  return done;
}

const sentOnPaper = (tx: Transaction, c: Reader, roundId: string, { from, to }: Omit<Handing, 'way'>) =>
  tx.$executeRaw`
    UPDATE unit_letter SET state = 'sent', way = 'paper', sent_at = ${new Date(c.at)}, sent_by = ${c.actor.personId}::uuid,
           fault = NULL, version = version + 1
     WHERE round_id = ${roundId}::uuid AND state = 'reviewed' AND number BETWEEN ${from} AND ${to}
       AND (way IS NULL OR fault <> ${UNCLEAR})`;

/**
 * What becomes of one reviewed letter: the program sends it, once more too; it is printed instead; or the unit has it,
 * where a mail server did not say whether it took it over.
 * @throws Problem `letter-not-reviewed`, `letter-on-its-way`, `letter-without-unit`, `letter-not-unclear`
 */
export async function handLetter(tx: Transaction, c: Reader, id: string, as: UnitLetterHanding): Promise<void> {
  const { state } = await lockLetter(tx, c, id, 'unit-letter.write');
  if (state !== 'reviewed') throw new Problem('letter-not-reviewed');
  const { offeredAt, fault, unitId } = await tx.unitLetter.findUniqueOrThrow({ where: { id } });
  // While a mail server has it nobody knows what to decide about.
  if (offeredAt) throw new Problem('letter-on-its-way');
  if (as === 'link' && !unitId) throw new Problem('letter-without-unit');
  if (as === 'went' && fault !== UNCLEAR) throw new Problem('letter-not-unclear');
  const [at, sentBy] = [new Date(c.at), c.actor.personId];
  const none = { fault: null, leasedUntil: null, nextAt: null };
  const becomes = {
    mail: { ...none, way: 'mail', queuedAt: at, nextAt: at, sentBy },
    link: { ...none, way: 'link', queuedAt: at, nextAt: at, sentBy },
    paper: { ...none, way: null, queuedAt: null, sentBy: null },
    went: { ...none, state: 'sent', way: 'mail', sentAt: at, sentBy },
  }[as];
  await tx.unitLetter.update({ where: { id }, data: { ...becomes, version: { increment: 1 } } });
  await change(tx, c, id, `hand-${as}`);
}

/** The unit says that it has it. @throws Problem `letter-not-reviewed` */
export async function receivedLetter(tx: Transaction, c: Reader, id: string, on: LocalDate): Promise<void> {
  const letter = await lockLetter(tx, c, id, 'unit-letter.write');
  if (letter.state !== 'sent') throw new Problem('letter-not-reviewed');
  await tx.unitLetter.update({ where: { id }, data: { receivedOn: toDbDate(on), version: { increment: 1 } } });
  await change(tx, c, id, 'received');
}
