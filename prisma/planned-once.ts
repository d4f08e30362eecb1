import type { Database } from './client';
import type { Direct } from './direct';
import { inTransaction } from './transaction';

/**
 * For statements whose planning costs about as much as their answers: each is planned once a connection, not each time for
 * its values (`generic-plans.ts`).
 * @param work asks what it needs, one after the other, on the same connection
 */
export const plannedOnce = <Result>(db: Database, work: (ask: Direct) => Promise<Result>): Promise<Result> =>
  inTransaction(db, (tx) => work((statement) => tx.$queryRaw(statement)));
