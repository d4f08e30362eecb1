import { open, seal } from '../../platform/cipher';
import { digest } from '../../platform/hash';
import type { KeyRing } from '../../platform/keys';
import type { Database, Transaction } from '../../prisma/client';

// Bytes by the digest of what is stored. Everything is stored sealed: scans and papers are full of personal data.

/** Most bytes that one file may have. */
export const LARGEST = 10 * 1024 * 1024;

/**
 * Keeps a file.
 * @param context what it belongs to ("document:<id>"): the same is needed to read it
 * @returns the digest under which it is found
 */
export async function putFile(
  tx: Transaction,
  keys: KeyRing,
  bytes: Uint8Array,
  context: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const sealed = new Uint8Array(seal(keys.field, bytes, context));
  const sha256 = new Uint8Array(digest(sealed));
  await tx.blob.create({ data: { sha256, bytes: sealed, size: sealed.length } });
  return sha256;
}

/**
 * Reads a file, having checked that it is what was kept.
 * @throws Error when it is gone, was changed, or its key is not in the ring
 */
export async function getFile(
  db: Database | Transaction,
  keys: KeyRing,
  sha256: Uint8Array,
  context: string,
): Promise<Buffer> {
  const row = await db.blob.findUniqueOrThrow({ where: { sha256: new Uint8Array(sha256) } });
  if (!digest(row.bytes).equals(sha256)) throw new Error('a kept file was changed');
  return open(keys.field, row.bytes, context);
}
