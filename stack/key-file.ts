import { randomBytes } from 'node:crypto';
import { keepPrivate } from './private-file';

/**
 * Makes the key ring of an embedded stack the first time: one key a purpose, in the form of platform/keys.ts.
 * @param path a file outside the database's folder, so that a copy of the one is useless without the other
 */
export function ensureKeys(path: string): void {
  const first = () => [{ id: 'k1', key: randomBytes(32).toString('base64') }];
  keepPrivate(path, () => ({ field: first(), lookup: first(), payload: first() }));
}
