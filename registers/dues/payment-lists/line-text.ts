import type { KeyRing } from '../../../platform/keys';
import { openText, sealText } from '../../../platform/sealed-text';

/** What of a line says who paid. */
export interface LineText {
  name: string;
  remark: string;
  serial: string;
}

const context = (column: 'text' | 'reason', id: string) => `payment-list-line.${column}:${id}`;

export const sealLine = (keys: KeyRing, id: string, { name, remark, serial }: LineText): Uint8Array<ArrayBuffer> =>
  sealText(keys, JSON.stringify({ name, remark, serial }), context('text', id));

/** @throws Error when its key is gone or it was changed */
export const openLine = (keys: KeyRing, id: string, sealed: Uint8Array): LineText =>
  JSON.parse(openText(keys, sealed, context('text', id))) as LineText;

/** Why a line is no dues. */
export const sealPaymentReason = (keys: KeyRing, id: string, reason: string): Uint8Array<ArrayBuffer> =>
  sealText(keys, reason, context('reason', id));

export const openPaymentReason = (keys: KeyRing, id: string, sealed: Uint8Array): string =>
  openText(keys, sealed, context('reason', id));
