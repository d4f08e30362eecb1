import { type Instant, MINUTE } from '../domain/time/dates';
import { examineRow } from '../intake/batches/draft';
import type { RowProblem } from '../intake/batches/problems';
import { settleBatches } from '../intake/batches/settle';
import { dataOf, type RowData } from '../intake/batches/store';
import { isDatabaseAway } from '../platform/database-error';
import type { KeyRing } from '../platform/keys';
import type { Logger } from '../platform/logger';
import type { Database } from '../prisma/client';

/** Rows that one round takes, and how many are looked at at once: the worker's own steps go on beside them. */
const PIECE = 24;
const AT_ONCE = 2;
/** Rows that a dead process had taken are taken up again after this: longer than a round can last. */
export const CHECK_LEASE = 45_000;
/** A row whose examination breaks off is tried again so often, each time later than before; while the database is away, for ever. */
const MOST_TRIES = 6;
const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 5 * MINUTE;

/** What the check works with. */
export interface RowChecking {
  db: Database;
  keys: KeyRing;
  log: Logger;
}

interface Taken {
  id: string;
  batchId: string;
  procedure: string;
  actorId: string;
  data: RowData;
  attempts: number;
}

/** What was found of a row in its turn; no problem: it can be started. */
interface Found {
  id: string;
  turn: number;
  problem: RowProblem[] | null;
}

/**
 * Examines the rows of batches that nobody has looked at yet, a piece at a time. Several workers may share in it; a row
 * whose worker died is taken up again. All that it changes is what is noted at the row.
 * @returns whether there was something to do
 */
export async function checkDue({ db, keys, log }: RowChecking, at: Instant): Promise<boolean> {
  const queue = await take(db, at);
  if (!queue.length) {
    await settleBatches(db, at);
    return false;
  }
  const found: Found[] = [];
  const work = async () => {
    for (let row = queue.shift(); row; row = queue.shift()) {
      const problems = await examined({ db, keys, log }, row, at);
      if (problems) found.push({ id: row.id, turn: row.data.turn, problem: problems.length ? problems : null });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  await store(db, found, at);
  return true;
}

/** In the order of the file, over all batches: a short one does not wait for a long one to end. */
async function take(db: Database, at: Instant): Promise<Taken[]> {
  return await db.$queryRaw<Taken[]>`
    UPDATE pending_start SET attempts = attempts + 1, next_at = ${new Date(at + CHECK_LEASE)}
     WHERE id IN (SELECT id FROM pending_start
                   WHERE status = 'unchecked' AND next_at <= ${new Date(at)} AND batch_id IS NOT NULL
                   ORDER BY position, id LIMIT ${PIECE} FOR UPDATE SKIP LOCKED)
    RETURNING id, batch_id AS "batchId", procedure, actor_id AS "actorId", data, attempts`;
}

/** What stands against a row; undefined when that could not be found out and the row is to be tried again. */
async function examined({ db, keys, log }: RowChecking, row: Taken, at: Instant): Promise<RowProblem[] | undefined> {
  const { id, batchId, procedure, actorId, attempts } = row;
  try {
    const { memberId, data } = dataOf(row);
    return await examineRow({ db, keys }, { procedure, actorId, batchId, memberId, data }, at);
  } catch (error) {
    const { name, code } = error as { name: string; code?: string };
    log.warn({ row: id, error: name, code, attempts }, 'a row of a batch could not be examined');
    if (attempts >= MOST_TRIES && !isDatabaseAway(error)) return [{ type: 'internal', column: '' }];
    const nextAt = new Date(at + Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.min(attempts, 10)));
    await db.pendingStart.updateMany({ where: { id, status: 'unchecked' }, data: { nextAt } });
    return undefined;
  }
}

/**
 * Puts what was found on record, unless the row was entered anew or thrown away meanwhile. In a batch that was started
 * (the row was tried again) it goes to the relay. The batch is locked first, as by whoever throws it away with its rows.
 */
async function store(db: Database, found: readonly Found[], at: Instant): Promise<void> {
  if (!found.length) return;
  await db.$executeRaw`
    WITH found AS (SELECT * FROM jsonb_to_recordset(${JSON.stringify(found)}::jsonb) AS f (id uuid, turn int, problem jsonb)),
    held AS MATERIALIZED (
      SELECT id, started_at FROM batch
       WHERE id IN (SELECT p.batch_id FROM pending_start p JOIN found USING (id)) ORDER BY id FOR SHARE)
    UPDATE pending_start p
       SET status = CASE WHEN found.problem IS NOT NULL THEN 'refused'
                         WHEN held.started_at IS NULL THEN 'checked' ELSE 'waiting' END,
           next_at = CASE WHEN found.problem IS NULL AND held.started_at IS NOT NULL THEN ${new Date(at)}::timestamptz END,
           problem = found.problem, attempts = 0
      FROM found, held
     WHERE p.id = found.id AND held.id = p.batch_id AND p.status = 'unchecked' AND (p.data->>'turn')::int = found.turn`;
}
