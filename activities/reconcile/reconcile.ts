import type { Client } from '@temporalio/client';
import { DAY, type Instant, type LocalDate } from '../../domain/time/dates';
import type { Logger } from '../../platform/logger';
import type { Database } from '../../prisma/client';
import { countKinds, findDifferences } from '../reproject/reproject';

/** Cases that ended so long ago are looked at by `npm run reproject` only. Milliseconds. */
const RECENT = 2 * DAY;

/** What a day's comparison came to: counts only. */
export interface Reconciliation {
  cases: number;
  open: number;
  /** By kind (activities/reproject/compare.ts); none when everything agrees. */
  differences: Record<string, number>;
}

/**
 * Compares cases, read model and workflows once a day, keeps the counts and logs them. Repairs nothing: an operator
 * looks first. The same day again replaces its row.
 * @param alive told now and then
 */
export async function reconcile(
  { db, client, taskQueue, log }: { db: Database; client: Client; taskQueue: string; log: Logger },
  day: LocalDate,
  at: Instant,
  alive: () => void = () => undefined,
): Promise<Reconciliation> {
  const found = await findDifferences(db, client, taskQueue, { since: new Date(at - RECENT) }, alive);
  const { cases, open } = found;
  const differences = countKinds(found.differences);
  const row = { at: new Date(at), cases, open, differences };
  const date = new Date(day);
  await db.reconciliation.upsert({ where: { day: date }, create: { day: date, ...row }, update: row });
  const level = found.differences.length ? 'warn' : 'info';
  log[level]({ cases, open, differences }, 'daily reconciliation');
  return { cases, open, differences };
}
