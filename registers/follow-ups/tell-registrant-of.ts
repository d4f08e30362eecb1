import { addDays, type Instant, localDate } from '../../domain/time/dates';
import { morningOf, notBefore } from '../../domain/time/quiet-hours';
import type { Transaction } from '../../prisma/client';
import { quietHoursOf } from '../settings/quiet-hours';

interface Said {
  personId: string;
  caseId: string;
  line: string;
  at: Instant;
}

/**
 * Says one line to a registrant outside his quiet hours. It joins what he is told of his case on that day and has not gone
 * out yet; else it waits for the next morning, as all notices do.
 */
export async function sayToRegistrant(tx: Transaction, { personId, caseId, line, at }: Said): Promise<void> {
  const hours = (await quietHoursOf(tx, [{ personId, audience: 'member' }], at))({ personId, audience: 'member' });
  const first = notBefore(at, caseId, hours);
  const next = morningOf(addDays(localDate(first), 1), caseId, hours);
  const told = await queued(tx, { personId, caseId, line, at }, first, true);
  if (!told) await queued(tx, { personId, caseId, line, at }, next, false);
}

async function queued(
  tx: Transaction,
  { personId, caseId, line, at }: Said,
  leaves: Instant,
  onlyWaiting: boolean,
): Promise<boolean> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO notice (id, person_id, case_id, local_date, not_before, lines, audience, urgent, created_at)
    VALUES (gen_random_uuid(), ${personId}::uuid, ${caseId}, ${localDate(leaves)}::date, ${new Date(leaves)},
            ARRAY[${line}::text], 'member', false, ${new Date(at)})
    ON CONFLICT (person_id, case_id, local_date) DO UPDATE
       SET lines = notice.lines || excluded.lines, audience = 'member'
     WHERE NOT ${onlyWaiting} OR notice.delivered_at IS NULL
    RETURNING id::text`;
  return rows.length > 0;
}
