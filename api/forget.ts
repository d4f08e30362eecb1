import { DAY, type Instant } from '../domain/dates';
import type { Database } from '../prisma/client';

/** Days for which a repeat under an old Idempotency-Key is answered from the stored answer. */
const ANSWERS_KEPT = 30;

/** Deletes sessions that ended a day ago, and stored answers that are too old to be asked for again. */
export async function forget(db: Database, at: Instant): Promise<void> {
  await db.session.deleteMany({ where: { expiresAt: { lt: new Date(at - DAY) } } });
  await db.request.deleteMany({ where: { at: { lt: new Date(at - ANSWERS_KEPT * DAY) } } });
}
