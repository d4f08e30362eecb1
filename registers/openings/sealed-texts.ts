import type { KeyRing } from '../../platform/keys';
import type { Logger } from '../../platform/logger';
import { openTextIfReadable, sealText } from '../../platform/sealed-text';

/** Where a text of the openings stands, and in which row. */
export type OpeningTextOf =
  | `opening.raiser:${string}`
  | `commitment.note:${string}`
  | `commitment-step.text:${string}`
  | `post-review.text:${string}`;

/** A text as it is kept: it may tell of a resident, of health or of family. */
export const sealOpeningText = (keys: KeyRing, of: OpeningTextOf, text: string): Uint8Array<ArrayBuffer> =>
  sealText(keys, text, of);

/** The text; null where there is none, or its key is gone. */
export function openOpeningText(
  { keys, log }: { keys: KeyRing; log: Logger },
  of: OpeningTextOf,
  sealed: Uint8Array | null,
): string | null {
  return openTextIfReadable(keys, sealed, of, () => log.error({ of }, 'a text of an opening cannot be read'));
}
