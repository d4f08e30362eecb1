import { open, seal } from '../../platform/cipher';
import type { KeyRing } from '../../platform/keys';

/** What is kept sealed of a payment: why it is so late, and why it was countered. */
type Said = 'reason' | 'counter_reason';

const context = (said: Said, paymentId: string) => `dues_payment.${said}:${paymentId}`;

export const sealedReason = (keys: KeyRing, said: Said, paymentId: string, text: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(seal(keys.field, Buffer.from(text, 'utf8'), context(said, paymentId)));

/** @throws Error when it was changed or its key is gone */
export const openReason = (keys: KeyRing, said: Said, paymentId: string, bytes: Uint8Array): string =>
  open(keys.field, bytes, context(said, paymentId)).toString('utf8');
