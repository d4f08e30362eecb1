import { randomUUID } from 'node:crypto';
import type { Instant } from '../../domain/time/dates';
import { open, seal } from '../../platform/cipher';
import { digest } from '../../platform/hash';
import type { KeyRing } from '../../platform/keys';
import type { Transaction } from '../../prisma/client';
import type { Job } from '../../prisma/generated/client';
import { asJson } from '../../prisma/json';
import type { Remark } from '../../sheets/remarks';

export const IMPORT = 'import';

/** Where an import stands. */
export const importStatuses = {
  waiting: '等待处理',
  checking: '核对中',
  refused: '有误，未导入',
  writing: '写入中',
  done: '已完成',
  failed: '未成功',
} as const;

/** What stands in a job's `result`. */
export interface ImportResult {
  /** Nothing is written, whatever the check says. */
  checkOnly: boolean;
  /** How often it was taken up: more than once after a process died. */
  attempts: number;
  created: number;
  changed: number;
  unchanged: number;
  /** All that is wrong; the job's `errors` list the first 1,000. */
  errorCount: number;
  /** Rows of the file that hold anything; of imports before 2026-12 not known. */
  lines?: number;
  /** What became of rows that were not read as data, and which were hidden. */
  remarks?: Remark[];
}

export const importResultOf = (job: Pick<Job, 'result'>): ImportResult => job.result as unknown as ImportResult;

const context = (jobId: string) => `import:${jobId}`;

/**
 * Puts a file on the list of imports. It is kept sealed, for it is full of personal data, and only until the job ends.
 * @returns the job
 */
export async function openImport(
  tx: Transaction,
  keys: KeyRing,
  file: { bytes: Uint8Array; checkOnly: boolean; createdBy: string; at: Instant },
): Promise<Job> {
  const id = randomUUID();
  const bytes = new Uint8Array(seal(keys.field, file.bytes, context(id)));
  const sha256 = new Uint8Array(digest(bytes));
  await tx.blob.create({ data: { sha256, bytes, size: bytes.length } });
  const { checkOnly } = file;
  const result: ImportResult = {
    checkOnly,
    attempts: 0,
    created: 0,
    changed: 0,
    unchanged: 0,
    errorCount: 0,
  };
  return await tx.job.create({
    data: {
      id,
      kind: IMPORT,
      createdBy: file.createdBy,
      createdAt: new Date(file.at),
      status: 'waiting',
      blob: sha256,
      result: asJson(result),
    },
  });
}

/** The job's file. @throws Error when it is gone or its key is */
export async function importFileOf(tx: Transaction, keys: KeyRing, job: Job): Promise<Buffer> {
  const blob = await tx.blob.findUniqueOrThrow({ where: { sha256: job.blob as Uint8Array<ArrayBuffer> } });
  return open(keys.field, blob.bytes, context(job.id));
}

/** Ends a job and lets its file go. */
export async function closeImport(
  tx: Transaction,
  job: Pick<Job, 'id' | 'blob'>,
  end: { status: 'refused' | 'done' | 'failed'; at: Instant; result: ImportResult; errors?: object[]; total?: number },
): Promise<void> {
  const { status, at, total, errors = [] } = end;
  await tx.job.update({
    where: { id: job.id },
    data: {
      status,
      blob: null,
      finishedAt: new Date(at),
      result: asJson(end.result),
      errors,
      ...(total !== undefined && { total, done: status === 'done' ? total : 0 }),
    },
  });
  if (job.blob) await tx.blob.delete({ where: { sha256: job.blob } });
}
