import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { openDatabase } from '../../prisma/client';
import { migrate } from '../../prisma/migrate';
import { publishedYears } from '../../registers/calendar/calendar-years';
import { startPostgres } from '../../stack/postgres';
import { dropDataFolder } from '../../stack/postgres-cluster';
import { readSettings } from '../../stack/settings';
import { startTemporal } from '../../stack/temporal';
import { findTemporal } from '../../stack/temporal-binaries';
import { workflowBundle } from '../../worker/bundle';

/** What a test file needs to know of the one stack that a run shares. */
export interface SharedStack {
  dir: string;
  postgresPort: number;
  /** By role. */
  passwords: Record<string, string>;
  temporalAddress: string;
  namespace: string;
  bundle: string;
  keyRing: string;
}

export const TEMPLATE = 'dangwu_template';
const WHERE = 'DANGWU_TEST_STACK';

const key = (id: string) => [{ id, key: randomBytes(32).toString('base64') }];

/** Starts PostgreSQL and a Temporal server with a virtual clock, and makes the database that test files copy. */
export async function startShared(): Promise<{ shared: SharedStack; stop(): Promise<void> }> {
  const dir = mkdtempSync(join(tmpdir(), 'dangwu-test-'));
  const { temporalFolder, archiveUrl, cache } = readSettings([], { ...process.env, PORT: '' });
  const log = (line: string) => process.stderr.write(`${line}\n`);
  const binaries = await findTemporal({ folder: temporalFolder, path: process.env.PATH ?? '', cache, archiveUrl, log });
  const postgres = await startPostgres({ dir, durable: false });
  const store = { port: postgres.port, password: postgres.passwords.temporal };
  const namespace = 'dangwu-test';
  const [temporal, bundle] = await Promise.all([
    startTemporal({ binaries, dir, store, namespaces: [namespace], timeSkipping: true }),
    workflowBundle(),
    makeTemplate(postgres.url('postgres', 'postgres'), (database) => postgres.url('owner', database)),
  ]);
  const shared: SharedStack = {
    dir,
    postgresPort: postgres.port,
    passwords: postgres.passwords,
    temporalAddress: temporal.address,
    namespace,
    bundle,
    keyRing: JSON.stringify({ field: key('f1'), lookup: key('l1'), payload: key('p1') }),
  };
  const file = join(dir, 'shared.json');
  writeFileSync(file, JSON.stringify(shared), { mode: 0o600 });
  process.env[WHERE] = file;
  return {
    shared,
    stop: async () => {
      await temporal.stop(true);
      await postgres.stop(true);
      dropDataFolder(dir);
    },
  };
}

async function makeTemplate(admin: string, owner: (database: string) => string): Promise<void> {
  await administer(admin, [`CREATE DATABASE ${TEMPLATE} OWNER owner`]);
  await migrate(owner(TEMPLATE));
  const db = openDatabase(owner(TEMPLATE), 1);
  const years = publishedYears().filter(({ year }) => year >= 2025);
  await db.calendarYear.createMany({ data: years.map((year) => ({ ...year, version: 1, source: 'chinese-days' })) });
  await db.$disconnect();
}

/** The stack that globalSetup started. */
export const sharedStack = (): SharedStack => JSON.parse(readFileSync(process.env[WHERE] as string, 'utf8'));

/** Connection string for a database of the shared PostgreSQL. */
export const databaseUrl = (shared: SharedStack, role: 'postgres' | 'owner' | 'app', database: string): string =>
  `postgresql://${role}:${shared.passwords[role]}@127.0.0.1:${shared.postgresPort}/${database}`;

/** Runs statements outside a transaction. */
export async function administer(url: string, statements: string[]): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
