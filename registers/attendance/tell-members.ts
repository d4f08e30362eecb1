import { addDays, type Instant, type LocalDate, localDate } from '../../domain/time/dates';
import { morningOf, notBefore } from '../../domain/time/quiet-hours';
import type { Transaction } from '../../prisma/client';
import { Prisma } from '../../prisma/generated/client';
import { quietHoursAt } from '../settings/quiet-hours';

const { sql } = Prisma;

/** When something was said to a line's member. */
type Stamp = 'called_at' | 'told_at' | 'taken_back_at';

interface Telling {
  sittingId: string;
  /** Under which the notices stand. */
  caseId: string;
  text: string;
  at: Instant;
  /** Said in the morning of this day, or later where it comes later; absent: as soon as people may be told. */
  morning?: LocalDate;
  /** Condition on the line `a`: who is told. */
  whom: Prisma.Sql;
  /** What notes on the line that he was told. */
  stamp?: Stamp;
}

/**
 * Tells members on the list of a sitting one line, outside the quiet hours of their branches, in one statement however many
 * they are. It joins a notice of the day that has not gone out yet, and else waits for the next day, as all notices do.
 */
export async function tellMembers(tx: Transaction, telling: Telling): Promise<void> {
  const { sittingId, caseId, text, at, morning, whom, stamp } = telling;
  const branches = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT branch_id::text AS id FROM attendance WHERE sitting_id = ${sittingId}::uuid`;
  if (!branches.length) return;
  const hours = await quietHoursAt(
    tx,
    branches.map(({ id }) => id),
  );
  const moments = branches.map(({ id }) => {
    const opens = morning === undefined ? undefined : morningOf(morning, caseId, hours(id));
    const first = opens !== undefined && at < opens ? opens : notBefore(at, caseId, hours(id));
    const next = morningOf(addDays(localDate(first), 1), caseId, hours(id));
    return sql`(${id}::uuid, ${localDate(first)}::date, ${new Date(first)}::timestamptz,
                ${localDate(next)}::date, ${new Date(next)}::timestamptz)`;
  });
  const noted = stamp
    ? sql`UPDATE attendance a SET ${Prisma.raw(stamp)} = ${new Date(at)}::timestamptz
            FROM told WHERE a.sitting_id = ${sittingId}::uuid AND a.member_id = told.member_id`
    : sql`SELECT 1`;
  const queued = (from: Prisma.Sql, day: string, leaves: string, onlyWaiting: Prisma.Sql) => sql`
    INSERT INTO notice (id, person_id, case_id, local_date, not_before, lines, audience, urgent, created_at)
    SELECT gen_random_uuid(), told.person_id, ${caseId}, told.${Prisma.raw(day)}, told.${Prisma.raw(leaves)},
           ARRAY[${text}::text], 'member', false, ${new Date(at)}::timestamptz
      FROM ${from} ORDER BY told.person_id
    ON CONFLICT (person_id, case_id, local_date) DO UPDATE
       SET lines = notice.lines || excluded.lines, audience = 'member' ${onlyWaiting}
    RETURNING person_id`;
  await tx.$executeRaw`
    WITH moments (branch_id, first_day, first_at, next_day, next_at) AS (VALUES ${Prisma.join(moments)}),
         told AS MATERIALIZED (
           SELECT a.member_id, m.person_id, w.first_day, w.first_at, w.next_day, w.next_at
             FROM attendance a
             JOIN member m ON m.id = a.member_id
             JOIN moments w ON w.branch_id = a.branch_id
            WHERE a.sitting_id = ${sittingId}::uuid AND ${whom}),
         at_once AS (${queued(sql`told`, 'first_day', 'first_at', sql`WHERE notice.delivered_at IS NULL`)}),
         later AS (${queued(
           sql`told LEFT JOIN at_once ON at_once.person_id = told.person_id WHERE at_once.person_id IS NULL`,
           'next_day',
           'next_at',
           Prisma.empty,
         )})
    ${noted}`;
}
