import type { KeyRing } from '../../platform/keys';
import type { Logger } from '../../platform/logger';
import { openTextIfReadable, sealText } from '../../platform/sealed-text';

/** Where a reason stands, and in which row. */
export type WhyOf = `assignment.why:${string}` | `assignment-note.why:${string}`;

/** A reason as it is kept: it may tell of health or family. */
export const sealWhy = (keys: KeyRing, of: WhyOf, text: string): Uint8Array<ArrayBuffer> => sealText(keys, text, of);

/** The reason; null where there is none, or its key is gone. */
export function openWhy({ keys, log }: { keys: KeyRing; log: Logger }, of: WhyOf, sealed: Uint8Array | null) {
  return openTextIfReadable(keys, sealed, of, () => log.error({ of }, 'a reason cannot be read'));
}
