import type { LettersBegun, LettersReviewed } from '../../domain/effects/unit-letters';
import type { Instant } from '../../domain/time/dates';
import type { Transaction } from '../../prisma/client';
import { Prisma } from '../../prisma/generated/client';
import type { EffectWriter } from '../effect-writer';
import { queueLetters, wayOfLetters } from './queue-letters';
import { tellRegistrants } from './tell-registrants';

const { sql } = Prisma;

/** Above every number of a round. */
const MOST_NUMBER = 1_000_000;

/** The round has its case. */
const begin: EffectWriter<LettersBegun> = {
  statements: ({ roundId }, { caseId }) => [
    sql`UPDATE letter_round SET case_id = ${caseId} WHERE id = ${roundId}::uuid AND case_id IS NULL`,
  ],
};

/** Whatever was not looked at one by one is reviewed in one stroke; each letter has a number, in the order of units. */
const review: EffectWriter<LettersReviewed> = {
  run: async (tx, { roundId, reviewerId }, { at }) => {
    await tx.$executeRaw`
      UPDATE unit_letter l
         SET state = 'reviewed', reviewed_by = ${reviewerId}::uuid, reviewed_at = ${new Date(at)}, version = version + 1,
             number = n.number
        FROM (SELECT w.id, (SELECT coalesce(max(x.number), 0) FROM unit_letter x WHERE x.round_id = ${roundId}::uuid)
                     + row_number() OVER (ORDER BY u.name NULLS LAST, p.name NULLS LAST, w.id) AS number
                FROM unit_letter w LEFT JOIN unit u ON u.id = w.unit_id LEFT JOIN person p ON p.id = w.person_id
               WHERE w.round_id = ${roundId}::uuid AND w.state = 'drafted') n
       WHERE l.id = n.id`;
    await queueAsSet(tx, roundId, reviewerId, at);
    await tellRegistrants(tx, roundId, at);
  },
};

/** Where the community has set that the program sends them, it has all of the round that were reviewed from now on. */
async function queueAsSet(tx: Transaction, roundId: string, by: string, at: Instant): Promise<void> {
  const { communityId } = await tx.letterRound.findUniqueOrThrow({
    where: { id: roundId },
    select: { communityId: true },
  });
  const way = await wayOfLetters(tx, communityId);
  if (way) await queueLetters(tx, { roundId, way, by, from: 1, to: MOST_NUMBER, at });
}

/** What steps can do to letters to units. */
export const unitLetterEffects = { begin, review };
