import type { CommitmentState } from '../../domain/registrants/openings';
import { leftStandings } from '../../domain/registrants/standings';
import type { Transaction } from '../../prisma/client';
import { type MovedCommitment, type Mover, moveCommitment } from './move';
import { canBeTaken, type LockedOpening } from './opening-of';
import { nextText, type OpeningTelling } from './telling';

/** How many posts one person has at most. */
export const MOST_POSTS = 2;

/**
 * Takes a free place of a locked opening for a commitment.
 * @returns whether there was one; where as many as like to may have it there always is
 */
export async function takePlace(
  tx: Transaction,
  { id, capacity }: LockedOpening,
  commitmentId: string,
): Promise<boolean> {
  if (capacity === null) return true;
  const taken = await tx.$executeRaw`
    UPDATE opening_place SET commitment_id = ${commitmentId}::uuid
     WHERE opening_id = ${id}::uuid AND commitment_id IS NULL AND number = (
       SELECT min(number) FROM opening_place WHERE opening_id = ${id}::uuid AND commitment_id IS NULL)`;
  return taken === 1;
}

/** Of a post both sides choose; all else is his as soon as he has it. */
export const placedState = ({ kind }: Pick<LockedOpening, 'kind'>): CommitmentState =>
  kind === 'post' ? 'chosen' : 'held';

/** How many posts somebody has, or is about to have. His two claims at once are counted one after the other. */
export async function countPosts(tx: Transaction, personId: string, but?: string): Promise<number> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`posts\n${personId}`}, 0))`;
  const [row] = await tx.$queryRaw<[{ posts: number }]>`
    SELECT count(*)::int AS posts FROM commitment t JOIN opening o ON o.id = t.opening_id
     WHERE t.person_id = ${personId}::uuid AND o.kind = 'post' AND t.state IN ('chosen', 'posted', 'held')
       AND t.id IS DISTINCT FROM ${but ?? null}::uuid`;
  return row.posts;
}

interface Waiting extends MovedCommitment {
  personId: string;
}

/**
 * Gives the free places of a locked opening to whoever has waited longest. Of a post, who has two meanwhile is passed over
 * and goes on waiting; and so is a registrant who is not here while his unit is asked where he lives.
 * @returns who is to be told
 */
export async function promoteNext(tx: Transaction, opening: LockedOpening, m: Mover): Promise<OpeningTelling[]> {
  if (!canBeTaken(opening, m.today)) return [];
  const told: OpeningTelling[] = [];
  const waiting = await tx.$queryRaw<Waiting[]>`
    SELECT id::text, opening_id::text AS "openingId", registrant_id::text AS "registrantId", person_id::text AS "personId",
           state
      FROM commitment t WHERE opening_id = ${opening.id}::uuid AND state = 'waiting'
       AND NOT EXISTS (SELECT FROM registrant r WHERE r.id = t.registrant_id
                          AND r.standing = ANY(${[...leftStandings]}::text[]))
     ORDER BY turn LIMIT 500`;
  for (const one of waiting) {
    if (opening.kind === 'post' && (await countPosts(tx, one.personId)) >= MOST_POSTS) continue;
    if (!(await takePlace(tx, opening, one.id))) break;
    await moveCommitment(tx, one, { state: placedState(opening), cause: 'next' }, { ...m, by: null });
    told.push({ personId: one.personId, audience: 'member', text: nextText(opening) });
  }
  return told;
}
