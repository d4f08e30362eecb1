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
