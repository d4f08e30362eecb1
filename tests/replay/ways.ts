import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Transfers } from '../support/transfers';
import { coreWays } from './core-ways';

/**
 * Ways that a case may take, by the name of the history that is recorded of each; a way tells the id of its case, and
 * where it is not the last run that is to be recorded, which.
 */
export type Ways = Readonly<Record<string, (t: Transfers) => Promise<string | { caseId: string; runId: string }>>>;

const PROCEDURES = resolve(__dirname, '..', 'procedures');

/** The core's ways, and those that a procedure has in its `tests/procedures/<id>/ways.ts`. */
export async function allWays(): Promise<Ways> {
  const ids = readdirSync(PROCEDURES).filter((id) => existsSync(join(PROCEDURES, id, 'ways.ts')));
  const own: { ways: Ways }[] = await Promise.all(ids.map((id) => import(`../procedures/${id}/ways.ts`)));
  // The core's last: one of them leaves the house with another worker.
  return Object.assign({}, ...own.map(({ ways }) => ways), coreWays);
}
