import type { Pool } from 'pg';
import type { KeyRing } from '../../platform/keys';
import { LOOK_UPS, lookUpKeys } from './look-ups';
import { sealedColumns, sealedFiles } from './sealed-columns';
import { blobBytes, bytesOf, keyOf, quoted, withFile } from './sql';
import { Tally } from './tally';

/** How much each key sealed or made, by what it is in. */
export interface KeyUse {
  field: Record<string, Record<string, number>>;
  lookup: Record<string, Record<string, number>>;
  /** Files of work under way, which go with it, by key. */
  passing: Record<string, number>;
  /** When the oldest open case began, and when the oldest answer that is still kept was given: see docs/operations.md. */
  oldestOpenCase?: Date;
  oldestRequest?: Date;
}

/** Counts what each key is still needed for. Reads only. */
export async function keyUse(pool: Pool, keys: KeyRing): Promise<KeyUse> {
  const use: KeyUse = { field: {}, lookup: {}, passing: {} };
  for (const column of sealedColumns) {
    const where = `${bytesOf(column)} IS NOT NULL`;
    use.field[`${column.table}.${column.column}`] = await counts(
      pool,
      `SELECT ${keyOf(column)} AS key, count(*)::int AS count FROM ${quoted(column.table)} t WHERE ${where} GROUP BY 1`,
    );
  }
  for (const file of sealedFiles) {
    const found = await counts(
      pool,
      `SELECT ${keyOf(blobBytes)} AS key, count(*)::int AS count ${withFile(file)} GROUP BY 1`,
    );
    if (file.passing) use.passing = found;
    else use.field[`${file.table} files`] = found;
  }
  use.lookup[LOOK_UPS] = await lookUpKeys(pool, keys, new Tally());
  const { rows } = await pool.query<{ open: Date | null; request: Date | null }>(`
    SELECT (SELECT min(started_at) FROM "case" WHERE closed_at IS NULL) AS open, (SELECT min(at) FROM request) AS request`);
  use.oldestOpenCase = rows[0]?.open ?? undefined;
  use.oldestRequest = rows[0]?.request ?? undefined;
  return use;
}

async function counts(pool: Pool, query: string): Promise<Record<string, number>> {
  const { rows } = await pool.query<{ key: string; count: number }>(query);
  return Object.fromEntries(rows.map(({ key, count }) => [key, count]));
}

/** What keys other than the first of each list are still needed for: nothing when they may be taken out. */
export function stillOld(use: KeyUse, keys: KeyRing): Record<string, number> {
  const first = { field: keys.field[0]?.id, lookup: keys.lookup[0]?.id };
  const old: Record<string, number> = {};
  const add = (name: string, purpose: 'field' | 'lookup', found: Record<string, number>) => {
    const count = Object.entries(found).reduce((sum, [key, each]) => (key === first[purpose] ? sum : sum + each), 0);
    if (count) old[name] = count;
  };
  for (const [name, found] of Object.entries(use.field)) add(name, 'field', found);
  for (const [name, found] of Object.entries(use.lookup)) add(name, 'lookup', found);
  add('files of imports and comparisons (gone within a day)', 'field', use.passing);
  return old;
}
