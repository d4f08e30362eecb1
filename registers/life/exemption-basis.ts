import type { KeyRing } from '../../platform/keys';
import { openText, sealText } from '../../platform/sealed-text';

const context = (id: string) => `exemption.basis:${id}`;

/** Seals to its row what an exemption rests on: it tells of somebody's health. */
export const sealBasis = (keys: KeyRing, id: string, text: string): Uint8Array<ArrayBuffer> =>
  sealText(keys, text, context(id));

/** What it rests on. @throws Error when its key is gone */
export const openBasis = (keys: KeyRing, id: string, bytes: Uint8Array): string => openText(keys, bytes, context(id));
