import type { KeyRing } from '../../platform/keys';
import { openText, sealText } from '../../platform/sealed-text';

/** What is kept sealed of a payment: why it is so late, and why it was countered. */
type Said = 'reason' | 'counter_reason';

const context = (said: Said, paymentId: string) => `dues_payment.${said}:${paymentId}`;

export const sealedReason = (keys: KeyRing, said: Said, paymentId: string, text: string): Uint8Array<ArrayBuffer> =>
  sealText(keys, text, context(said, paymentId));

/** @throws Error when it was changed or its key is gone */
export const openReason = (keys: KeyRing, said: Said, paymentId: string, bytes: Uint8Array): string =>
  openText(keys, bytes, context(said, paymentId));
