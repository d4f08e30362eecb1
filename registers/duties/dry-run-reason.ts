import type { KeyRing } from '../../platform/keys';
import { openText, sealText } from '../../platform/sealed-text';

const context = (lineId: string) => `dry-run-line:${lineId}`;

/** Why a month is excused in the first look of a branch, as it is kept. */
export const sealLineReason = (keys: KeyRing, lineId: string, text: string): Uint8Array<ArrayBuffer> =>
  sealText(keys, text, context(lineId));

/** @throws Error when its key is gone */
export const openLineReason = (keys: KeyRing, lineId: string, sealed: Uint8Array): string =>
  openText(keys, sealed, context(lineId));
