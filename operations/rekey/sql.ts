import type { Key } from '../../platform/keys';
import type { SealedColumn, SealedFile } from './sealed-columns';

// Names of tables and columns are this program's own; values are parameters.

/** How sealed bytes begin that a key made: the length of its id, and its id. */
export const beginningOf = ({ id }: Key): Buffer =>
  Buffer.concat([Buffer.from([id.length]), Buffer.from(id, 'latin1')]);

export const quoted = (name: string): string => `"${name}"`;

/** The id of a row as text: bytes in hex. */
export const idText = ({ id, idType }: Pick<SealedColumn, 'id' | 'idType'>): string =>
  idType === 'bytea' ? `encode(t.${id}, 'hex')` : `t.${id}::text`;

/** Sealed bytes; null where there are none. */
export const bytesOf = ({ column, form }: Pick<SealedColumn, 'column' | 'form'>): string =>
  form === 'json' ? `decode(t.${column} #>> '{body,sealed}', 'base64')` : `t.${column}`;

/** Their first bytes, in which the key is named, without reading all of them. */
const firstOf = ({ column, form }: Pick<SealedColumn, 'column' | 'form'>): string =>
  form === 'json'
    ? `decode(substring(t.${column} #>> '{body,sealed}' FROM 1 FOR 24), 'base64')`
    : `substring(t.${column} FROM 1 FOR 18)`;

/** Whether bytes were sealed by another key than the one whose beginning is the parameter. */
export const isOld = (column: Pick<SealedColumn, 'column' | 'form'>, parameter: string): string =>
  `substring(${firstOf(column)} FROM 1 FOR length(${parameter}::bytea)) <> ${parameter}::bytea`;

/** The id of the key by which bytes were sealed; what is none comes as it is. */
export const keyOf = (column: Pick<SealedColumn, 'column' | 'form'>): string =>
  `encode(substring(${firstOf(column)} FROM 2 FOR least(get_byte(${firstOf(column)}, 0), 15)), 'escape')`;

/** Of a file's bytes, in `blob b`. */
export const blobBytes: Pick<SealedColumn, 'column' | 'form'> = { column: 'bytes' };

/** `FROM` of rows with their files, as `t` the blob and `r` the row that names it. */
export const withFile = ({ table, column }: SealedFile): string =>
  `FROM ${quoted(table)} r JOIN blob t ON t.sha256 = r.${column}`;
