import { open, seal } from '../../../platform/cipher';
import type { KeyRing } from '../../../platform/keys';

/** What of a line says who paid. */
export interface LineText {
  name: string;
  remark: string;
  serial: string;
}

const context = (column: 'text' | 'reason', id: string) => `payment-list-line.${column}:${id}`;

export const sealLine = (keys: KeyRing, id: string, { name, remark, serial }: LineText): Uint8Array<ArrayBuffer> =>
  new Uint8Array(seal(keys.field, Buffer.from(JSON.stringify({ name, remark, serial }), 'utf8'), context('text', id)));

/** @throws Error when its key is gone or it was changed */
export const openLine = (keys: KeyRing, id: string, sealed: Uint8Array): LineText =>
  JSON.parse(open(keys.field, sealed, context('text', id)).toString('utf8')) as LineText;

/** Why a line is no dues. */
export const sealPaymentReason = (keys: KeyRing, id: string, reason: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(seal(keys.field, Buffer.from(reason, 'utf8'), context('reason', id)));

export const openPaymentReason = (keys: KeyRing, id: string, sealed: Uint8Array): string =>
  open(keys.field, sealed, context('reason', id)).toString('utf8');
