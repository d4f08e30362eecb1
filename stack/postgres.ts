import { realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { type Child, startChild } from './child';
import { freePorts } from './ports';
import { postgresAccount } from './postgres-account';
import { postgresBinaries, REACHABLE } from './postgres-binaries';
import { dataFolder, endPrevious, makeCluster } from './postgres-cluster';
import { type DatabaseRole, ensureRoles, type Passwords, passwordsOf } from './postgres-roles';
import type { Running } from './supervisor';

export interface PostgresOptions {
  /** The stack's data folder; the database is `postgres` in it, its log `logs/postgres.log`. It must exist. */
  dir: string;
  /** A free one is chosen when absent. */
  port?: number;
  /** False only where the data may be lost, such as in tests: several times faster to make and to write. */
  durable: boolean;
  /** Told what an operator should know, such as data that had to go elsewhere. */
  log?: (line: string) => void;
  spawned?: (pid: number) => void;
  signal?: AbortSignal;
  /** Where root's copy of the binaries and data go when PostgreSQL's user cannot reach ours. */
  reachable?: string;
}

export interface Postgres extends Running {
  port: number;
  passwords: Passwords;
  /** A connection string for any database of the server. */
  url(role: DatabaseRole, database: string): string;
}

const READY_WITHIN = 300_000;

/**
 * Starts the embedded PostgreSQL 18 on the loopback, making the cluster, the roles `owner`, `app`, `temporal` and the
 * databases `dangwu`, `temporal`, `temporal_visibility` the first time.
 * @throws when it cannot be started, with the end of its log
 */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const { dir, durable, reachable = REACHABLE } = options;
  const account = postgresAccount();
  const bin = postgresBinaries(account, reachable);
  const passwords = passwordsOf(dir);
  const { path, made } = dataFolder(dir, account, reachable);
  if (!made && dirname(path) !== realpathSync(dir)) {
    options.log?.(`PostgreSQL runs as ${account?.name}, who cannot reach ${dir}: its data is in ${path}`);
  }
  if (made) await endPrevious(path);
  else await makeCluster({ bin, path, password: passwords.postgres, durable, account }, dir);
  for (let attempt = 1; ; attempt++) {
    options.signal?.throwIfAborted();
    const port = options.port ?? ((await freePorts(1))[0] as number);
    const url = (role: DatabaseRole, database: string) =>
      `postgresql://${role}:${passwords[role]}@127.0.0.1:${port}/${database}`;
    const child = await startChild({
      command: join(bin, 'postgres'),
      args: ['-D', path, ...settings(port, durable)],
      log: join(dir, 'logs', 'postgres.log'),
      // Not where we are: its user may not be able to enter it.
      cwd: '/',
      env: { PATH: process.env.PATH, LC_ALL: 'C' },
      uid: account?.uid,
      gid: account?.gid,
      spawned: options.spawned,
    });
    try {
      await ready(child, url('postgres', 'postgres'), options.signal);
      await ensureRoles(url('postgres', 'postgres'), passwords);
    } catch (error) {
      const said = child.tail();
      await child.end('SIGINT', 10_000);
      if (attempt < 40 && mayTryAgain(said, options.port === undefined)) {
        await delay(250);
        continue;
      }
      throw new Error(`PostgreSQL does not start: ${(error as Error).message}\n${said}`, { cause: error });
    }
    return {
      port,
      passwords,
      url,
      pid: child.pid,
      ended: child.ended,
      // SIGINT is PostgreSQL's "fast" shutdown: it ends the connections and writes a checkpoint.
      stop: (force) => (force ? child.end('SIGQUIT', 2_000) : child.end('SIGINT', 60_000)),
    };
  }
}

// Of a server killed a moment ago the processes for connections may live on for a little while.
function mayTryAgain(said: string, portIsOurs: boolean): boolean {
  return (
    /is still in use|lock file .* already exists/.test(said) || (portIsOurs && /Address already in use/.test(said))
  );
}

function settings(port: number, durable: boolean): string[] {
  const set: Record<string, string | number> = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 200,
    shared_buffers: '256MB',
    max_wal_size: '4GB',
    checkpoint_timeout: '15min',
    jit: 'off',
    // On what is in memory or on an SSD a page looked up costs about as much as the next one read.
    random_page_cost: 1.1,
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    // Statements and the values of a violated key can be personal data.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
  };
  if (!durable) Object.assign(set, { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' });
  return Object.entries(set).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

async function ready(child: Child, url: string, signal: AbortSignal | undefined): Promise<void> {
  for (const end = Date.now() + READY_WITHIN; ; await delay(50, undefined, { signal })) {
    if (child.hasEnded()) throw new Error(await child.ended);
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if ((error as { code?: string }).code === '28P01') {
        throw new Error('its password is not the one in passwords.json', { cause: error });
      }
      if (Date.now() > end) throw new Error('not ready in time', { cause: error });
    }
  }
}
