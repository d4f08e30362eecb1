import { z } from 'zod';
import type { CaseRow } from '../../cases/on-record';
import { named, orNull, titled, titledBy } from '../../lists/schemas';
import type { KeyRing } from '../../platform/keys';
import type { Database, Transaction } from '../../prisma/client';
import { written } from '../../prisma/db-date';
import type { Attachment as Row } from '../../prisma/generated/client';
import { fileKindsOf } from '../../procedures/file-kinds';
import { type MediaType, MOST_FILES, mediaTypes } from '../../registers/files/kinds';
import { openName } from '../../registers/files/name';
import { LARGEST } from '../../registers/files/store';
import type { Context } from '../http/context';
import { mayReadContact } from './case-row';

/** A file of a case, as lists show it. */
export const Attachment = z
  .strictObject({
    id: z.uuid(),
    caseId: z.string(),
    kind: titled,
    name: z.string().nullable().meta({ description: 'null once it was taken back, and to a repeated request.' }),
    mediaType: z.string(),
    size: z.int().meta({ description: 'Bytes.' }),
    scan: z.enum(['clean', 'not-scanned']),
    createdBy: named,
    createdAt: z.iso.datetime(),
    removedBy: orNull(named),
    removedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Attachment' });

/** The files of a case, and what the one who asks may do about them. */
export const Attachments = z
  .strictObject({
    items: z.array(Attachment),
    removable: z.array(z.uuid()).meta({ description: 'Which of them he may take back.' }),
    adding: z
      .strictObject({
        kinds: z.array(titled),
        mediaTypes: z.array(z.string()),
        largest: z.int().meta({ description: 'Most bytes of one file.' }),
        left: z.int().meta({ description: 'How many files there may yet be.' }),
      })
      .nullable()
      .meta({ description: 'What he may attach; null: nothing.' }),
  })
  .meta({ id: 'Attachments' });

/** What the one who asks may attach to a case. @param rows the files that there are, those taken back included */
export function addingTo(c: Context, seen: CaseRow, rows: readonly Row[]): z.input<typeof Attachments>['adding'] {
  if (seen.closedAt || !mayReadContact(c, seen)) return null;
  const kinds = fileKindsOf(seen.procedure);
  return {
    kinds: Object.entries(kinds).map(([id, title]) => ({ id, title })),
    mediaTypes: Object.keys(mediaTypes),
    largest: LARGEST,
    left: Math.max(0, MOST_FILES - rows.filter(({ removedAt }) => !removedAt).length),
  };
}

/** A row as it is shown in a case of that procedure, with the names of those who attached it and took it back. */
export async function toAttachment(
  db: Database | Transaction,
  { deps }: Pick<Context, 'deps'>,
  procedure: string,
  row: Row,
): Promise<z.input<typeof Attachment>> {
  const ids = [row.createdBy, ...(row.removedBy ? [row.removedBy] : [])];
  const people = await db.person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  const person = (id: string) => ({ id, name: people.find((one) => one.id === id)?.name ?? '—' });
  return {
    id: row.id,
    caseId: row.caseId,
    kind: titledBy(fileKindsOf(procedure), row.kind),
    name: row.removedAt ? null : openName(deps.keys, row.id, row.name).name,
    mediaType: row.mediaType,
    size: row.size,
    scan: row.scan as 'clean' | 'not-scanned',
    createdBy: person(row.createdBy),
    createdAt: written(row.createdAt),
    removedBy: row.removedBy ? person(row.removedBy) : null,
    removedAt: row.removedAt && written(row.removedAt),
  };
}

/** Content-Disposition with a name for readers of ASCII only and the real one (RFC 6266, RFC 8187). */
export function dispositionOf(keys: KeyRing, row: Row, way: 'inline' | 'attachment' = 'attachment'): string {
  const { name } = openName(keys, row.id, row.name);
  const plain = `${row.kind}.${mediaTypes[row.mediaType as MediaType]}`;
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${way}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
