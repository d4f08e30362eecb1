import type { Transaction } from '../../prisma/client';
import { toDbDate } from '../../prisma/db-date';
import { type MovedCommitment, type Mover, moveCommitment } from './move';
import type { LockedOpening } from './opening-of';
import { closedText, type OpeningTelling } from './telling';

/**
 * Closes a locked opening: nobody can take it up from that day on, and whoever has it or waits for it is released.
 * @param why a code: closed, refused, over
 * @returns who is to be told
 */
export async function closeLocked(
  tx: Transaction,
  opening: LockedOpening,
  why: string,
  m: Mover,
): Promise<OpeningTelling[]> {
  if (opening.closedOn) return [];
  await tx.opening.update({
    where: { id: opening.id },
    data: { closedOn: toDbDate(m.today), closedWhy: why, version: { increment: 1 } },
  });
  const going = (await tx.commitment.findMany({
    where: { openingId: opening.id, endedOn: null },
    orderBy: { turn: 'asc' },
    select: { id: true, openingId: true, registrantId: true, state: true, personId: true },
  })) as (MovedCommitment & { personId: string })[];
  for (const one of going) await moveCommitment(tx, one, { state: 'released', cause: 'closed' }, m);
  return going.map(({ personId }) => ({ personId, audience: 'member', text: closedText(opening) }));
}
