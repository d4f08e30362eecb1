import { open, seal } from '../../platform/cipher';
import type { KeyRing } from '../../platform/keys';

/** A resident household: of whom, and where. Why it needs help is nowhere kept. */
export interface Household {
  name: string;
  address: string;
}

const household = (id: string) => `pairing.household:${id}`;
const unitSide = (id: string) => `pairing.unit-side:${id}`;

const sealed = (keys: KeyRing, text: string, context: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(seal(keys.field, Buffer.from(text, 'utf8'), context));

const opened = (keys: KeyRing, bytes: Uint8Array | null, context: string): string | null => {
  if (!bytes) return null;
  try {
    return open(keys.field, bytes, context).toString('utf8');
  } catch {
    return null;
  }
};

export const sealHousehold = (keys: KeyRing, id: string, { name, address }: Household) =>
  sealed(keys, JSON.stringify({ name, address }), household(id));

/** null: it was let go, or its key is gone. */
export function openHousehold(keys: KeyRing, id: string, bytes: Uint8Array | null): Household | null {
  const text = opened(keys, bytes, household(id));
  return text === null ? null : (JSON.parse(text) as Household);
}

/** Who looks after a pairing at the unit: name and post. */
export const sealUnitSide = (keys: KeyRing, id: string, text: string) => sealed(keys, text, unitSide(id));

export const openUnitSide = (keys: KeyRing, id: string, bytes: Uint8Array | null) => opened(keys, bytes, unitSide(id));

const plain = (text: string) => text.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase();

/** Whether both are the same household, however blanks, widths and letters were typed. */
export const isSameHousehold = (one: Household, other: Household): boolean =>
  plain(one.name) === plain(other.name) && plain(one.address) === plain(other.address);
