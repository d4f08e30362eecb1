import { randomUUID } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { DAY, type Instant } from '../../domain/time/dates';
import { open, seal } from '../../platform/cipher';
import { digest } from '../../platform/hash';
import type { KeyRing } from '../../platform/keys';
import type { Database, Transaction } from '../../prisma/client';
import type { Job } from '../../prisma/generated/client';
import { asJson } from '../../prisma/json';
import type { Remark } from '../../sheets/remarks';
import type { Difference, DifferenceKind } from './differences';

export const DIFFERENCES = 'national-differences';

/** How long a comparison can be looked at: it is full of names. */
const KEPT = DAY;

/** What stands in a comparison's `result`: counts and headings only. */
export interface Comparison {
  organisationId: string;
  counts: Record<DifferenceKind, number>;
  unknownHeadings: string[];
  /** Rows of the roster that hold anything; of comparisons before 2026-12 not known. */
  lines?: number;
  /** What became of its rows that are no data. */
  remarks?: Remark[];
}

export const comparisonOf = (job: Pick<Job, 'result'>): Comparison => job.result as unknown as Comparison;

export const expiryOf = (job: Pick<Job, 'createdAt'>): Date => new Date(job.createdAt.getTime() + KEPT);

const context = (jobId: string) => `differences:${jobId}`;

/** Keeps a comparison sealed until it expires; the roster itself is not kept. */
export async function keepDifferences(
  tx: Transaction,
  keys: KeyRing,
  made: Comparison & { differences: Difference[]; total: number; createdBy: string; at: Instant },
): Promise<Job> {
  const { differences, total, createdBy, at, ...result } = made;
  const id = randomUUID();
  const text = deflateRawSync(JSON.stringify(differences));
  const bytes = new Uint8Array(seal(keys.field, text, context(id)));
  const blob = new Uint8Array(digest(bytes));
  await tx.blob.create({ data: { sha256: blob, bytes, size: bytes.length } });
  const times = { createdAt: new Date(at), finishedAt: new Date(at) };
  return await tx.job.create({
    data: {
      id,
      kind: DIFFERENCES,
      status: 'done',
      createdBy,
      ...times,
      total,
      done: total,
      blob,
      result: asJson(result),
    },
  });
}

/** The differences of a comparison that has not expired. */
export async function readDifferences(db: Database, keys: KeyRing, job: Job): Promise<Difference[]> {
  const row = await db.blob.findUniqueOrThrow({ where: { sha256: job.blob as Uint8Array<ArrayBuffer> } });
  return JSON.parse(inflateRawSync(open(keys.field, row.bytes, context(job.id))).toString('utf8'));
}

/** Lets go of a comparison with all its names. */
export async function dropDifferences(tx: Transaction, job: Pick<Job, 'id' | 'blob'>): Promise<void> {
  await tx.job.deleteMany({ where: { id: job.id } });
  if (job.blob) await tx.blob.deleteMany({ where: { sha256: job.blob } });
}

/** Lets go of those that have expired. */
export async function forgetDifferences(db: Database, at: Instant): Promise<void> {
  const where = { kind: DIFFERENCES, createdAt: { lt: new Date(at - KEPT) } };
  const expired = await db.job.findMany({ where, select: { id: true, blob: true } });
  for (const job of expired) await db.$transaction((tx) => dropDifferences(tx, job));
}
