import type { Instant, LocalDate } from '../../domain/time/dates';
import { Prisma } from '../../prisma/generated/client';
import { hearersOf } from './tell-cases';

const { sql } = Prisma;

/** News that what a case told its member has reached him. */
export const NOTICE_GIVEN = 'notice-given';

/** News that a mail server has taken over what a case told somebody: more is never known of a mail. */
export const NOTICE_MAILED = 'notice-mailed';

/** How it reached him: delivered by a channel, read in the inbox, or passed on by a person in some way. */
interface Reached {
  how: string;
  on: LocalDate;
  at: Instant;
}

/**
 * The statement that tells open cases that notices of theirs have reached the members whom they are about, in the
 * transaction in which that comes on record. A notice reaches once, however often it is said.
 */
export const tellOfGiven = (notices: readonly string[], reached: Reached): Prisma.Sql =>
  telling(NOTICE_GIVEN, notices, reached);

/** The same of mails that have been taken over, for the procedures to which that is enough. */
export const tellOfMailed = (notices: readonly string[], reached: Omit<Reached, 'how'>): Prisma.Sql =>
  telling(NOTICE_MAILED, notices, { how: 'mailed', ...reached });

const telling = (type: string, notices: readonly string[], { how, on, at }: Reached): Prisma.Sql => sql`
  INSERT INTO case_news (case_id, type, fact, data, at)
  SELECT c.id, ${type}, n.id::text,
         jsonb_build_object('on', ${on}::text, 'how', ${how}::text, 'day', n.local_date::text), ${new Date(at)}::timestamptz
    FROM notice n JOIN "case" c ON c.id = n.case_id
   WHERE n.id = ANY(${notices}::uuid[]) AND n.audience = 'member' AND c.closed_at IS NULL
     AND c.procedure = ANY(${hearersOf(type)}::text[])
  ON CONFLICT (case_id, type, fact) DO NOTHING`;
