import type { KeyRing } from '../../platform/keys';
import type { Logger } from '../../platform/logger';
import { openTextIfReadable, sealText } from '../../platform/sealed-text';

/** Where a text of a service stands, and in which row. */
export type ServiceTextOf = `service.what:${string}` | `service-step.text:${string}`;

/** A text as it is kept: it may tell who was helped, and with what. */
export const sealServiceText = (keys: KeyRing, of: ServiceTextOf, text: string): Uint8Array<ArrayBuffer> =>
  sealText(keys, text, of);

/** The text; null where there is none, or its key is gone. */
export function openServiceText(
  { keys, log }: { keys: KeyRing; log: Logger },
  of: ServiceTextOf,
  sealed: Uint8Array | null,
): string | null {
  return openTextIfReadable(keys, sealed, of, () => log.error({ of }, 'a text of a service cannot be read'));
}
