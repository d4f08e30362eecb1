import type { Database } from './client';
import type { Direct } from './direct';
import { inTransaction } from './transaction';

/**
 * As `directly`, for a statement whose planning costs about as much as its answer: it is planned once a connection, not
 * each time for its values (`generic-plans.ts`).
 */
export const plannedOnce =
  (db: Database): Direct =>
  async (statement) =>
    await inTransaction(db, async (tx) => await tx.$queryRaw(statement));
