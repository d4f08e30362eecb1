import type { KeyRing } from '../../platform/keys';
import { openText, sealText } from '../../platform/sealed-text';

/** Where an income stands. */
type Table = 'dues_base' | 'dues_declaration';

const context = (table: Table, id: string) => `${table}.base:${id}`;

/** @param fen a month */
export const sealedBase = (keys: KeyRing, table: Table, id: string, fen: number): Uint8Array<ArrayBuffer> =>
  sealText(keys, String(fen), context(table, id));

/** @throws Error when it was changed or its key is gone */
export const openBase = (keys: KeyRing, table: Table, id: string, bytes: Uint8Array): number =>
  Number(openText(keys, bytes, context(table, id)));
