import { randomUUID } from 'node:crypto';
import { type CommitmentCause, type CommitmentState, isPlaced } from '../../domain/registrants/openings';
import type { Instant, LocalDate } from '../../domain/time/dates';
import type { KeyRing } from '../../platform/keys';
import type { Transaction } from '../../prisma/client';
import { toDbDate } from '../../prisma/db-date';
import type { Prisma } from '../../prisma/generated/client';
import { tellRegistrant } from '../registrants/tell-registrant';
import { sealOpeningText } from './sealed-texts';

/** Who does it, and when. */
export interface Mover {
  /** To seal what is said; nothing is said without. */
  keys?: KeyRing;
  /** null: nobody, it follows by itself. */
  by: string | null;
  at: Instant;
  today: LocalDate;
}

/** A commitment as it is moved. */
export interface MovedCommitment {
  id: string;
  openingId: string;
  registrantId: string | null;
  state: CommitmentState;
}

export interface CommitmentMove {
  state: CommitmentState;
  cause: CommitmentCause;
  /** Why, as somebody says: kept sealed. */
  text?: string | undefined;
  data?: Prisma.CommitmentUpdateInput;
}

/** Says on record how a commitment came to stand as it does. */
export async function noteStep(
  tx: Transaction,
  id: string,
  { state, cause, text }: CommitmentMove,
  m: Mover,
): Promise<void> {
  const stepId = randomUUID();
  const sealed = text && m.keys ? sealOpeningText(m.keys, `commitment-step.text:${stepId}`, text) : null;
  await tx.$executeRaw`
    INSERT INTO commitment_step (id, commitment_id, seq, state, cause, text, by, at)
    SELECT ${stepId}::uuid, ${id}::uuid, coalesce(max(seq), 0) + 1, ${state}, ${cause}, ${sealed}, ${m.by}::uuid,
           ${new Date(m.at)}::timestamptz
      FROM commitment_step WHERE commitment_id = ${id}::uuid`;
}

/**
 * Moves a commitment of a locked opening: its row, its step, its place where that is let go, and the news to the case of
 * a registrant who now has it, or had it until now.
 */
export async function moveCommitment(
  tx: Transaction,
  c: MovedCommitment,
  move: CommitmentMove,
  m: Mover,
): Promise<void> {
  const { state, data } = move;
  const goes = state === 'waiting' || isPlaced(state);
  await tx.commitment.update({
    where: { id: c.id },
    data: { ...data, state, stateAt: new Date(m.at), endedOn: goes ? null : toDbDate(m.today) },
  });
  if (isPlaced(c.state) && !isPlaced(state)) {
    await tx.openingPlace.updateMany({ where: { commitmentId: c.id }, data: { commitmentId: null } });
  }
  await noteStep(tx, c.id, move, m);
  await tellOfCommitment(tx, c, state, m);
}

/**
 * What the case of a registrant hears of it: that he has claimed something, also while the community is yet to agree, and
 * that he has it no longer. Told once more that he has it, it hears nothing.
 * @param agreedOn a day that he has agreed
 */
export async function tellOfCommitment(
  tx: Transaction,
  c: MovedCommitment,
  state: CommitmentState,
  { at }: Mover,
  agreedOn?: LocalDate,
): Promise<void> {
  if (!c.registrantId) return;
  const about = { openingId: c.openingId, commitmentId: c.id };
  if (isPlaced(state)) {
    const data = { ...about, ...(agreedOn && { agreedOn }) };
    const fact = { type: 'commitment-held', fact: c.id, at, data };
    await tx.$executeRaw(tellRegistrant(c.registrantId, fact));
  } else if (isPlaced(c.state)) {
    const fact = { type: 'commitment-over', fact: c.id, at, data: { ...about, state } };
    await tx.$executeRaw(tellRegistrant(c.registrantId, fact));
  }
}
