import { isPlaced } from '../../domain/registrants/openings';
import { leftStandings } from '../../domain/registrants/standings';
import type { LocalDate } from '../../domain/time/dates';
import type { Transaction } from '../../prisma/client';
import { type MovedCommitment, type Mover, moveCommitment } from './move';
import { type LockedOpening, lockOpening } from './opening-of';
import { promoteNext } from './places';
import { onOpening } from './post-need';
import { queueLines } from './queue-lines';
import { leftText, type OpeningTelling, overWithYouText } from './telling';

interface Going extends MovedCommitment {
  personId: string;
}

/**
 * Some people's time as registrants is over: what they took up or wait for as those registrants ends, whoever stands next
 * takes their places, and the owners hear of it. What somebody holds as a member of a branch stays his.
 */
export async function freePlacesOf(tx: Transaction, registrantIds: readonly string[], m: Mover): Promise<void> {
  const theirs = { registrantId: { in: [...registrantIds] }, endedOn: null };
  const of = await tx.commitment.findMany({ where: theirs, select: { openingId: true } });
  const openings = new Map<string, LockedOpening>();
  // All of them first, in one order: nobody who waits for one of them holds another.
  for (const id of [...new Set(of.map(({ openingId }) => openingId))].sort()) {
    openings.set(id, await lockOpening(tx, id));
  }
  for (const [openingId, opening] of openings) {
    const going = (await tx.commitment.findMany({
      where: { ...theirs, openingId },
      orderBy: { turn: 'asc' },
      select: { id: true, openingId: true, registrantId: true, state: true, personId: true },
    })) as Going[];
    const told = await onOpening(tx, opening, m.at, async () => {
      // Their cases are over with them, and hear nothing more.
      for (const one of going) {
        await moveCommitment(tx, { ...one, registrantId: null }, { state: 'released', cause: 'left' }, m);
      }
      return await promoteNext(tx, opening, m);
    });
    await queueLines(tx, openingId, [...going.flatMap((one) => toldOf(opening, one)), ...told], m.at);
  }
}

function toldOf(opening: LockedOpening, { personId, state }: Going): OpeningTelling[] {
  const placed = isPlaced(state);
  const himself: OpeningTelling = { personId, audience: 'member', text: overWithYouText(opening, placed) };
  const { ownerId } = opening;
  if (!placed || !ownerId || ownerId === personId) return [himself];
  return [himself, { personId: ownerId, audience: 'office', text: leftText(opening) }];
}

/**
 * Frees what registrants hold who have left by now: what was claimed at the very moment, or before places were freed at all.
 * @returns how many they were, and the last of them where there may be more
 */
export async function freePlacesOfLeavers(
  tx: Transaction,
  { asOf, at, after, limit }: { asOf: LocalDate; at: Mover['at']; after: string; limit: number },
): Promise<{ next: string | null; changed: number }> {
  const left = await tx.$queryRaw<{ id: string }[]>`
    SELECT r.id::text FROM registrant r
     WHERE r.standing = ANY(${[...leftStandings]}::text[]) AND r.id > ${after}::uuid
       AND EXISTS (SELECT FROM commitment t WHERE t.registrant_id = r.id AND t.ended_on IS NULL)
       AND NOT EXISTS (SELECT FROM "case" c WHERE c.subject_id = r.person_id AND c.episode = r.id::text
                          AND c.closed_at IS NULL)
     ORDER BY r.id LIMIT ${limit}`;
  const ids = left.map(({ id }) => id);
  await freePlacesOf(tx, ids, { by: null, at, today: asOf });
  return { next: ids.length < limit ? null : (ids.at(-1) as string), changed: ids.length };
}
