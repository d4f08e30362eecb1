import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Client } from '@temporalio/client';
import type { CaseGateway } from '../../cases/case-gateway';
import { temporalGateway } from '../../cases/temporal-gateway';
import { readConfig } from '../../platform/config';
import type { FaultPoint } from '../../platform/fault-point';
import { type KeyRing, readKeyRing } from '../../platform/keys';
import { openTemporal } from '../../platform/temporal';
import { type Database, openDatabase } from '../../prisma/client';
import { publishedYears } from '../../registers/calendar/calendar-years';
import { ensureKeys } from '../../stack/key-file';
import { nodePart } from '../../stack/node-part';
import { freePorts } from '../../stack/ports';
import { type Postgres, startPostgres } from '../../stack/postgres';
import { dropDataFolder } from '../../stack/postgres-cluster';
import { ROOT, readSettings } from '../../stack/settings';
import { startTemporal } from '../../stack/temporal';
import { findTemporal } from '../../stack/temporal-binaries';
import { administer } from '../support/stack';
import { Parts } from './parts';
import { eventually } from './waiting';

/** A stack of its own, as durable as a real one, of which every process may be killed. */
export interface FaultStack {
  parts: Parts;
  url: string;
  keys: KeyRing;
  /** As the role that owns the tables: for setting up and for looking. */
  owner: Database;
  /** Statements as PostgreSQL's superuser. */
  administer(statements: string[]): Promise<void>;
  client: Client;
  /** By Temporal itself, past the API, and more patient than that. */
  gateway: CaseGateway;
  /** The next process that comes to this point kills itself there. */
  arm(point: FaultPoint): void;
  /** Resolves when the point has been reached. */
  reached(point: FaultPoint): Promise<void>;
  /** Resolves when database, Temporal, API and a worker that beats now all answer. */
  healthy(): Promise<void>;
  close(): Promise<void>;
}

/** What decisions, and what looks at them, need of a stack: a whole `npm start` has it too. */
export type AnyStack = Pick<FaultStack, 'url' | 'keys' | 'owner' | 'client' | 'healthy'>;

const NAMESPACE = 'dangwu';
const WORKER = 'stack/work.ts';
/** Milliseconds. */
const PATIENCE = 60_000;

/**
 * Starts PostgreSQL (durable), Temporal, worker and API, each a process of its own on ports that it keeps.
 * @param say takes one line for people
 * @param worker the file that the worker's process runs; the product's by default
 */
export async function startFaultStack(say: (line: string) => void, worker = WORKER): Promise<FaultStack> {
  const dir = mkdtempSync(join(tmpdir(), 'dangwu-faults-'));
  const parts = new Parts();
  const end = async () => {
    await parts.stop();
    dropDataFolder(dir);
  };
  try {
    return await startParts(dir, parts, worker, end, say);
  } catch (error) {
    await end();
    throw error;
  }
}

async function startParts(
  dir: string,
  parts: Parts,
  worker: string,
  end: () => Promise<void>,
  say: (line: string) => void,
): Promise<FaultStack> {
  const faults = join(dir, 'faults');
  mkdirSync(faults);
  const { temporalFolder, archiveUrl, cache } = readSettings([], { ...process.env, PORT: '' });
  const binaries = await findTemporal({
    folder: temporalFolder,
    path: process.env.PATH ?? '',
    cache,
    archiveUrl,
    log: say,
  });
  const [apiPort, pgPort, ...ports] = (await freePorts(10)) as [number, number, ...number[]];
  const url = `http://127.0.0.1:${apiPort}`;

  const postgres: Postgres = await parts.start('postgres', (signal, spawned) =>
    startPostgres({ dir, durable: true, port: pgPort, spawned, signal }),
  );
  const store = { port: pgPort, password: postgres.passwords.temporal };
  const owner = openDatabase(postgres.url('owner', 'dangwu'), 10);
  const [temporal] = await Promise.all([
    parts.start('temporal', (signal, spawned) => startTemporal({ dir, binaries, store, ports, spawned, signal })),
    migrated(postgres.url('owner', 'dangwu')),
  ]);
  const years = publishedYears().filter(({ year }) => year >= 2025);
  await owner.calendarYear.createMany({ data: years.map((year) => ({ ...year, version: 1, source: 'chinese-days' })) });
  await countDeliveries(owner);

  const keyFile = join(dir, 'keys.json');
  ensureKeys(keyFile);
  const env = {
    DATABASE_URL: postgres.url('app', 'dangwu'),
    TEMPORAL_ADDRESS: temporal.address,
    TEMPORAL_NAMESPACE: NAMESPACE,
    DANGWU_KEYS: keyFile,
    HOST: '127.0.0.1',
    PORT: String(apiPort),
    RATE_LIMIT_FACTOR: '1000',
    LOG_LEVEL: 'warn',
    DANGWU_FAULTS: faults,
  };
  const node = (name: 'worker' | 'api', entry: string, ready: string) =>
    parts.start(name, (signal, spawned) => {
      const options = { name, entry, env, log: join(dir, 'logs', `${name}.log`) };
      return nodePart({ ...options, ready: `${url}${ready}`, spawned }).start(signal);
    });
  await Promise.all([node('api', 'stack/serve.ts', '/livez'), node('worker', worker, '/readyz')]);

  const keys = readKeyRing(readFileSync(keyFile, 'utf8'));
  const config = readConfig({ ...env, DANGWU_KEYS: keyFile });
  const client = openTemporal(config, keys);
  const { taskQueue, namespace } = config.temporal;
  return {
    parts,
    url,
    keys,
    owner,
    administer: (statements) => administer(postgres.url('postgres', 'postgres'), statements),
    client,
    gateway: temporalGateway(client, { taskQueue, namespace, deadline: PATIENCE }),
    arm: (point) => {
      rmSync(join(faults, `${point}.reached`), { force: true });
      writeFileSync(join(faults, point), '');
    },
    reached: (point) => eventually(`the point ${point}`, async () => existsSync(join(faults, `${point}.reached`))),
    healthy: async () => {
      const since = new Date();
      await eventually('a healthy stack', async () => {
        const beating = await owner.heartbeat.count({ where: { at: { gt: since } } });
        return beating > 0 && (await fetch(`${url}/readyz`)).ok;
      });
    },
    close: async () => {
      await client.connection.close();
      await owner.$disconnect();
      await end();
    },
  };
}

/** In a process of its own: jest cannot load Prisma's engine. */
async function migrated(url: string): Promise<void> {
  const env = { ...process.env, MIGRATION_DATABASE_URL: url };
  await promisify(execFile)(process.execPath, ['--require', 'tsx/cjs', 'prisma/migrate.ts'], { cwd: ROOT, env });
}

/** Notes each time that a notice is handed over and dues in transit are settled, which the rows themselves cannot tell. */
export async function countDeliveries(owner: Database): Promise<void> {
  for (const statement of [
    'CREATE TABLE handed_over (notice_id uuid NOT NULL)',
    `CREATE FUNCTION delivered() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS
     'BEGIN INSERT INTO handed_over VALUES (new.id); RETURN new; END'`,
    `CREATE TRIGGER delivered AFTER UPDATE OF delivered_at ON notice
     FOR EACH ROW EXECUTE FUNCTION delivered()`,
    'CREATE TABLE dues_settled (case_id text NOT NULL)',
    `CREATE FUNCTION dues_settled() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS
     'BEGIN INSERT INTO dues_settled VALUES (new.case_id); RETURN new; END'`,
    `CREATE TRIGGER dues_settled AFTER INSERT OR UPDATE OF last_month ON dues_transit
     FOR EACH ROW WHEN (new.last_month IS NOT NULL) EXECUTE FUNCTION dues_settled()`,
  ]) {
    await owner.$executeRawUnsafe(statement);
  }
}
