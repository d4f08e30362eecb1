import { randomUUID } from 'node:crypto';
import { fullDate } from '../../domain/case/text';
import type { Unusable } from '../../intake/batches/columns';
import { resolveRows } from '../../intake/batches/draft';
import { rowProblems } from '../../intake/batches/problems';
import { readRows } from '../../intake/batches/read-rows';
import { Problem } from '../../platform/problem';
import type { BatchFile } from '../../procedures/batches';
import type { Context } from '../http/context';
import { makerOf, placeOf } from './batch-scope';
import { storeOnce } from './batch-store';

type Asked = Context<undefined, { organisationId?: string | undefined }>;

/** Reads the file, finds whom and what it names, and keeps the batch, whose rows the worker then examines. */
export async function batchOfFile(c: Asked, procedure: string, file: BatchFile) {
  const place = await placeOf(c, c.query.organisationId);
  const read = await readRows(file, c.file, c.today);
  if (read === 'too-many-rows') throw new Problem('batch-too-large');
  if ('type' in read) throw unusable(read);
  const id = randomUUID();
  const drafts = await resolveRows(makerOf(c, { id, procedure }, place), file, read.rows);
  const title = `${place.name} ${fullDate(c.today)} ${file.name}`;
  return await storeOnce(c, { id, procedure, kind: file.kind, title, place }, drafts, read.count);
}

/** 第3行「血型」：无法识别的列…; of a workbook with its sheet. */
function unusable({ type, sheet, row, heading }: Unusable): Problem {
  const place = [sheet && `工作表「${sheet}」`, row && `第${row}行`, heading && `「${heading}」`]
    .filter(Boolean)
    .join('');
  return new Problem('batch-file-unreadable', { detail: `${place}${place ? '：' : ''}${rowProblems[type]}` });
}
