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
  return withSchemaEngine(url, undefined, async (engine) => {
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: noFilter });
    return appliedMigrationNames;
  });
}

if (require.main === module) {
  const url = process.env.MIGRATION_DATABASE_URL;
  if (!url) throw new Error('set MIGRATION_DATABASE_URL: PostgreSQL as the role owner');
  migrate(url).then((names) => console.log(names.length ? `applied ${names.join(', ')}` : 'nothing to apply'));
}
