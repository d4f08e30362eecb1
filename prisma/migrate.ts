import { Client } from 'pg';
import { listMigrations, MIGRATIONS } from './migration-list';
import { withSchemaEngine } from './schema-engine';

const noFilter = { externalTables: [], externalEnums: [] };

/**
 * Applies the migrations that a database does not have yet, as `prisma migrate deploy` does, without its native engine.
 * @param url PostgreSQL, as the role `owner`
 * @param folder an absolute path; this repository's migrations by default
 * @returns the names of the migrations applied now, in order; none when the database is up to date
 * @throws when a migration fails (it is then marked failed in `_prisma_migrations`) or an earlier one had failed
 */
export async function migrate(url: string, folder = MIGRATIONS): Promise<string[]> {
  const migrationsList = listMigrations(folder);
  const applied = await withSchemaEngine(url, undefined, async (engine) => {
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: noFilter });
    return appliedMigrationNames;
  });
  await showMigrations(url);
  return applied;
}

/** Lets the role `app` read which migrations there are: a process that starts holds them against its own. */
async function showMigrations(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query(`SELECT FROM pg_roles WHERE rolname = 'app'`);
    if (rowCount) await client.query('GRANT SELECT ON _prisma_migrations TO app');
  } finally {
    await client.end();
  }
}

async function main(): Promise<void> {
  const url = process.env.MIGRATION_DATABASE_URL;
  if (!url) throw new Error('set MIGRATION_DATABASE_URL: PostgreSQL as the role owner');
  const names = await migrate(url);
  console.log(names.length ? `applied ${names.join(', ')}` : 'nothing to apply');
}

if (require.main === module) {
  main().catch((error: Error) => {
    process.stderr.write(`migrate: ${error.message}\n`);
    process.exitCode = 1;
  });
}
