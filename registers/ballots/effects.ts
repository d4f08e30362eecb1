import { FEWEST_VOTERS } from '../../domain/ballots/paper';
import type { BallotClosed, BallotOpened } from '../../domain/effects/ballots';
import { Prisma } from '../../prisma/generated/client';
import type { EffectWriter } from '../effect-writer';
import { ballotIdOf } from './ballot-id';

const { sql } = Prisma;

/** Paper and roll, and no sums yet. */
const open: EffectWriter<BallotOpened> = {
  statements: ({ key, title, items, choices, voters }, { caseId, at }) => {
    if (new Set(voters).size < FEWEST_VOTERS) throw new Error(`a secret ballot needs ${FEWEST_VOTERS} voters`);
    const id = ballotIdOf(caseId, key);
    return [
      sql`INSERT INTO ballot (id, case_id, key, title, items, choices, opened_at)
          VALUES (${id}::uuid, ${caseId}, ${key}, ${title}, ${JSON.stringify(items)}::jsonb,
                  ${JSON.stringify(choices)}::jsonb, ${new Date(at)})`,
      sql`INSERT INTO ballot_voter (ballot_id, person_id)
          SELECT DISTINCT ${id}::uuid, voter FROM unnest(${[...voters]}::uuid[]) AS voter`,
    ];
  },
};

/** Nobody votes any more, and the sums may be told. Again, it changes nothing. */
const close: EffectWriter<BallotClosed> = {
  statements: ({ key }, { caseId, at }) => [
    sql`UPDATE ballot SET closed_at = ${new Date(at)}
         WHERE id = ${ballotIdOf(caseId, key)}::uuid AND closed_at IS NULL`,
  ],
};

/** What a step can do to ballots. Neither is taken back: who has voted has voted. */
export const ballotEffects = { open, close };
