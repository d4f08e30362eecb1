import { createHash } from 'node:crypto';

// The one place where a digest is made, so that another algorithm (SM3) can stand beside SHA-256.

/** What stands before the first link of a chain. */
export const GENESIS: Buffer = Buffer.alloc(32);

/** SHA-256 of the parts one after the other, 32 bytes. */
export function digest(...parts: (string | Uint8Array)[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}

/**
 * JSON with sorted keys and without blanks, so that a value read back from the database has the same text.
 * `undefined` members are left out, as in JSON.
 */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((entry) => canonical(entry ?? null)).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`);
  return `{${members.join(',')}}`;
}

/**
 * The next link of a hash chain.
 * @param previous the hash before it, 32 bytes; `GENESIS` for the first
 * @param row what the link vouches for: JSON values only (dates as text)
 */
export const link = (previous: Uint8Array, row: unknown): Buffer => digest(previous, canonical(row));

/** A UUID (version 8, RFC 9562) made from a text: the same text gives the same id. */
export function uuidOf(text: string): string {
  const bytes = digest(text).subarray(0, 16);
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
