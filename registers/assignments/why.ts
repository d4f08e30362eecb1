import { open, seal } from '../../platform/cipher';
import type { KeyRing } from '../../platform/keys';
import type { Logger } from '../../platform/logger';

/** Where a reason stands, and in which row. */
export type WhyOf = `assignment.why:${string}` | `assignment-note.why:${string}`;

/** A reason as it is kept: it may tell of health or family. */
export const sealWhy = (keys: KeyRing, of: WhyOf, text: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(seal(keys.field, Buffer.from(text, 'utf8'), of));

/** The reason; null where there is none, or its key is gone. */
export function openWhy({ keys, log }: { keys: KeyRing; log: Logger }, of: WhyOf, sealed: Uint8Array | null) {
  if (!sealed) return null;
  try {
    return open(keys.field, sealed, of).toString('utf8');
  } catch {
    log.error({ of }, 'a reason cannot be read');
    return null;
  }
}
