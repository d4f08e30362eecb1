import { HOLDER_LEFT, type LeaverNews } from '../../domain/case/leaving';
import type { Instant } from '../../domain/time/dates';
import { Prisma } from '../../prisma/generated/client';

const { sql } = Prisma;

/**
 * The statement that tells each open case in which somebody holds a task in person that an office or the sign-in of
 * this person has ended; in the transaction of the fact. Whether the task goes back, the case finds out for itself.
 * @param fact its id: told twice, it is one fact
 */
export const tellOfLeaver = (news: LeaverNews, fact: string, at: Instant): Prisma.Sql => sql`
  INSERT INTO case_news (case_id, type, fact, data, at)
  SELECT held.case_id, ${HOLDER_LEFT}, ${fact}, ${JSON.stringify(news)}::jsonb, ${new Date(at)}::timestamptz
    FROM (${heldBy(sql`${news.personId}::uuid`)}) held
  ON CONFLICT (case_id, type, fact) DO NOTHING`;

/** Cases with an open task that somebody claimed, was given, or is asked because he started it. */
const heldBy = (personId: Prisma.Sql): Prisma.Sql => sql`
  SELECT t.case_id FROM task t WHERE t.claimed_by = ${personId} AND t.closed_at IS NULL
  UNION SELECT t.case_id FROM task t WHERE t.delegated_to = ${personId} AND t.closed_at IS NULL
  UNION SELECT t.case_id FROM task_seat s JOIN task t ON t.id = s.task_id JOIN "case" c ON c.id = t.case_id
         WHERE s.person_id = ${personId} AND t.closed_at IS NULL AND (s.via <> 'first' OR c.started_by = ${personId})`;

/** The statement by which a case is told again of leavers whom it has not heard of: its workflow begins anew. */
export const tellAgainOfLeavers = (caseId: string): Prisma.Sql => sql`
  UPDATE case_news SET woken_at = NULL WHERE case_id = ${caseId} AND type = ${HOLDER_LEFT} AND heard_seq IS NULL`;
