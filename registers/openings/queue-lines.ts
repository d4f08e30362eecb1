import { type Instant, localDate } from '../../domain/time/dates';
import { notBefore } from '../../domain/time/quiet-hours';
import type { Transaction } from '../../prisma/client';
import { quietHoursOf } from '../settings/quiet-hours';
import { OPENING_NOTICE, type OpeningTelling } from './telling';

/**
 * Queues what people are told of an opening by what no request did: a sweep, a step of its case. Outside their quiet
 * hours; what is told of the same opening on one day is one notice.
 */
export async function queueLines(
  tx: Transaction,
  openingId: string,
  told: readonly OpeningTelling[],
  at: Instant,
): Promise<void> {
  if (!told.length) return;
  const caseId = `${OPENING_NOTICE}${openingId}`;
  const hours = await quietHoursOf(tx, told, at);
  const leaves = told.map((one) => notBefore(at, `${caseId}:${one.personId}`, hours(one)));
  await tx.$executeRaw`
    INSERT INTO notice (id, person_id, case_id, local_date, not_before, lines, audience, urgent, created_at)
    SELECT gen_random_uuid(), given.person_id, ${caseId}, given.day, min(given.leaves), array_agg(given.line),
           min(given.audience), false, ${new Date(at)}::timestamptz
      FROM unnest(${told.map(({ personId }) => personId)}::uuid[], ${leaves.map((when) => localDate(when))}::date[],
                  ${leaves.map((when) => new Date(when))}::timestamptz[], ${told.map(({ text }) => text)}::text[],
                  ${told.map(({ audience }) => audience)}::text[])
           AS given (person_id, day, leaves, line, audience)
     GROUP BY given.person_id, given.day ORDER BY given.person_id
    ON CONFLICT (person_id, case_id, local_date) DO UPDATE SET lines = notice.lines || excluded.lines`;
}
