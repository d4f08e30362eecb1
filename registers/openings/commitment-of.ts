import { may } from '../../access/may';
import type { Reader } from '../../access/reader';
import { Problem } from '../../platform/problem';
import type { Transaction } from '../../prisma/client';
import type { Commitment } from '../../prisma/generated/client';
import type { MovedCommitment } from './move';
import { type LockedOpening, lockOpening } from './opening-of';

/** A commitment with its opening, both locked. */
export interface LockedCommitment {
  row: Omit<Commitment, 'state'> & MovedCommitment;
  opening: LockedOpening;
  /** Whether the one who asks keeps its opening. */
  keeps: boolean;
  /** Whether it is his own. */
  own: boolean;
}

/**
 * A commitment that somebody may do something with: his own, or one of an opening that he keeps.
 * @throws Problem `not-found`
 */
export async function lockCommitment(tx: Transaction, { actor }: Reader, id: string): Promise<LockedCommitment> {
  const found = await tx.commitment.findUnique({ where: { id }, select: { openingId: true } });
  if (!found) throw new Problem('not-found');
  const opening = await lockOpening(tx, found.openingId);
  const row = (await tx.commitment.findUniqueOrThrow({ where: { id } })) as LockedCommitment['row'];
  const keeps = may(actor, 'opening.write', { paths: [opening.path] });
  const own = row.personId === actor.personId;
  if (!keeps && !own) throw new Problem('not-found');
  return { row, opening, keeps, own };
}

/** @throws Problem `not-allowed` to who does not keep its opening, `own-case` when it is his own */
export function demandOpeningKeeper({ keeps, own }: LockedCommitment): void {
  if (!keeps) throw new Problem('not-allowed');
  if (own) throw new Problem('own-case');
}

/** @throws Problem `commitment-moved` when it does not stand so */
export function demandState({ row }: LockedCommitment, ...states: readonly string[]): void {
  if (!states.includes(row.state)) throw new Problem('commitment-moved');
}
