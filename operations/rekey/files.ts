import type { Pool, PoolClient } from 'pg';
import { open, seal } from '../../platform/cipher';
import { digest } from '../../platform/hash';
import type { Key, KeyRing } from '../../platform/keys';
import { type SealedFile, sealedFiles } from './sealed-columns';
import { beginningOf, blobBytes, isOld, quoted, withFile } from './sql';
import type { Tally } from './tally';

/**
 * Seals the files of a table anew, one transaction each: new bytes have a new digest, which the row then names. The old
 * bytes stay for whoever has just read the old digest, until `dropOrphans`.
 * @returns how many were left because somebody was changing their rows
 */
export async function rekeyFiles(pool: Pool, keys: KeyRing, file: SealedFile, batch: number, tally: Tally) {
  const name = `${file.table} files`;
  let busy = 0;
  for (let after: string | null = null; ; ) {
    const { rows }: { rows: { id: string }[] } = await pool.query(
      `SELECT r.id::text ${withFile(file)}
        WHERE ${isOld(blobBytes, '$1')} AND ($2::text IS NULL OR r.id > $2::uuid) ORDER BY r.id LIMIT $3`,
      [beginningOf(keys.field[0] as Key), after, batch],
    );
    for (const { id } of rows) {
      const moved = await transaction(pool, (client) => moveFile(client, keys, file, id, tally, name));
      if (moved === 'busy') busy++;
      if (moved === 'done') tally.add(name, 1);
    }
    const last = rows.at(-1);
    if (!last || rows.length < batch) return busy;
    after = last.id;
  }
}

async function moveFile(client: PoolClient, keys: KeyRing, file: SealedFile, id: string, tally: Tally, name: string) {
  const { table, column, context } = file;
  const held = await client.query<{ digest: Buffer }>(
    `SELECT ${column} AS digest FROM ${quoted(table)} WHERE id = $1::uuid FOR UPDATE SKIP LOCKED`,
    [id],
  );
  const sha256 = held.rows[0]?.digest;
  if (!sha256) return 'busy';
  const found = await client.query<{ bytes: Buffer }>('SELECT bytes FROM blob WHERE sha256 = $1', [sha256]);
  const old = found.rows[0]?.bytes;
  const text =
    old &&
    tally.opened(name, () => {
      if (!digest(old).equals(sha256)) throw new Error('a kept file was changed');
      return open(keys.field, old, context(id));
    });
  if (!text) return 'unreadable';
  const fresh = seal(keys.field, text, context(id));
  const under = digest(fresh);
  await client.query('INSERT INTO blob (sha256, bytes, size) VALUES ($1, $2, $3)', [under, fresh, fresh.length]);
  await client.query(`UPDATE ${quoted(table)} SET ${column} = $2 WHERE id = $1::uuid`, [id, under]);
  return 'done';
}

const named = sealedFiles
  .map(({ table, column }) => `NOT EXISTS (SELECT FROM ${quoted(table)} r WHERE r.${column} = t.sha256)`)
  .join(' AND ');

/**
 * Deletes bytes of older keys that no row names any more. What is written now is sealed with the first key, so nothing
 * that is yet to be named is among them.
 */
export async function dropOrphans(pool: Pool, keys: KeyRing): Promise<number> {
  const { rowCount } = await pool.query(`DELETE FROM blob t WHERE ${isOld(blobBytes, '$1')} AND ${named}`, [
    beginningOf(keys.field[0] as Key),
  ]);
  return rowCount ?? 0;
}

async function transaction<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}
