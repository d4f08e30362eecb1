import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { Client } from 'pg';
import type { TemporalStore } from './temporal-config';

const SCHEMAS = [
  ['temporal', 'postgresql/v12/temporal'],
  ['temporal_visibility', 'postgresql/v12/visibility'],
] as const;

/** Makes or updates the schema of Temporal's two databases with Temporal's own tool, which knows its versions. */
export async function ensureTemporalSchema(sql: string, store: TemporalStore): Promise<void> {
  await Promise.all(SCHEMAS.map(([database, schema]) => update(sql, store, database, schema)));
}

async function update(sql: string, store: TemporalStore, database: string, schema: string): Promise<void> {
  const tool = (...args: string[]) =>
    promisify(execFile)(
      sql,
      ['--plugin', 'postgres12_pgx', '--ep', '127.0.0.1', '-p', String(store.port), '--db', database, ...args],
      // Not as an argument: everyone on the machine can read those.
      { env: { ...process.env, SQL_USER: 'temporal', SQL_PASSWORD: store.password } },
    ).catch((error: { stderr?: string; stdout?: string }) => {
      throw new Error(`Temporal's schema in ${database}: ${error.stderr || error.stdout || error}`);
    });
  if (!(await hasVersion(store, database))) await tool('setup-schema', '-v', '0.0');
  await tool('update-schema', '--schema-name', schema);
}

async function hasVersion(store: TemporalStore, database: string): Promise<boolean> {
  const client = new Client({
    host: '127.0.0.1',
    port: store.port,
    user: 'temporal',
    password: store.password,
    database,
  });
  await client.connect();
  try {
    const { rows } = await client.query("SELECT to_regclass('schema_version') IS NOT NULL AS there");
    return rows[0].there;
  } finally {
    await client.end();
  }
}
