import { Client } from 'pg';
import type { Instant } from '../domain/time/dates';
import type { Database } from '../prisma/client';
import {
  type Failure,
  isRehearsalWanted,
  LIMIT,
  REHEARSAL,
  type RehearsalResult,
  rehearsalResultOf,
} from '../registers/jobs/rehearsal-job';
import { RefusedError } from './rehearsal-api';
import { rehearse } from './rehearse';
import { clearStage, type StageParts } from './stage';

export interface RehearsalDeps extends StageParts {
  /** The real database: only the job's row is in it. */
  db: Database;
  clock: () => Instant;
  /** Aborted when the process is to end. */
  stopping: AbortSignal;
  /** Milliseconds until a rehearsal is given up. */
  limit?: number;
}

const LOCK = 0x7475_6979;

/**
 * Plays the rehearsal that is on the list, if no other process is at it. One that a killed process had begun is not
 * played again: what it left is cleared away, and whoever asked is told.
 * @returns whether there was one
 */
export async function runNextRehearsal(deps: RehearsalDeps): Promise<boolean> {
  const { db, clock } = deps;
  if (!(await isRehearsalWanted(db))) return false;
  return await alone(deps, async () => {
    const where = { kind: REHEARSAL, finishedAt: null };
    const job = await db.job.findFirst({ where, orderBy: { createdAt: 'asc' } });
    if (!job) return false;
    const result = rehearsalResultOf(job);
    const end = async (status: 'done' | 'failed', more: Partial<RehearsalResult>) => {
      const data = {
        status,
        finishedAt: new Date(clock()),
        result: JSON.parse(JSON.stringify({ ...result, ...more })),
      };
      await db.job.update({ where: { id: job.id }, data });
    };
    if (job.status !== 'waiting') {
      await clearStage(deps);
      await end('failed', { failure: 'interrupted' });
      return true;
    }
    await db.job.update({ where: { id: job.id }, data: { status: 'writing' } });
    const late = AbortSignal.timeout(deps.limit ?? LIMIT);
    const progress = async (done: number) => {
      await db.job.update({ where: { id: job.id }, data: { done } });
    };
    try {
      const signal = AbortSignal.any([deps.stopping, late]);
      await end('done', { report: await rehearse(result.wanted, { ...deps, signal, progress }) });
    } catch (error) {
      deps.log.warn(
        { error: (error as Error).name, code: (error as RefusedError).type },
        'a rehearsal came to nothing',
      );
      await end('failed', { failure: failureOf(error, deps.stopping, late) });
    }
    return true;
  });
}

function failureOf(error: unknown, stopping: AbortSignal, late: AbortSignal): Failure {
  if (stopping.aborted) return 'interrupted';
  if (late.aborted) return 'timed-out';
  return error instanceof RefusedError ? 'refused' : 'failed';
}

/** Runs what may run only once on a rehearsal database; false at once when another process is at it. */
async function alone({ config }: StageParts, run: () => Promise<boolean>): Promise<boolean> {
  const client = new Client({ connectionString: config.rehearsal?.databaseUrl, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query('SELECT pg_try_advisory_lock($1::bigint) AS got', [LOCK]);
    return rows[0].got ? await run() : false;
  } finally {
    await client.end();
  }
}
