import type { BallotPaper } from '../../domain/ballots/paper';
import { agrees, type Count } from '../../domain/ballots/tally';
import type { KeyRing } from '../../platform/keys';
import type { Database, Transaction } from '../../prisma/client';
import { openedSums } from './tally';

/** Fewest papers of which sums are told: of one or two they would tell who voted what. */
const FEWEST_TOLD = 3;

interface Row extends BallotPaper {
  closed: boolean;
  sums: Uint8Array | null;
  eligible: number;
  cast: number;
}

/** How many may vote, and how many have. */
export async function turnout(tx: Transaction, ballotId: string): Promise<Pick<Count, 'eligible' | 'cast'>> {
  const eligible = await tx.ballotVoter.count({ where: { ballotId } });
  const cast = await tx.ballotVoter.count({ where: { ballotId, voted: true } });
  return { eligible, cast };
}

/**
 * How many may vote and how many did; once the ballot is closed, the sums.
 * @throws Error when there is no such ballot, its sums cannot be read (their key is gone), or they are not of as many
 * papers as voted: somebody has been at the rows
 */
export async function ballotCount(tx: Database | Transaction, keys: KeyRing, ballotId: string): Promise<Count> {
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT b.closed_at IS NOT NULL AS closed, b.items, b.choices, b.sums,
           count(*)::int AS eligible, (count(*) FILTER (WHERE v.voted))::int AS cast
      FROM ballot b JOIN ballot_voter v ON v.ballot_id = b.id
     WHERE b.id = ${ballotId}::uuid
     GROUP BY b.id`;
  if (!row) throw new Error(`there is no ballot ${ballotId}`);
  const { eligible, cast } = row;
  if (!row.closed) return { eligible, cast };
  const sums = openedSums(keys, ballotId, row, row.sums);
  if (!agrees(sums, cast)) throw new Error(`the sums of ballot ${ballotId} do not agree with its roll`);
  return cast < FEWEST_TOLD ? { eligible, cast } : { eligible, cast, sums };
}
