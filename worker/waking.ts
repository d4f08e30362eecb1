import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import { HOLDER_LEFT } from '../domain/case/leaving';
import type { Instant } from '../domain/time/dates';
import { faultPoint } from '../platform/fault-point';
import type { Database } from '../prisma/client';

/** Cases that one round wakes. */
const BATCH = 50;
/** Milliseconds that the server may take for a signal. */
const PATIENCE = 5_000;
/** Signals that fail one after the other before the round is given up: then it is not the case, but the server. */
const IN_A_ROW = 3;

/**
 * Wakes the cases that have news: each is told to look, by a signal that carries nothing. Told twice, or after a death
 * in between, a case looks once more and finds nothing. One that has ended is left alone; one that cannot be told now
 * is told in a later round and keeps no other of this round waiting.
 * @throws the error of the last signal, when several in a row fail
 * @returns whether there may be more to wake
 */
export async function wakeDue(db: Database, client: Client, at: Instant): Promise<boolean> {
  const cases = await db.$queryRaw<{ caseId: string; ids: bigint[]; signals: string[] }[]>`
    SELECT case_id AS "caseId", array_agg(id) AS ids,
           array_agg(DISTINCT CASE type WHEN ${HOLDER_LEFT} THEN 'holderLeft' ELSE 'newsArrived' END) AS signals
      FROM case_news
     WHERE woken_at IS NULL GROUP BY case_id ORDER BY min(at) LIMIT ${BATCH}`;
  let failed = 0;
  for (const { caseId, ids, signals } of cases) {
    const error = await wake(client, caseId, signals);
    failed = error ? failed + 1 : 0;
    if (failed === IN_A_ROW) throw error;
    if (error) continue;
    faultPoint('case-woken');
    await db.caseNews.updateMany({ where: { id: { in: ids } }, data: { wokenAt: new Date(at) } });
  }
  return cases.length === BATCH && failed === 0;
}

/** @returns why the case could not be told; nothing when it was, or when it has ended */
async function wake(client: Client, caseId: string, signals: readonly string[]): Promise<unknown> {
  try {
    for (const signal of signals) {
      await client.withDeadline(Date.now() + PATIENCE, () => client.workflow.getHandle(caseId).signal(signal));
    }
    return undefined;
  } catch (error) {
    return error instanceof WorkflowNotFoundError ? undefined : error;
  }
}
