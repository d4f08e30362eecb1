import type { LettersBegun, LettersReviewed } from '../../domain/effects/unit-letters';
import { Prisma } from '../../prisma/generated/client';
import type { EffectWriter } from '../effect-writer';
import { tellRegistrants } from './tell-registrants';

const { sql } = Prisma;

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
    await tellRegistrants(tx, roundId, at);
  },
};

/** What steps can do to letters to units. */
export const unitLetterEffects = { begin, review };
