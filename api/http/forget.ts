import { forgetTries } from '../../access/sign-in-tries';
import { DAY, type Instant } from '../../domain/time/dates';
import type { Database } from '../../prisma/client';
import { forgetRefusedFiles } from '../../registers/jobs/import-job';
import { forgetDifferences } from '../../registers/national/differences-store';
import { forgetDrafts } from '../../registers/submissions/start-drafts';

/** Days for which a repeat under an old Idempotency-Key is answered from the stored answer. */
const ANSWERS_KEPT = 30;

/**
 * Deletes sessions that ended a day ago, sign-ins never finished, stored answers too old to be asked for again,
 * tries to sign in that have no bearing any more, starts that nobody went on with, expired comparisons with rosters, and
 * files that nobody corrected.
 */
export async function forget(db: Database, at: Instant): Promise<void> {
  await db.session.deleteMany({ where: { expiresAt: { lt: new Date(at - DAY) } } });
  await db.oidcAttempt.deleteMany({ where: { expiresAt: { lt: new Date(at) } } });
  await db.request.deleteMany({ where: { at: { lt: new Date(at - ANSWERS_KEPT * DAY) } } });
  await forgetTries(db, at);
  await forgetDrafts(db, at);
  await forgetDifferences(db, at);
  await forgetRefusedFiles(db, at);
}
