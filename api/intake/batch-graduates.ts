import { randomUUID } from 'node:crypto';
import type { Unusable } from '../../intake/batches/columns';
import { resolveRows } from '../../intake/batches/draft';
import { rowProblems } from '../../intake/batches/problems';
import { readRows } from '../../intake/batches/read-rows';
import { Problem } from '../../platform/problem';
import type { Context } from '../http/context';
import { makerOf, placeOf } from './batch-scope';
import { storeOnce } from './batch-store';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const CSV = 'text/csv';

/** Reads the file, finds whom and what it names, and keeps the batch, whose rows the worker then examines. */
export async function graduates(c: Context<undefined, { organisationId?: string | undefined }>) {
  const place = await placeOf(c, c.query.organisationId);
  const read = await readRows(c.file, c.request.is(CSV) ? 'csv' : 'xlsx', c.today);
  if (read === 'too-many-rows') throw new Problem('batch-too-large');
  if (read === 'file-unreadable') throw new Problem('batch-file-unreadable');
  if ('type' in read) throw unusable(read);
  const batchId = randomUUID();
  const drafts = await resolveRows(makerOf(c, batchId, place), read);
  return await storeOnce(
    c,
    { id: batchId, kind: 'graduates', title: `${place.name} ${c.today} 批量接转`, place },
    drafts,
  );
}

function unusable({ type, heading }: Unusable): Problem {
  const detail = `${rowProblems[type]}${heading ? `：${heading}` : ''}`;
  return new Problem('batch-file-unreadable', { detail });
}
