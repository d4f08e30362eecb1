import type { Instant } from '../../domain/time/dates';
import type { Transaction } from '../../prisma/client';
import { Prisma } from '../../prisma/generated/client';
import { hearersOf } from '../news/tell-cases';
import { REGISTRATION } from '../registrants/registrant-start';

const { sql } = Prisma;

/** News that the year of a registrant has been fed back. */
const FEEDBACK_REVIEWED = 'feedback-reviewed';

/** Open cases of a community's registrants hear that the feedback of a year is reviewed: their next cycle begins. */
export async function tellRegistrants(tx: Transaction, roundId: string, at: Instant): Promise<void> {
  if (!hearersOf(FEEDBACK_REVIEWED).includes(REGISTRATION)) return;
  await tx.$executeRaw(sql`
    INSERT INTO case_news (case_id, type, fact, data, at)
    SELECT c.id, ${FEEDBACK_REVIEWED}, ${roundId}, '{}'::jsonb, ${new Date(at)}::timestamptz
      FROM letter_round t
      JOIN registrant r ON r.community_id = t.community_id
      JOIN "case" c ON c.subject_id = r.person_id AND c.episode = r.id::text AND c.procedure = ${REGISTRATION}
     WHERE t.id = ${roundId}::uuid AND t.kind = 'feedback' AND t.period NOT LIKE '%-H1'
       AND c.closed_at IS NULL AND c.stage = 'FEEDBACK'
    ON CONFLICT (case_id, type, fact) DO NOTHING`);
}

/**
 * Registrants whose cycle ended after the feedback of a year was reviewed, or in whose community there is nothing to feed
 * back, hear of it, each once.
 * @param drafted whether letters of that year have been drafted by now: where there are none, nobody served
 * @returns how many were told
 */
export async function tellReviewedLate(
  tx: Transaction,
  { year, drafted, at, limit }: { year: number; drafted: boolean; at: Instant; limit: number },
): Promise<number> {
  const fact = sql`coalesce(t.id::text, ${`nothing:${year}`})`;
  return await tx.$executeRaw(sql`
    INSERT INTO case_news (case_id, type, fact, data, at)
    SELECT c.id, ${FEEDBACK_REVIEWED}, ${fact}, '{}'::jsonb, ${new Date(at)}::timestamptz
      FROM "case" c
      JOIN registrant r ON r.person_id = c.subject_id::uuid AND r.id::text = c.episode
      LEFT JOIN letter_round t ON t.community_id = r.community_id AND t.kind = 'feedback' AND t.period = ${String(year)}
      LEFT JOIN "case" k ON k.id = t.case_id
     WHERE c.procedure = ${REGISTRATION} AND c.stage = 'FEEDBACK' AND c.closed_at IS NULL
       AND (k.stage <> 'REVIEW' OR (t.id IS NULL AND ${drafted}))
       AND NOT EXISTS (SELECT 1 FROM case_news n WHERE n.case_id = c.id AND n.type = ${FEEDBACK_REVIEWED}
                          AND n.fact = ${fact})
     ORDER BY c.id LIMIT ${limit}
    ON CONFLICT (case_id, type, fact) DO NOTHING`);
}
