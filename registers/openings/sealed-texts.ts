import { open, seal } from '../../platform/cipher';
import type { KeyRing } from '../../platform/keys';
import type { Logger } from '../../platform/logger';

/** Where a text of the openings stands, and in which row. */
export type OpeningTextOf =
  | `opening.raiser:${string}`
  | `commitment.note:${string}`
  | `commitment-step.text:${string}`
  | `post-review.text:${string}`;

/** A text as it is kept: it may tell of a resident, of health or of family. */
export const sealOpeningText = (keys: KeyRing, of: OpeningTextOf, text: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(seal(keys.field, Buffer.from(text, 'utf8'), of));

/** The text; null where there is none, or its key is gone. */
export function openOpeningText(
  { keys, log }: { keys: KeyRing; log: Logger },
  of: OpeningTextOf,
  sealed: Uint8Array | null,
): string | null {
  if (!sealed) return null;
  try {
    return open(keys.field, sealed, of).toString('utf8');
  } catch {
    log.error({ of }, 'a text of an opening cannot be read');
    return null;
  }
}
