import type { KeyRing } from '../../platform/keys';
import { openTextIfReadable, sealText } from '../../platform/sealed-text';

/** A resident household: of whom, and where. Why it needs help is nowhere kept. */
export interface Household {
  name: string;
  address: string;
}

const household = (id: string) => `pairing.household:${id}`;
const unitSide = (id: string) => `pairing.unit-side:${id}`;

export const sealHousehold = (keys: KeyRing, id: string, { name, address }: Household) =>
  sealText(keys, JSON.stringify({ name, address }), household(id));

/** null: it was let go, or its key is gone. */
export function openHousehold(keys: KeyRing, id: string, bytes: Uint8Array | null): Household | null {
  const text = openTextIfReadable(keys, bytes, household(id));
  return text === null ? null : (JSON.parse(text) as Household);
}

/** Who looks after a pairing at the unit: name and post. */
export const sealUnitSide = (keys: KeyRing, id: string, text: string) => sealText(keys, text, unitSide(id));

export const openUnitSide = (keys: KeyRing, id: string, bytes: Uint8Array | null) =>
  openTextIfReadable(keys, bytes, unitSide(id));

const plain = (text: string) => text.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase();

/** Whether both are the same household, however blanks, widths and letters were typed. */
export const isSameHousehold = (one: Household, other: Household): boolean =>
  plain(one.name) === plain(other.name) && plain(one.address) === plain(other.address);
