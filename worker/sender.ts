import { tellNotices } from '../cases/moved';
import type { Instant } from '../domain/time/dates';
import type { Database } from '../prisma/client';
import { Prisma } from '../prisma/generated/client';

/** Notices handed over at once. */
const BATCH = 200;

/**
 * Hands over the notices whose time has come. Several senders may run at once: each row goes to one of them.
 * In the inbox a notice is there exactly once: it is the row itself.
 * @returns how many were handed over
 */
export async function sendDue(db: Database, at: Instant): Promise<number> {
  const now = new Date(at);
  const [row] = await db.$queryRaw<{ sent: number }[]>`
    WITH gone AS (
      UPDATE notice SET delivered_at = ${now}
      WHERE id IN (
        SELECT id FROM notice WHERE delivered_at IS NULL AND not_before <= ${now}
        ORDER BY not_before LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)
      RETURNING person_id)
    SELECT count(*)::int AS sent, (${tellNotices(Prisma.sql`gone`)}) AS told FROM gone`;
  return row?.sent ?? 0;
}
