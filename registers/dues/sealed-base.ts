import { open, seal } from '../../platform/cipher';
import type { KeyRing } from '../../platform/keys';

/** Where an income stands. */
type Table = 'dues_base' | 'dues_declaration';

const context = (table: Table, id: string) => `${table}.base:${id}`;

/** @param fen a month */
export const sealedBase = (keys: KeyRing, table: Table, id: string, fen: number): Uint8Array<ArrayBuffer> =>
  new Uint8Array(seal(keys.field, Buffer.from(String(fen), 'utf8'), context(table, id)));

/** @throws Error when it was changed or its key is gone */
export const openBase = (keys: KeyRing, table: Table, id: string, bytes: Uint8Array): number =>
  Number(open(keys.field, bytes, context(table, id)).toString('utf8'));
