import type { Instant } from '../../domain/time/dates';
import type { Transaction } from '../../prisma/client';
import { tellCasesAbout } from '../news/tell-cases';
import type { LockedOpening } from './opening-of';

/** How many are where on a post: what its case waits for. */
interface PostCounts {
  chosen: number;
  posted: number;
  held: number;
  waiting: number;
}

/** What is wanted of the people of a post next: to choose, to publish, nothing while somebody serves, or claims. */
export type PostNeed = 'CLAIMED' | 'POSTED' | 'ON_POST' | 'OPEN';

/** First whoever waits for an answer, then whose name is out, then who serves. */
export const needOf = ({ chosen, posted, held }: Omit<PostCounts, 'waiting'>): PostNeed => {
  if (chosen) return 'CLAIMED';
  if (posted) return 'POSTED';
  return held ? 'ON_POST' : 'OPEN';
};

/** How many are where on an opening. */
export async function countPlaces(tx: Transaction, openingId: string): Promise<PostCounts> {
  const [row] = await tx.$queryRaw<[PostCounts]>`
    SELECT count(*) FILTER (WHERE state = 'chosen')::int AS chosen, count(*) FILTER (WHERE state = 'posted')::int AS posted,
           count(*) FILTER (WHERE state = 'held')::int AS held, count(*) FILTER (WHERE state = 'waiting')::int AS waiting
      FROM commitment WHERE opening_id = ${openingId}::uuid AND state IN ('waiting', 'chosen', 'posted', 'held')`;
  return row;
}

/**
 * Does something with the commitments of a locked opening. The case of a post hears of it when it is wanted for something
 * else from then on: 500 claims are one piece of news.
 */
export async function onOpening<T>(
  tx: Transaction,
  opening: LockedOpening,
  at: Instant,
  does: () => Promise<T>,
): Promise<T> {
  if (opening.kind !== 'post') return await does();
  const before = needOf(await countPlaces(tx, opening.id));
  const done = await does();
  const counts = await countPlaces(tx, opening.id);
  const need = needOf(counts);
  if (need !== before) {
    const [row] = await tx.$queryRaw<[{ steps: number }]>`
      SELECT count(*)::int AS steps FROM commitment_step s JOIN commitment t ON t.id = s.commitment_id
       WHERE t.opening_id = ${opening.id}::uuid`;
    const fact = `${opening.id}:${row.steps}`;
    await tx.$executeRaw(tellCasesAbout(opening.id, { type: 'post-need', fact, at, data: { need, ...counts } }));
  }
  return done;
}
