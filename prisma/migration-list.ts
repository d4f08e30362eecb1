import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationList } from '@prisma/schema-engine-wasm';

/** The folder of this repository's migrations. */
export const MIGRATIONS = join(__dirname, 'migrations');

/** The file that Prisma wants beside the migrations, and its one line. */
export const LOCK_FILE = { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' };

/**
 * Reads a migrations folder the way the schema engine wants it.
 * @param folder an absolute path; one folder a migration, each with `migration.sql`, in the order of their names
 * @throws when a migration folder has no readable `migration.sql`
 */
export function listMigrations(folder: string): MigrationList {
  const names = existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
        .sort()
    : [];
  return {
    baseDir: folder,
    lockfile: LOCK_FILE,
    shadowDbInitScript: '',
    migrationDirectories: names.map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok', value: readFileSync(join(folder, name, 'migration.sql'), 'utf8') },
      },
    })),
  };
}
