import { addDays, type Instant, type LocalDate, localDate } from '../../domain/time/dates';
import { morningOf, notBefore, type QuietHours } from '../../domain/time/quiet-hours';
import { Prisma } from '../../prisma/generated/client';

const { sql } = Prisma;

/** What is said of a sitting. */
export interface SaidOfSitting {
  /** Under which the notices stand. */
  caseId: string;
  text: string;
  at: Instant;
  /** Said in the morning of this day, or later where it comes later; absent: as soon as people may be told. */
  morning?: LocalDate;
}

/** When somebody with these quiet hours is told, and when he is where he was told something that day: values of a row. */
export function momentsOf({ caseId, at, morning }: SaidOfSitting, hours: QuietHours): Prisma.Sql {
  const opens = morning === undefined ? undefined : morningOf(morning, caseId, hours);
  const first = opens !== undefined && at < opens ? opens : notBefore(at, caseId, hours);
  const next = morningOf(addDays(localDate(first), 1), caseId, hours);
  return sql`${localDate(first)}::date, ${new Date(first)}::timestamptz, ${localDate(next)}::date, ${new Date(next)}::timestamptz`;
}

/** Their names, in that order. */
export const MOMENTS = sql`first_day, first_at, next_day, next_at`;

/**
 * The statement that tells persons one line: it joins a notice of the day that has not gone out yet, and else waits for the
 * next day, as all notices do.
 * @param told a query that gives `person_id` and MOMENTS, and what `noted` needs; @param noted what is written besides
 */
export function queueTold({ caseId, text, at }: SaidOfSitting, told: Prisma.Sql, noted = sql`SELECT 1`): Prisma.Sql {
  const queued = (from: Prisma.Sql, day: string, leaves: string, onlyWaiting: Prisma.Sql) => sql`
    INSERT INTO notice (id, person_id, case_id, local_date, not_before, lines, audience, urgent, created_at)
    SELECT gen_random_uuid(), told.person_id, ${caseId}, told.${Prisma.raw(day)}, told.${Prisma.raw(leaves)},
           ARRAY[${text}::text], 'member', false, ${new Date(at)}::timestamptz
      FROM ${from} ORDER BY told.person_id
    ON CONFLICT (person_id, case_id, local_date) DO UPDATE
       SET lines = notice.lines || excluded.lines, audience = 'member' ${onlyWaiting}
    RETURNING person_id`;
  return sql`
    WITH told AS MATERIALIZED (${told}),
         at_once AS (${queued(sql`told`, 'first_day', 'first_at', sql`WHERE notice.delivered_at IS NULL`)}),
         later AS (${queued(
           sql`told LEFT JOIN at_once ON at_once.person_id = told.person_id WHERE at_once.person_id IS NULL`,
           'next_day',
           'next_at',
           Prisma.empty,
         )})
    ${noted}`;
}
