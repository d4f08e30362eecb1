import type { CaseRow } from '../../cases/on-record';
import type { Paper, Printing } from '../../papers/form';
import { fileKindsOf } from '../../procedures/file-kinds';
import { fileContext } from '../../registers/files/attachments';
import { openName } from '../../registers/files/name';
import { getFile } from '../../registers/files/store';
import { mayReadContact } from '../cases/case-row';
import type { Context } from '../http/context';
import { paperOf, printingOf, standingOf } from './document-store';
import { mayReadPaper } from './paper-access';

/** Bytes of attachments in one file: more are only listed. */
const MOST_BYTES = 60 * 1024 * 1024;

/** An attachment, read. */
export interface Attached {
  name: string;
  kind: string;
  size: number;
  mediaType: string;
  /** Not there where the file would be too large. */
  bytes?: Buffer;
}

/** A paper, read, and how it stands in the archive. */
export interface Given {
  paper: Paper;
  printing: Printing;
}

/** The papers of a case that the one who asks may read. */
export async function papersOf(c: Context, row: CaseRow): Promise<Given[]> {
  const { db, keys } = c.deps;
  const documents = await db.document.findMany({
    where: { caseId: row.id },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  const mine = documents.filter(({ kind }) => mayReadPaper(c, kind, row));
  return await Promise.all(
    mine.map(async (document) => {
      const status = await standingOf(db, document, row.state, c.today);
      const printing = printingOf(c, document, { byOffice: true, nth: 1 }, status);
      // A sheet out of the archive is not to pass for the original.
      return {
        paper: await paperOf(keys, db, document),
        printing: { ...printing, across: printing.across ?? '存档件' },
      };
    }),
  );
}

/** The attachments, for those who have to do with the case and were not only sent a copy. */
export async function attachmentsOf(c: Context, row: CaseRow): Promise<Attached[]> {
  if (!mayReadContact(c, row)) return [];
  const { db, keys } = c.deps;
  const kinds = fileKindsOf(row.procedure);
  const rows = await db.attachment.findMany({
    where: { caseId: row.id, removedAt: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  const all: Attached[] = [];
  let rest = MOST_BYTES;
  for (const { id, name, kind, size, mediaType, sha256 } of rows) {
    rest -= size;
    all.push({
      name: openName(keys, id, name).name,
      kind: kinds[kind] ?? kind,
      size,
      mediaType,
      ...(rest >= 0 && { bytes: await getFile(db, keys, sha256, fileContext(id)) }),
    });
  }
  return all;
}
