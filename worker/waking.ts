import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import type { Instant } from '../domain/time/dates';
import { faultPoint } from '../platform/fault-point';
import type { Database } from '../prisma/client';

/** Cases that one round wakes. */
const BATCH = 50;
/** Milliseconds that the server may take for a signal. */
const PATIENCE = 5_000;

/**
 * Wakes the cases that have news: each is told to look, by a signal that carries nothing. Told twice, or after a death
 * in between, a case looks once more and finds nothing. One that has ended is left alone.
 * @returns whether there may be more to wake
 */
export async function wakeDue(db: Database, client: Client, at: Instant): Promise<boolean> {
  const cases = await db.$queryRaw<{ caseId: string; ids: bigint[] }[]>`
    SELECT case_id AS "caseId", array_agg(id) AS ids FROM case_news
     WHERE woken_at IS NULL GROUP BY case_id ORDER BY min(at) LIMIT ${BATCH}`;
  for (const { caseId, ids } of cases) {
    await wake(client, caseId);
    faultPoint('case-woken');
    await db.caseNews.updateMany({ where: { id: { in: ids } }, data: { wokenAt: new Date(at) } });
  }
  return cases.length === BATCH;
}

async function wake(client: Client, caseId: string): Promise<void> {
  try {
    await client.withDeadline(Date.now() + PATIENCE, () => client.workflow.getHandle(caseId).signal('newsArrived'));
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
  }
}
