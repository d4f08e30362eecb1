import { open, seal } from './cipher';
import type { KeyRing } from './keys';

/** A text as a column keeps it. @param context what it belongs to ("unit.liaison:<id>"): the same is needed to read it */
export const sealText = (keys: KeyRing, text: string, context: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(seal(keys.field, Buffer.from(text, 'utf8'), context));

/** The inverse of `sealText`. @throws Error when it was changed or its key is gone */
export const openText = (keys: KeyRing, sealed: Uint8Array, context: string): string =>
  open(keys.field, sealed, context).toString('utf8');

/** The same for what is shown as well as may be. @returns null where there is none, or it cannot be read */
export function openTextIfReadable(
  keys: KeyRing,
  sealed: Uint8Array | null,
  context: string,
  unreadable: () => void = () => undefined,
): string | null {
  if (!sealed) return null;
  try {
    return openText(keys, sealed, context);
  } catch {
    unreadable();
    return null;
  }
}
