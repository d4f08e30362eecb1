import { answerOf, client, type Schemas } from '../../api/client';

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

export const pastedRows = (text: string): number =>
  text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '').length;
