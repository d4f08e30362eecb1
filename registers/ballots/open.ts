import { FEWEST_VOTERS, type Paper } from '../../domain/ballots/paper';
import { nothingYet } from '../../domain/ballots/tally';
import type { Instant } from '../../domain/time/dates';
import type { KeyRing } from '../../platform/keys';
import { Prisma } from '../../prisma/generated/client';
import { sealedSums } from './tally';

const { sql } = Prisma;

/** A secret ballot (无记名投票) that is to open. */
export interface BallotValues extends Paper {
  id: string;
  caseId: string;
  /** What is voted on, as voters read it: 民主评议测评. No names. */
  title: string;
  openedAt: Instant;
  /** Ids of the persons who may vote: frozen with the ballot. */
  voters: readonly string[];
}

/**
 * Opens a ballot: its paper, its roll and sums of nothing, in the transaction of whatever opens it.
 * @throws Error when so few may vote that the sums would tell who voted what: whoever opens it refuses that before
 */
export function openBallot(keys: KeyRing, { id, caseId, title, items, choices, openedAt, voters }: BallotValues) {
  if (new Set(voters).size < FEWEST_VOTERS) throw new Error(`a secret ballot needs ${FEWEST_VOTERS} voters`);
  const sums = sealedSums(keys, id, nothingYet({ items, choices }));
  return [
    sql`INSERT INTO ballot (id, case_id, title, items, choices, opened_at, sums)
        VALUES (${id}::uuid, ${caseId}, ${title}, ${JSON.stringify(items)}::jsonb, ${JSON.stringify(choices)}::jsonb,
                ${new Date(openedAt)}, ${sums})`,
    sql`INSERT INTO ballot_voter (ballot_id, person_id)
        SELECT DISTINCT ${id}::uuid, voter FROM unnest(${[...voters]}::uuid[]) AS voter`,
  ];
}

/** Closes a ballot: nobody votes any more, and its sums may be told. Again, it changes nothing. */
export const closeBallot = (ballotId: string, at: Instant): Prisma.Sql[] => [
  sql`UPDATE ballot SET closed_at = ${new Date(at)} WHERE id = ${ballotId}::uuid AND closed_at IS NULL`,
];
