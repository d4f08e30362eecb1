import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Client } from 'pg';
import { databaseName } from '../support/house';
import { administer, databaseUrl, type SharedStack } from '../support/stack';
import type { Table } from './make/rows';

const ROOT = resolve(__dirname, '../..');

/** A database as an earlier release left it. */
export interface Earlier {
  cases: { name: string; id: string; stands: string }[];
  /** Ids of batches, by how they were left. */
  batches: Record<'discarded' | 'through' | 'half' | 'preview' | 'checking', string>;
  keyRing: object;
  /** Names of the migrations that it had. */
  migrations: string[];
  tables: Table[];
}

/** @param release the commit whose code made it */
export const earlier = (release: string): Earlier =>
  JSON.parse(gunzipSync(readFileSync(join(__dirname, `${release}.json.gz`))).toString('utf8'));

/**
 * Makes the database of an earlier release, and brings it up to date as an operator does.
 * @returns its name, and the migrations that it did not have
 */
export async function upgraded(shared: SharedStack, { migrations, tables }: Earlier) {
  const name = databaseName();
  await administer(databaseUrl(shared, 'postgres', 'postgres'), [`CREATE DATABASE ${name} OWNER owner`]);
  const url = databaseUrl(shared, 'owner', name);
  const folder = mkdtempSync(join(tmpdir(), 'dangwu-earlier-'));
  try {
    for (const one of migrations) cpSync(join(ROOT, 'prisma/migrations', one), join(folder, one), { recursive: true });
    node(
      url,
      '-e',
      `require('./prisma/migrate').migrate(process.env.MIGRATION_DATABASE_URL, ${JSON.stringify(folder)})`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
  await load(url, tables);
  return { name, said: node(url, 'prisma/migrate.ts').trim() };
}

/** In a process of its own: jest's runtime does not load the engine's WebAssembly. */
const node = (url: string, ...args: string[]): string =>
  execFileSync(process.execPath, ['--require', 'tsx/cjs', ...args], {
    cwd: ROOT,
    env: { ...process.env, MIGRATION_DATABASE_URL: url },
    encoding: 'utf8',
  });

/** With every constraint in force: what does not stand together does not load. */
async function load(url: string, tables: readonly Table[]): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    for (const { name, rows } of tables) {
      const rowsOf = `json_populate_recordset(NULL::"${name}", $1)`;
      await client.query(`INSERT INTO "${name}" SELECT * FROM ${rowsOf}`, [JSON.stringify(rows)]);
      // Numbers that the database gives go on after those that are there.
      const serial = `SELECT pg_get_serial_sequence('"${name}"', column_name) AS sequence, column_name AS column
                        FROM information_schema.columns WHERE table_name = $1 AND column_default LIKE 'nextval(%'`;
      for (const { sequence, column } of (await client.query(serial, [name])).rows) {
        await client.query(`SELECT setval($1, coalesce((SELECT max("${column}") FROM "${name}"), 0) + 1, false)`, [
          sequence,
        ]);
      }
    }
  } finally {
    await client.end();
  }
}
