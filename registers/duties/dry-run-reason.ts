import { open, seal } from '../../platform/cipher';
import type { KeyRing } from '../../platform/keys';

const context = (lineId: string) => `dry-run-line:${lineId}`;

/** Why a month is excused in the first look of a branch, as it is kept. */
export const sealLineReason = (keys: KeyRing, lineId: string, text: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(seal(keys.field, Buffer.from(text, 'utf8'), context(lineId)));

/** @throws Error when its key is gone */
export const openLineReason = (keys: KeyRing, lineId: string, sealed: Uint8Array): string =>
  open(keys.field, sealed, context(lineId)).toString('utf8');
