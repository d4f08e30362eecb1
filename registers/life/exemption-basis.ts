import { open, seal } from '../../platform/cipher';
import type { KeyRing } from '../../platform/keys';

const context = (id: string) => `exemption.basis:${id}`;

/** Seals to its row what an exemption rests on: it tells of somebody's health. */
export const sealBasis = (keys: KeyRing, id: string, text: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(seal(keys.field, Buffer.from(text, 'utf8'), context(id)));

/** What it rests on. @throws Error when its key is gone */
export const openBasis = (keys: KeyRing, id: string, bytes: Uint8Array): string =>
  open(keys.field, bytes, context(id)).toString('utf8');
