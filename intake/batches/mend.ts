import type { Transaction } from '../../prisma/client';
import type { PendingStart, Prisma } from '../../prisma/generated/client';
import { columns, type Field } from './columns';
import { type Draft, examineRow, type Maker, missing, resolveRows } from './draft';
import { isOfFile, type RowProblem } from './problems';
import { dataOf, problemColumn, problemsOf, type RowData, Submissions } from './store';

/** What a row of a file says in place of what was wrong. */
export interface Mended {
  name?: string;
  identityNumber?: string;
  target?: string;
  outside?: boolean;
  reason?: string;
  contact?: string;
  papersReady?: boolean;
}

/** Columns that an entry goes over: what was wrong there does not count any more. */
function columnsOf({ name, target, reason }: Mended): Set<string> {
  const fields: Field[] = [
    ...(name === undefined ? [] : (['name', 'identity'] as const)),
    ...(target === undefined ? [] : (['target', 'outside'] as const)),
    ...(reason === undefined ? [] : (['reason', 'contact'] as const)),
  ];
  return new Set(fields.map((field) => columns[field].heading));
}

/** What the row would be with another entry. */
export async function mendedDraft(maker: Maker, row: PendingStart, mended: Mended): Promise<Draft> {
  const before = dataOf(row);
  const { name, identityNumber, target, outside, reason, contact } = mended;
  const typed = { position: row.position, name, identity: identityNumber, target, outside, problems: [] };
  const [found] = (await resolveRows(maker, [typed])) as [Draft];
  const over = columnsOf(mended);
  const headings = new Map(Object.values(columns).flatMap((one) => headingsOf(one).map((text) => [text, one.heading])));
  const kept = problemsOf(row).filter((one) => isOfFile(one) && !over.has(headings.get(one.column) ?? one.column));
  const draft: Draft = {
    position: row.position,
    memberId: identityNumber === undefined ? before.memberId : found.memberId,
    target: target === undefined ? before.target : found.target,
    papersReady: mended.papersReady ?? before.papersReady,
    reason,
    contact,
    problems: [...kept, ...found.problems],
  };
  if (!draft.problems.length) {
    draft.problems.push(...missing(draft, reason !== undefined || row.submissionId !== null));
  }
  if (!draft.problems.length) draft.problems.push(...(await examineRow(maker, { ...maker, ...draft }, maker.at)));
  return draft;
}

const headingsOf = ({ heading, ...more }: { heading: string; also?: readonly string[] }) => [
  heading,
  ...(more.also ?? []),
];

/**
 * Puts a mended row on record. It is then checked, or refused for what is still wrong.
 * @returns whether the row was still there to be mended
 */
export async function storeMended(tx: Transaction, maker: Maker, row: PendingStart, draft: Draft): Promise<boolean> {
  const { memberId, target, papersReady, reason, contact } = draft;
  const problems: RowProblem[] = [...draft.problems];
  if (memberId && (await isElsewhere(tx, row, memberId))) {
    problems.push({ type: 'double-row', column: columns.identity.heading });
  }
  const free = memberId && !problems.some(({ type }) => type === 'double-row') ? memberId : undefined;
  const submissions = new Submissions(maker.keys, maker.actorId, maker.at);
  const submissionId = reason === undefined ? row.submissionId : submissions.of(reason, contact);
  await submissions.insert(tx);
  const data: RowData = { memberId: free, target, papersReady, turn: dataOf(row).turn + 1 };
  const { count } = await tx.pendingStart.updateMany({
    where: { id: row.id, status: { in: ['unchecked', 'checked', 'refused', 'failed'] } },
    data: {
      subject: free ?? row.id,
      submissionId,
      data: data as unknown as Prisma.InputJsonObject,
      status: problems.length ? 'refused' : 'checked',
      problem: problemColumn(problems),
      attempts: 0,
      nextAt: null,
      finishedAt: null,
    },
  });
  return count === 1;
}

/** Whether another row of the batch is for the same member. */
async function isElsewhere(tx: Transaction, row: PendingStart, memberId: string): Promise<boolean> {
  const { id, batchId } = row;
  return (await tx.pendingStart.count({ where: { batchId, subject: memberId, id: { not: id } } })) > 0;
}
