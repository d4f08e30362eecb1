import type { KeyRing } from '../../platform/keys';
import { openTextIfReadable, sealText } from '../../platform/sealed-text';

/** 联络员 of a unit: who speaks for it, and how he is reached. */
export interface Liaison {
  name: string;
  phone?: string | undefined;
  mail?: string | undefined;
}

const context = (unitId: string) => `unit.liaison:${unitId}`;

/** As it is kept. */
export const sealLiaison = (keys: KeyRing, unitId: string, liaison: Liaison): Uint8Array<ArrayBuffer> =>
  sealText(keys, JSON.stringify(liaison), context(unitId));

/** null: there is none, or its key is gone. */
export function openLiaison(keys: KeyRing, unitId: string, sealed: Uint8Array | null): Liaison | null {
  const text = openTextIfReadable(keys, sealed, context(unitId));
  return text === null ? null : (JSON.parse(text) as Liaison);
}
