import type { Instant } from '../domain/time/dates';
import type { Database } from '../prisma/client';

/** Notices handed over at once. */
const BATCH = 200;

/**
 * Hands over the notices whose time has come. Several senders may run at once: each row goes to one of them.
 * In the inbox a notice is there exactly once: it is the row itself.
 * @returns how many were handed over
 */
export async function sendDue(db: Database, at: Instant): Promise<number> {
  const now = new Date(at);
  return await db.$executeRaw`
    UPDATE notice SET delivered_at = ${now}
    WHERE id IN (
      SELECT id FROM notice WHERE delivered_at IS NULL AND not_before <= ${now}
      ORDER BY not_before LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)`;
}
