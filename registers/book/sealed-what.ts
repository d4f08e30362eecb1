import { open, seal } from '../../platform/cipher';
import type { KeyRing } from '../../platform/keys';

const context = (id: string) => `book-entry.what:${id}`;

/** What a row is for, and whom: it may name a member in hardship. */
export const sealedWhat = (keys: KeyRing, id: string, text: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(seal(keys.field, Buffer.from(text, 'utf8'), context(id)));

/** @throws Error when it was changed or its key is gone */
export const openWhat = (keys: KeyRing, id: string, sealed: Uint8Array): string =>
  open(keys.field, sealed, context(id)).toString('utf8');
