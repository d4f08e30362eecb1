import type { Instant } from '../domain/time/dates';
import { GENESIS, link } from '../platform/hash';
import type { Timeline } from '../prisma/generated/client';

/** What the hash of a timeline row vouches for besides its time and its transition. */
export type Vouched = Omit<Timeline, 'at' | 'transition' | 'previousHash' | 'hash'>;

/** The next link of a case's chain. */
export const chained = (previous: Uint8Array, row: Vouched, at: Instant, transition: unknown): Buffer =>
  link(previous, { ...row, at, transition });

/**
 * Follows a case's chain from its beginning.
 * @param rows all of them, in order
 * @param head the newest hash as the case has it
 * @returns false when a row was changed, added or taken away
 */
export function isIntact(rows: readonly Timeline[], head: Uint8Array): boolean {
  let previous: Uint8Array = GENESIS;
  for (const [index, { at, transition, previousHash, hash, ...row }] of rows.entries()) {
    const expected = chained(previous, row, at.getTime(), transition);
    if (row.seq !== index + 1 || !expected.equals(hash) || !Buffer.from(previous).equals(previousHash)) return false;
    previous = hash;
  }
  return Buffer.from(previous).equals(head);
}
