import type { BallotPaper } from '../../domain/ballots/paper';
import { nothingYet, type Sum } from '../../domain/ballots/tally';
import { open, seal } from '../../platform/cipher';
import type { KeyRing } from '../../platform/keys';

/** Of a sum: the same for one vote as for four thousand million, so that the length tells nothing. */
const BYTES = 4;

const context = (ballotId: string) => `ballot:${ballotId}`;

/** The sums of a ballot as its row holds them: all of them as one sealed value, always of the same length. */
export function sealedSums(keys: KeyRing, ballotId: string, sums: readonly Sum[]): Uint8Array<ArrayBuffer> {
  const bytes = Buffer.alloc(sums.length * BYTES);
  for (const [index, { votes }] of sums.entries()) bytes.writeUInt32BE(votes, index * BYTES);
  return new Uint8Array(seal(keys.field, bytes, context(ballotId)));
}

/** The inverse of `sealedSums`; null: nobody has voted yet. @throws Error when the bytes were changed or their key is gone */
export function openedSums(keys: KeyRing, ballotId: string, paper: BallotPaper, sealed: Uint8Array | null): Sum[] {
  if (!sealed) return nothingYet(paper);
  const bytes = open(keys.field, sealed, context(ballotId));
  return nothingYet(paper).map((sum, index) => ({ ...sum, votes: bytes.readUInt32BE(index * BYTES) }));
}
