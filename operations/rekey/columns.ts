import type { Pool } from 'pg';
import { open, seal } from '../../platform/cipher';
import type { KeyRing } from '../../platform/keys';
import type { SealedColumn } from './sealed-columns';
import { beginningOf, bytesOf, idText, isOld, quoted } from './sql';
import type { Tally } from './tally';

interface Row {
  id: string;
  old: Buffer;
}

/**
 * Seals a column anew, row by row in the order of ids, as far as an older key sealed it. A row that somebody changes or
 * holds at that moment is left to the next pass.
 * @param batch rows at once
 * @returns how many rows were left because somebody was changing them
 */
export async function rekeyColumn(
  pool: Pool,
  keys: KeyRing,
  column: SealedColumn,
  batch: number,
  tally: Tally,
): Promise<number> {
  const name = `${column.table}.${column.column}`;
  let busy = 0;
  for (let after: string | null = null; ; ) {
    const rows = await oldRows(pool, keys, column, after, batch);
    const sealed = rows.flatMap(({ id, old }) => {
      const text = tally.opened(name, () => open(keys.field, old, column.context(id)));
      return text ? [{ id, old, fresh: seal(keys.field, text, column.context(id)) }] : [];
    });
    const done = sealed.length ? await write(pool, column, sealed) : 0;
    tally.add(name, done);
    busy += sealed.length - done;
    const last = rows.at(-1);
    if (!last || rows.length < batch) return busy;
    after = last.id;
  }
}

async function oldRows(pool: Pool, { field }: KeyRing, column: SealedColumn, after: string | null, batch: number) {
  const { table, id, idType } = column;
  const beyond = idType === 'bytea' ? "decode($2, 'hex')" : `$2::${idType}`;
  const { rows } = await pool.query<Row>(
    `SELECT ${idText(column)} AS id, ${bytesOf(column)} AS old FROM ${quoted(table)} t
      WHERE ${isOld(column, '$1')} AND ($2::text IS NULL OR t.${id} > ${beyond}) ORDER BY t.${id} LIMIT $3`,
    [beginningOf(field[0] as (typeof field)[0]), after, batch],
  );
  return rows;
}

/** Only where the bytes are still those that were opened: what somebody wrote meanwhile stays. */
async function write(pool: Pool, column: SealedColumn, rows: (Row & { fresh: Buffer })[]): Promise<number> {
  const { table, id, column: name, form } = column;
  const fresh =
    form === 'json'
      ? `jsonb_set(t.${name}, '{body,sealed}', to_jsonb(translate(encode(r.fresh, 'base64'), E'\\n', '')))`
      : 'r.fresh';
  const { rowCount } = await pool.query(
    `WITH r AS (SELECT * FROM unnest($1::text[], $2::bytea[], $3::bytea[]) AS r(id, old, fresh)),
          free AS (SELECT t.${id} AS key FROM ${quoted(table)} t JOIN r ON ${idText(column)} = r.id
                    WHERE t.${id} = ANY ($4::${column.idType}[]) FOR UPDATE OF t SKIP LOCKED)
     UPDATE ${quoted(table)} t SET ${name} = ${fresh} FROM r, free
      WHERE t.${id} = free.key AND ${idText(column)} = r.id AND ${bytesOf(column)} = r.old`,
    [
      rows.map((row) => row.id),
      rows.map((row) => row.old),
      rows.map((row) => row.fresh),
      rows.map((row) => (column.idType === 'bytea' ? Buffer.from(row.id, 'hex') : row.id)),
    ],
  );
  return rowCount ?? 0;
}
