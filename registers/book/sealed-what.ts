import type { KeyRing } from '../../platform/keys';
import { openText, sealText } from '../../platform/sealed-text';

const context = (id: string) => `book-entry.what:${id}`;

/** What a row is for, and whom: it may name a member in hardship. */
export const sealedWhat = (keys: KeyRing, id: string, text: string): Uint8Array<ArrayBuffer> =>
  sealText(keys, text, context(id));

/** @throws Error when it was changed or its key is gone */
export const openWhat = (keys: KeyRing, id: string, sealed: Uint8Array): string => openText(keys, sealed, context(id));
