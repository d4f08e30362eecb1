import { randomUUID } from 'node:crypto';
import { type Instant, type LocalDate, MINUTE } from '../../domain/time/dates';
import type { Database, Transaction } from '../../prisma/client';
import type { Job } from '../../prisma/generated/client';
import { fromJson } from '../../prisma/json';
import type { RehearsalReport } from './rehearsal-report';

export const REHEARSAL = 'rehearsal';

/** A rehearsal is given up after this; and one that nobody has ended by then was lost. Milliseconds. */
export const LIMIT = 4 * MINUTE;
const LOST = 15 * MINUTE;

/** What is to be rehearsed. */
export interface WantedRehearsal {
  procedure: string;
  scenario: string;
  variant: string;
  /** The day on which it begins, at ten; a rest day moves to the next working day by the calendar. */
  from: LocalDate;
}

/** Why a rehearsal came to nothing. */
export const failures = {
  interrupted: '推演中断，请重新开始',
  'timed-out': '推演用时过长，已停止',
  refused: '推演中有一步未被受理，剧本与流程不符',
  failed: '推演没有完成',
} as const;

export type Failure = keyof typeof failures;

/** What stands in the job's `result`. `writing` is its status while it plays, `done` counts the days that have passed. */
export interface RehearsalResult {
  wanted: WantedRehearsal;
  report?: RehearsalReport;
  failure?: Failure;
}

export const rehearsalResultOf = (job: Pick<Job, 'result'>): RehearsalResult => fromJson(job.result);

// One at a time over all API processes: else two that look at once would both find none.
const LOCK = 0x7475_6979;

/** Whether a rehearsal is on the list or under way. */
export const isRehearsalWanted = async (db: Database | Transaction): Promise<boolean> =>
  (await db.job.findFirst({ where: { kind: REHEARSAL, finishedAt: null }, select: { id: true } })) !== null;

/**
 * Puts a rehearsal on the list.
 * @returns the job; undefined while another is under way
 */
export async function openRehearsal(
  tx: Transaction,
  { wanted, createdBy, at }: { wanted: WantedRehearsal; createdBy: string; at: Instant },
): Promise<Job | undefined> {
  await tx.$queryRaw`SELECT 1 FROM (SELECT pg_advisory_xact_lock(${LOCK}::bigint)) AS locked`;
  const lost = { kind: REHEARSAL, finishedAt: null, createdAt: { lt: new Date(at - LOST) } };
  await tx.job.updateMany({ where: lost, data: { status: 'failed', finishedAt: new Date(at) } });
  if (await isRehearsalWanted(tx)) return undefined;
  const result = { wanted: { ...wanted } };
  const row = { id: randomUUID(), kind: REHEARSAL, createdBy, createdAt: new Date(at), status: 'waiting', result };
  return await tx.job.create({ data: row });
}
