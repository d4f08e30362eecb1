import { randomUUID } from 'node:crypto';
import { DAY, type Instant } from '../../domain/time/dates';
import { open, seal } from '../../platform/cipher';
import { digest } from '../../platform/hash';
import type { KeyRing } from '../../platform/keys';
import type { Database, Transaction } from '../../prisma/client';
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
  /** By kind of sheet and plain heading the field that the importer confirmed, '' where the column is left out. */
  headings?: Record<string, Record<string, string>>;
}

/** How long the file of a refused import is kept, sealed, so that it can be given back with what is wrong with it. */
const KEPT = DAY;

/** Until when the file of an import is there to be corrected; null when it is not. */
export const correctableUntil = ({ status, blob, createdAt }: Pick<Job, 'status' | 'blob' | 'createdAt'>) =>
  status === 'refused' && blob ? new Date(createdAt.getTime() + KEPT) : null;

export const importResultOf = (job: Pick<Job, 'result'>): ImportResult => job.result as unknown as ImportResult;

const context = (jobId: string) => `import:${jobId}`;

/**
 * Puts a file on the list of imports. It is kept sealed, for it is full of personal data, and only until the job ends; one
 * that is refused for its rows a day, to be given back with what is wrong.
 * @returns the job
 */
export async function openImport(
  tx: Transaction,
  keys: KeyRing,
  file: {
    bytes: Uint8Array;
    checkOnly: boolean;
    createdBy: string;
    at: Instant;
    headings?: ImportResult['headings'];
  },
): Promise<Job> {
  const id = randomUUID();
  const bytes = new Uint8Array(seal(keys.field, file.bytes, context(id)));
  const sha256 = new Uint8Array(digest(bytes));
  await tx.blob.create({ data: { sha256, bytes, size: bytes.length } });
  const { checkOnly, headings } = file;
  const result: ImportResult = {
    checkOnly,
    attempts: 0,
    created: 0,
    changed: 0,
    unchanged: 0,
    errorCount: 0,
    ...(headings && { headings }),
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
export async function importFileOf(
  tx: Pick<Transaction, 'blob'>,
  keys: KeyRing,
  job: Pick<Job, 'id' | 'blob'>,
): Promise<Buffer> {
  const blob = await tx.blob.findUniqueOrThrow({ where: { sha256: job.blob as Uint8Array<ArrayBuffer> } });
  return open(keys.field, blob.bytes, context(job.id));
}

/** How an import ended. */
interface ImportEnd {
  status: 'refused' | 'done' | 'failed';
  at: Instant;
  result: ImportResult;
  errors?: object[];
  total?: number;
  /** The file stays for a day, to be corrected. */
  keepsFile?: boolean;
}

/** Ends a job, and lets its file go unless it is to be corrected. */
export async function closeImport(tx: Transaction, job: Pick<Job, 'id' | 'blob'>, end: ImportEnd): Promise<void> {
  const { status, at, total, errors = [], keepsFile = false } = end;
  await tx.job.update({
    where: { id: job.id },
    data: {
      status,
      ...(!keepsFile && { blob: null }),
      finishedAt: new Date(at),
      result: asJson(end.result),
      errors,
      ...(total !== undefined && { total, done: status === 'done' ? total : 0 }),
    },
  });
  if (job.blob && !keepsFile) await tx.blob.delete({ where: { sha256: job.blob } });
}

/** Lets go of the files of refused imports that nobody corrected within a day. */
export async function forgetRefusedFiles(db: Database, at: Instant): Promise<void> {
  const where = { kind: IMPORT, status: 'refused', blob: { not: null }, createdAt: { lt: new Date(at - KEPT) } };
  const late = await db.job.findMany({ where, select: { id: true, blob: true } });
  for (const { id, blob } of late) {
    await db.$transaction(async (tx) => {
      await tx.job.update({ where: { id }, data: { blob: null } });
      if (blob) await tx.blob.deleteMany({ where: { sha256: blob } });
    });
  }
}
