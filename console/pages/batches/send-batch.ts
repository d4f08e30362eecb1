import { answerOf, client, type Schemas } from '../../api/client';
import { batchTexts as texts } from './texts';

// Where batches begin is a path of each procedure that has any: GET /procedures/{id} says which do.

const made = (path: string, options: object): Promise<Schemas['Batch']> =>
  answerOf(client.POST(path as never, options as never) as Promise<{ data?: Schemas['Batch']; response: Response }>);

/** Sends a file of members to be checked. */
export const sendBatchFile = (procedure: string, file: Blob, key: string): Promise<Schemas['Batch']> =>
  made(`/procedures/${procedure}/batches`, {
    params: { header: { 'Idempotency-Key': key } },
    body: file,
    bodySerializer: (body: Blob) => body,
    headers: { 'Content-Type': file.type || 'application/octet-stream' },
  });

/** Has all members of a branch listed and checked. */
export const sendBranch = (procedure: string, body: object, key: string): Promise<Schemas['Batch']> =>
  made(`/procedures/${procedure}/batches/whole-branch`, { params: { header: { 'Idempotency-Key': key } }, body });

/** What was copied out of Excel as a file, with the headings of the template where they were not copied. */
export function pastedFile(text: string, columns: readonly string[]): Blob {
  const rows = text.replace(/^\s*[\r\n]+/, '');
  const [first = ''] = rows.split(/\r\n|\n|\r/, 1);
  const headed = first.split('\t').some((cell) => cell.trim() === columns[0]);
  return new Blob([headed ? rows : `${columns.join('\t')}\n${rows}`], { type: 'text/tab-separated-values' });
}

const MOST_ROWS = 2_000;

/** What stands against pasted rows before they are sent, as far as it can be seen without the register. */
export function pastedAmiss(text: string, columns: readonly string[]): string | undefined {
  const lines = text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '');
  const headed = lines[0]?.split('\t').some((cell) => cell.trim() === columns[0]);
  const rows = headed ? lines.slice(1) : lines;
  if (lines.length > 0 && rows.length === 0) return texts.pastedHeadOnly;
  if (rows.length > MOST_ROWS) return texts.pastedMany(rows.length);
  if (rows.some((line) => !line.includes('\t'))) return texts.pastedOneColumn;
  const wide = headed ? -1 : rows.findIndex((line) => line.split('\t').length > columns.length);
  return wide < 0 ? undefined : texts.pastedWide(wide + 1, columns.length);
}

export const pastedRows = (text: string): number =>
  text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '').length;
