import { randomUUID } from 'node:crypto';
import { addDays, type Instant, localDate } from '../../domain/time/dates';
import { morningOf, notBefore } from '../../domain/time/quiet-hours';
import type { Transaction } from '../../prisma/client';
import { Prisma } from '../../prisma/generated/client';
import { quietHoursOf } from '../../registers/settings/quiet-hours';

/** What one person is told by one step. */
export interface Told {
  personId: string;
  texts: readonly string[];
  urgent: boolean;
}

/** As what somebody is told. */
type Audience = 'member' | 'office';

interface Notices {
  caseId: string;
  /** Of those who are not told as something else. */
  audience: Audience;
  told: readonly (Told & { audience?: Audience })[];
  at: Instant;
}

/** Queues lines, joining them to the day's notice that has not gone out; else they wait for the next day. */
export async function enqueue(tx: Transaction, { caseId, at, ...given }: Notices): Promise<void> {
  if (!given.told.length) return;
  const told = given.told.map((one) => ({ ...one, audience: one.audience ?? given.audience }));
  const hours = await quietHoursOf(tx, told, at);
  // The day of a notice is the day on which it goes out, so that one written at night and one of the morning are one.
  let left = told.map((one) => {
    const quiet = hours(one);
    const first = notBefore(at, caseId, quiet);
    const tomorrow = addDays(localDate(first), 1);
    return { ...one, tomorrow, moments: { first, next: morningOf(tomorrow, caseId, quiet) } };
  });
  for (const moment of ['first', 'next'] as const) {
    if (!left.length) return;
    const rows = left.map(
      ({ personId, audience, texts, urgent, moments: { [moment]: leaves } }) =>
        Prisma.sql`(${randomUUID()}::uuid, ${personId}::uuid, ${caseId}, ${localDate(leaves)}::date,
                  ${new Date(leaves)}::timestamptz, ${texts}::text[], ${audience}, ${urgent}::boolean,
                  ${new Date(at)}::timestamptz)`,
    );
    const queued = await tx.$queryRaw<{ personId: string }[]>`
      INSERT INTO notice (id, person_id, case_id, local_date, not_before, lines, audience, urgent, created_at)
      VALUES ${Prisma.join(rows)}
      ON CONFLICT (person_id, case_id, local_date) DO UPDATE
         SET lines = notice.lines || excluded.lines, urgent = notice.urgent OR excluded.urgent
       WHERE notice.delivered_at IS NULL
      RETURNING person_id AS "personId"`;
    left = left.filter((one) => !queued.some(({ personId }) => personId === one.personId));
  }
  for (const { personId, texts, urgent, tomorrow } of left) {
    await tx.$executeRaw`
      UPDATE notice SET lines = lines || ${texts}, urgent = urgent OR ${urgent}
      WHERE person_id = ${personId}::uuid AND case_id = ${caseId} AND local_date = ${tomorrow}::date`;
  }
}
