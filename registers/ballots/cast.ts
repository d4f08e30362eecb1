import type { BallotPaper, Votes } from '../../domain/ballots/paper';
import { withVotes } from '../../domain/ballots/tally';
import type { Refusal } from '../../domain/case/offer';
import type { KeyRing } from '../../platform/keys';
import type { Transaction } from '../../prisma/client';
import { openedSums, sealedSums } from './tally';

interface Row extends BallotPaper {
  closed: boolean;
  sums: Uint8Array | null;
}

/**
 * Puts a paper into the urn: his line of the roll says that he voted, the sums have one vote more for each item, and
 * nothing joins the two. There is no row of a vote at all, so none has a time, an order or a transaction of its own; the
 * sums are one sealed value that is written anew each time, of which the database can tell neither what it is nor what
 * has changed.
 * @param votes checked by `checkVotes`
 * @returns the refusal `not-eligible`, `ballot-closed` or `already-voted`; then nothing has changed
 */
export async function castVotes(
  tx: Transaction,
  keys: KeyRing,
  { ballotId, personId, votes }: { ballotId: string; personId: string; votes: Votes },
): Promise<Refusal | undefined> {
  // Voters come one after the other, and the one who closes the ballot after the last of them.
  const [ballot] = await tx.$queryRaw<Row[]>`
    SELECT closed_at IS NOT NULL AS closed, items, choices, sums FROM ballot WHERE id = ${ballotId}::uuid FOR UPDATE`;
  const voter = await tx.ballotVoter.findUnique({ where: { ballotId_personId: { ballotId, personId } } });
  if (!ballot || !voter) return { type: 'not-eligible' };
  if (voter.voted) return { type: 'already-voted' };
  if (ballot.closed) return { type: 'ballot-closed' };
  const sums = withVotes(openedSums(keys, ballotId, ballot, ballot.sums), votes);
  await tx.$executeRaw`
    UPDATE ballot_voter SET voted = true WHERE ballot_id = ${ballotId}::uuid AND person_id = ${personId}::uuid`;
  await tx.$executeRaw`UPDATE ballot SET sums = ${sealedSums(keys, ballotId, sums)} WHERE id = ${ballotId}::uuid`;
  return undefined;
}
