import { randomUUID } from 'node:crypto';
import type { OfferData } from '../../domain/case/offer';
import type { Instant } from '../../domain/time/dates';
import type { KeyRing } from '../../platform/keys';
import { sealSubmission } from '../../platform/submission';
import type { Transaction } from '../../prisma/client';
import type { PendingStart } from '../../prisma/generated/client';
import { Prisma } from '../../prisma/generated/client';
import { asJson, fromJson } from '../../prisma/json';
import type { RowCount } from '../../sheets/remarks';
import type { Draft } from './draft';
import type { RowProblem } from './problems';

export const batchStatuses = {
  checking: '核对中',
  preview: '待启动',
  running: '办理中',
  done: '已全部发起',
  discarded: '已作废',
} as const;
export const rowStatuses = {
  unchecked: '待核对',
  checked: '可发起',
  refused: '有误',
  waiting: '排队中',
  started: '已发起',
  failed: '未能发起',
} as const;

/** What stands in a row's `data`: ids and switches. */
export interface RowData {
  memberId?: string;
  /** Values of the start besides the member. */
  data: OfferData;
  /** How often it was entered anew or tried again: each turn is another decision, and is examined by itself. */
  turn: number;
}

/** A row as the releases before kept it: the values of a transfer beside the member. */
type OlderRowData = Omit<RowData, 'data'> & { target?: OfferData; papersReady?: boolean };

/** What stands in a row's `data`, also in one that an older release wrote. */
export function dataOf({ data }: { data: unknown }): RowData {
  const row = data as RowData | OlderRowData;
  if ('data' in row) return row;
  const { memberId, turn, target, papersReady } = row;
  return { memberId, turn, data: { ...target, ...(papersReady === undefined ? {} : { papersReady }) } };
}

export const rowProblemsOf = ({ problem }: Pick<PendingStart, 'problem'>): RowProblem[] =>
  fromJson<RowProblem[]>(problem ?? []);

/** As the column `problem` takes it. */
export const problemColumn = (problems: readonly RowProblem[]) => (problems.length ? asJson(problems) : Prisma.DbNull);

/** A batch of one procedure has one start of each member. */
export const episodeOf = (batchId: string): string => `batch:${batchId}`;

interface NewBatch {
  id: string;
  procedure: string;
  kind: string;
  title: string;
  organisationId: string;
  createdBy: string;
  at: Instant;
  /** Of a batch that came as a file: what became of its rows. */
  file?: RowCount;
}

/**
 * Puts a batch and its rows on record, with what was typed sealed beside: each text once. Rows that have nothing against
 * them so far wait to be examined.
 */
export async function storeBatch(
  tx: Transaction,
  keys: KeyRing,
  { at, file, ...batch }: NewBatch,
  drafts: readonly Draft[],
): Promise<void> {
  const createdAt = new Date(at);
  const status = drafts.some(({ problems }) => !problems.length) ? 'checking' : 'preview';
  const counted = file && { fileLines: file.lines, fileRemarks: asJson(file.remarks) };
  await tx.batch.create({ data: { ...batch, ...counted, status, createdAt } });
  const submissions = new Submissions(keys, batch.createdBy, at);
  const rows = drafts.map(({ position, memberId, data: values, reason, contact, problems }) => {
    const id = randomUUID();
    const data: RowData = { memberId, data: values, turn: 0 };
    return {
      id,
      procedure: batch.procedure,
      // For somebody who is not known yet the row's own id stands here, which is no member's.
      subject: memberId ?? id,
      episode: episodeOf(batch.id),
      batchId: batch.id,
      position,
      actorId: batch.createdBy,
      submissionId: reason === undefined ? null : submissions.of(reason, contact),
      data: asJson(data),
      ...(problems.length ? { status: 'refused' } : { status: 'unchecked', nextAt: createdAt }),
      problem: problemColumn(problems),
      createdAt,
    };
  });
  await submissions.insert(tx);
  await tx.pendingStart.createMany({ data: rows });
}

/** What was typed in the rows of one request; the same text is kept once. */
export class Submissions {
  readonly #byText = new Map<string, Prisma.SubmissionCreateManyInput>();

  constructor(
    private readonly keys: KeyRing,
    private readonly personId: string,
    private readonly at: Instant,
  ) {}

  /** The id under which a reason and a contact are kept. */
  of(reason: string, contact?: string): string {
    const text = JSON.stringify([reason, contact]);
    const known = this.#byText.get(text);
    if (known) return known.id;
    const id = randomUUID();
    const body = sealSubmission(this.keys, id, { reason, contact });
    this.#byText.set(text, { id, personId: this.personId, at: new Date(this.at), body });
    return id;
  }

  async insert(tx: Transaction): Promise<void> {
    if (this.#byText.size) await tx.submission.createMany({ data: [...this.#byText.values()] });
  }
}
