import type { Database, Transaction } from '../prisma/client';
import type { PendingStart, Prisma } from '../prisma/generated/client';
import { type Draft, examineRows, type Maker, missing } from './draft';
import { isOfFile, type RowProblem } from './problems';
import { type Choice, runs } from './steps';
import { dataOf, problemColumn, problemsOf, type RowData } from './store';

/** A row that was looked at once more. */
export interface Again {
  row: PendingStart;
  problems: RowProblem[];
}

/** Rows that did not start and can be tried again. */
export const lame = (db: Database | Transaction, batchId: string, { only }: Choice): Promise<PendingStart[]> =>
  db.pendingStart.findMany({
    where: { batchId, status: { in: ['refused', 'failed'] }, ...(only && { id: { in: [...only] } }) },
  });

/**
 * Examines rows anew: what the registers said before does not count, what was wrong in the file still does.
 */
export async function checkAgain(maker: Maker, rows: readonly PendingStart[]): Promise<Again[]> {
  const drafts = rows.map((row): Draft => {
    const { memberId, target, papersReady } = dataOf(row);
    const draft = { position: row.position, memberId, target, papersReady, problems: problemsOf(row).filter(isOfFile) };
    if (!draft.problems.length) draft.problems.push(...missing(draft, row.submissionId !== null));
    return draft;
  });
  await examineRows(maker, drafts);
  return rows.map((row, index) => ({ row, problems: drafts[index]?.problems ?? [] }));
}

/**
 * Puts what was found on record, unless the row was touched meanwhile.
 * @param start what has nothing against it any more goes to the relay at once; else it is only `checked`
 */
export async function storeAgain(
  tx: Transaction,
  { batchId, actorId, at }: Maker,
  found: readonly Again[],
  start: boolean,
): Promise<void> {
  let started = 0;
  for (const { row, problems } of found) {
    const data = dataOf(row);
    const goes = !problems.length && start;
    const next: RowData = { ...data, turn: data.turn + 1 };
    const { count } = await tx.pendingStart.updateMany({
      where: { id: row.id, status: row.status },
      data: {
        status: problems.length ? row.status : goes ? 'waiting' : 'checked',
        problem: problemColumn(problems),
        ...(goes && { actorId, attempts: 0, nextAt: new Date(at) }),
        ...(!problems.length && { data: next as unknown as Prisma.InputJsonObject, finishedAt: null }),
      },
    });
    if (goes) started += count;
  }
  if (started) await runs(tx, batchId, at);
}
