import { randomUUID } from 'node:crypto';
import type { Instant } from '../../domain/time/dates';
import type { KeyRing } from '../../platform/keys';
import type { Transaction } from '../../prisma/client';
import type { Attachment } from '../../prisma/generated/client';
import { type MediaType, MOST_FILES } from './kinds';
import { contentHashes, openName, sealName } from './name';
import { putFile } from './store';

/** A file that was checked and scanned. */
export interface Upload {
  caseId: string;
  kind: string;
  name: string;
  mediaType: MediaType;
  scan: 'clean' | 'not-scanned';
  bytes: Buffer;
  createdBy: string;
  at: Instant;
}

/**
 * Keeps a file with its case, sealed. The same bytes of the same kind once more are the file that is there already.
 * @returns the row and whether it is new; undefined when the case has as many files as it may
 */
export async function attach(
  tx: Transaction,
  keys: KeyRing,
  upload: Upload,
): Promise<{ row: Attachment; isNew: boolean } | undefined> {
  const { caseId, kind, name, bytes, mediaType, scan, createdBy, at } = upload;
  // Two at once come one after the other; the case itself goes on meanwhile.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`attachments:${caseId}`}, 0))`;
  const there = await tx.attachment.findMany({ where: { caseId, removedAt: null } });
  const hashes = contentHashes(keys, caseId, bytes);
  const same = there.find((one) => one.kind === kind && hashes.includes(openName(keys, one.id, one.name).content));
  if (same) return { row: same, isNew: false };
  if (there.length >= MOST_FILES) return undefined;
  const id = randomUUID();
  const row = await tx.attachment.create({
    data: {
      id,
      caseId,
      kind,
      name: sealName(keys, id, { name, content: hashes[0] as string }),
      mediaType,
      size: bytes.length,
      sha256: await putFile(tx, keys, bytes, fileContext(id)),
      scan,
      createdBy,
      createdAt: new Date(at),
    },
  });
  return { row, isNew: true };
}

/** To what the bytes of a file are sealed. */
export const fileContext = (id: string): string => `attachment:${id}`;
