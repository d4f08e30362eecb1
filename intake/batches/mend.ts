import type { OfferData } from '../../domain/case/offer';
import type { Transaction } from '../../prisma/client';
import type { PendingStart } from '../../prisma/generated/client';
import { asJson } from '../../prisma/json';
import type { BatchFile, OwnCells } from '../../procedures/batches';
import type { Heading } from '../../sheets/headings';
import { columnsOf, shared } from './columns';
import { batchFileOf } from './declared';
import { type Draft, examineRow, type Maker, missingFields, resolveRows } from './draft';
import { isOfFile, type RowProblem } from './problems';
import { dataOf, problemColumn, type RowData, rowProblemsOf, Submissions } from './store';

/** What a row of a file says in place of what was wrong. */
export interface Mended {
  name?: string;
  identityNumber?: string;
  reason?: string;
  contact?: string;
  /** In the columns that only its procedure has; those left out stay as they were. */
  own: OwnCells;
}

const typedIn = (own: OwnCells): string[] => Object.keys(own).filter((field) => own[field] !== undefined);

/** Headings of the columns that an entry goes over: what was wrong there does not count any more. */
function headingsOver({ columns }: BatchFile, { name, reason, own }: Mended): Set<string> {
  const fields = [
    ...(name === undefined ? [] : ['name', 'identity']),
    ...typedIn(own).flatMap((field) => [field, ...(columns[field]?.covers ?? [])]),
    ...(reason === undefined ? [] : ['reason', 'contact']),
  ];
  const all = columnsOf({ columns });
  return new Set(fields.flatMap((field) => all[field]?.heading ?? []));
}

/** The values of a row with those of another entry in their place. */
function merged({ columns }: BatchFile, before: OfferData, own: OwnCells, found: OfferData): OfferData {
  const given = new Set(typedIn(own).flatMap((field) => columns[field]?.gives ?? []));
  return { ...Object.fromEntries(Object.entries(before).filter(([name]) => !given.has(name))), ...found };
}

/** What the row would be with another entry. @throws Error when its procedure has no file */
export async function mendedDraft(maker: Maker, row: PendingStart, mended: Mended): Promise<Draft> {
  const file = batchFileOf(maker.procedure);
  if (!file) throw new Error(`${maker.procedure} has no file`);
  const before = dataOf(row);
  const { name, identityNumber, own, reason, contact } = mended;
  const typed = { position: row.position, name, identity: identityNumber, own, problems: [] };
  const [found] = (await resolveRows(maker, file, [typed])) as [Draft];
  const over = headingsOver(file, mended);
  const headings = new Map(
    Object.values(columnsOf(file)).flatMap((one) => headingsOf(one).map((text) => [text, one.heading])),
  );
  const kept = rowProblemsOf(row).filter((one) => isOfFile(one) && !over.has(headings.get(one.column) ?? one.column));
  const draft: Draft = {
    position: row.position,
    memberId: identityNumber === undefined ? before.memberId : found.memberId,
    data: merged(file, before.data, own, found.data),
    reason,
    contact,
    problems: [...kept, ...found.problems],
  };
  if (!draft.problems.length) {
    draft.problems.push(...missingFields(maker.procedure, draft, reason !== undefined || row.submissionId !== null));
  }
  if (!draft.problems.length) draft.problems.push(...(await examineRow(maker, { ...maker, ...draft }, maker.at)));
  return draft;
}

const headingsOf = ({ heading, also = [] }: Heading) => [heading, ...also];

/**
 * Puts a mended row on record. It is then checked, or refused for what is still wrong.
 * @returns whether the row was still there to be mended
 */
export async function storeMended(tx: Transaction, maker: Maker, row: PendingStart, draft: Draft): Promise<boolean> {
  const { memberId, data: values, reason, contact } = draft;
  const problems: RowProblem[] = [...draft.problems];
  if (memberId && (await isElsewhere(tx, row, memberId))) {
    problems.push({ type: 'double-row', column: shared.identity.heading });
  }
  const free = memberId && !problems.some(({ type }) => type === 'double-row') ? memberId : undefined;
  const submissions = new Submissions(maker.keys, maker.actorId, maker.at);
  const submissionId = reason === undefined ? row.submissionId : submissions.of(reason, contact);
  await submissions.insert(tx);
  const data: RowData = { memberId: free, data: values, turn: dataOf(row).turn + 1 };
  const { count } = await tx.pendingStart.updateMany({
    where: { id: row.id, status: { in: ['unchecked', 'checked', 'refused', 'failed'] } },
    data: {
      subject: free ?? row.id,
      submissionId,
      data: asJson(data),
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
