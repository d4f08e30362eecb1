import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { Client } from 'pg';
import type { TemporalStore } from './temporal-config';
import { dropPreparedIndexes, restorePreparedIndexes } from './visibility-indexes';

const VISIBILITY = 'temporal_visibility';

/** Makes or updates the schema of Temporal's two databases with Temporal's own tool, which knows its versions. */
export async function ensureTemporalSchema(sql: string, store: TemporalStore): Promise<void> {
  const visibility = async () => {
    await connected(store, VISIBILITY, restorePreparedIndexes);
    await update(sql, store, VISIBILITY, 'postgresql/v12/visibility');
    await connected(store, VISIBILITY, dropPreparedIndexes);
  };
  await Promise.all([update(sql, store, 'temporal', 'postgresql/v12/temporal'), visibility()]);
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

function hasVersion(store: TemporalStore, database: string): Promise<boolean> {
  return connected(store, database, async (client) => {
    const { rows } = await client.query("SELECT to_regclass('schema_version') IS NOT NULL AS there");
    return rows[0].there;
  });
}

async function connected<T>(
  { port, password }: TemporalStore,
  database: string,
  use: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client({ host: '127.0.0.1', port, user: 'temporal', password, database });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}
