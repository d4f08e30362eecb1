import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LOCK_FILE, listMigrations, MIGRATIONS } from '../prisma/migration-list';
import { withSchemaEngine } from '../prisma/schema-engine';
import { startPostgres } from './postgres';
import { dropDataFolder } from './postgres-cluster';

const SCHEMA = join(__dirname, '..', 'prisma', 'schema.prisma');
const noFilter = { externalTables: [], externalEnums: [] };

/**
 * The SQL from what the migrations make to what the schema says, compared on a server of its own that is then thrown
 * away. What only hand-written SQL knows (checks, partial indexes, grants) is left alone.
 * @returns undefined when there is no difference
 */
export async function sqlSinceMigrations(schema = SCHEMA, folder = MIGRATIONS): Promise<string | undefined> {
  const dir = mkdtempSync(join(tmpdir(), 'dangwu-diff-'));
  const file = { path: schema, content: readFileSync(schema, 'utf8') };
  try {
    const postgres = await startPostgres({ dir, durable: false });
    try {
      const url = postgres.url('postgres', 'dangwu');
      const { stdout, exitCode } = await withSchemaEngine(url, [[file.path, file.content]], (engine) =>
        engine.diff({
          from: { tag: 'migrations', ...listMigrations(folder) },
          to: { tag: 'schemaDatamodel', files: [file] },
          script: true,
          exitCode: true,
          filters: noFilter,
        }),
      );
      return exitCode === 0 ? undefined : (stdout ?? undefined);
    } finally {
      await postgres.stop(true);
    }
  } finally {
    dropDataFolder(dir);
  }
}

async function main(): Promise<void> {
  const name = process.argv[2];
  if (!name || !/^[a-z][a-z0-9_]*$/.test(name)) throw new Error('npm run migration -- a_name_in_small_letters');
  const sql = await sqlSinceMigrations();
  if (sql === undefined) return console.log('the migrations already make what the schema says');
  // By the last one's number: not every number was used.
  const last = listMigrations(MIGRATIONS).migrationDirectories.at(-1)?.path ?? '0000';
  const next = Number(last.slice(0, 4)) + 1;
  const folder = join(MIGRATIONS, `${String(next).padStart(4, '0')}_${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'migration.sql'), sql);
  writeFileSync(join(MIGRATIONS, LOCK_FILE.path), LOCK_FILE.content);
  console.log(`wrote ${join(folder, 'migration.sql')}`);
}

if (require.main === module) void main();
