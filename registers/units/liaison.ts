import { open, seal } from '../../platform/cipher';
import type { KeyRing } from '../../platform/keys';

/** 联络员 of a unit: who speaks for it, and how he is reached. */
export interface Liaison {
  name: string;
  phone?: string | undefined;
  mail?: string | undefined;
}

const context = (unitId: string) => `unit.liaison:${unitId}`;

/** As it is kept. */
export const sealLiaison = (keys: KeyRing, unitId: string, liaison: Liaison): Uint8Array<ArrayBuffer> =>
  new Uint8Array(seal(keys.field, Buffer.from(JSON.stringify(liaison), 'utf8'), context(unitId)));

/** null: there is none, or its key is gone. */
export function openLiaison(keys: KeyRing, unitId: string, sealed: Uint8Array | null): Liaison | null {
  if (!sealed) return null;
  try {
    return JSON.parse(open(keys.field, sealed, context(unitId)).toString('utf8')) as Liaison;
  } catch {
    return null;
  }
}
