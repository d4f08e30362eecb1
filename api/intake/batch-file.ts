import { randomUUID } from 'node:crypto';
import type { Unusable } from '../../intake/batches/columns';
import { resolveRows } from '../../intake/batches/draft';
import { rowProblems } from '../../intake/batches/problems';
import { readRows } from '../../intake/batches/read-rows';
import { Problem } from '../../platform/problem';
import type { BatchFile } from '../../procedures/batches';
import { CSV_TYPE } from '../../sheets/media-types';
import type { Context } from '../http/context';
import { makerOf, placeOf } from './batch-scope';
import { storeOnce } from './batch-store';

type Asked = Context<undefined, { organisationId?: string | undefined }>;

/** Reads the file, finds whom and what it names, and keeps the batch, whose rows the worker then examines. */
export async function batchOfFile(c: Asked, procedure: string, file: BatchFile) {
  const place = await placeOf(c, c.query.organisationId);
  const read = await readRows(file, c.file, c.request.is(CSV_TYPE) ? 'csv' : 'xlsx', c.today);
  if (read === 'too-many-rows') throw new Problem('batch-too-large');
  if (read === 'file-unreadable') throw new Problem('batch-file-unreadable');
  if ('type' in read) throw unusable(read);
  const id = randomUUID();
  const drafts = await resolveRows(makerOf(c, { id, procedure }, place), file, read);
  const title = `${place.name} ${c.today} ${file.name}`;
  return await storeOnce(c, { id, procedure, kind: file.kind, title, place }, drafts);
}

function unusable({ type, heading }: Unusable): Problem {
  const detail = `${rowProblems[type]}${heading ? `：${heading}` : ''}`;
  return new Problem('batch-file-unreadable', { detail });
}
