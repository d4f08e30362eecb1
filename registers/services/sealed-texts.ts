import { open, seal } from '../../platform/cipher';
import type { KeyRing } from '../../platform/keys';
import type { Logger } from '../../platform/logger';

/** Where a text of a service stands, and in which row. */
export type ServiceTextOf = `service.what:${string}` | `service-step.text:${string}`;

/** A text as it is kept: it may tell who was helped, and with what. */
export const sealServiceText = (keys: KeyRing, of: ServiceTextOf, text: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(seal(keys.field, Buffer.from(text, 'utf8'), of));

/** The text; null where there is none, or its key is gone. */
export function openServiceText(
  { keys, log }: { keys: KeyRing; log: Logger },
  of: ServiceTextOf,
  sealed: Uint8Array | null,
): string | null {
  if (!sealed) return null;
  try {
    return open(keys.field, sealed, of).toString('utf8');
  } catch {
    log.error({ of }, 'a text of a service cannot be read');
    return null;
  }
}
