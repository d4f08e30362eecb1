import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { type Child, startChild } from '../../stack/child';
import { freePorts } from '../../stack/ports';
import { startPostgres } from '../../stack/postgres';
import { dropDataFolder } from '../../stack/postgres-cluster';
import { ROOT, readSettings } from '../../stack/settings';
import { startTemporal } from '../../stack/temporal';
import { findTemporal } from '../../stack/temporal-binaries';
import { administer } from '../support/stack';
import type { Ended } from './commands';

/** A city's own servers, on which nothing of dangwu is yet, and what its operator types. */
export interface City {
  dir: string;
  databaseUrl(role: 'owner' | 'app'): string;
  temporalAddress: string;
  /** Runs deploy/roles.sql, as psql would. */
  makeRoles(): Promise<void>;
  /** A script of package.json, to its end. */
  npm(script: string, args: string[], env: NodeJS.ProcessEnv): Promise<Ended>;
  /** The same where a terminal reads what it says. */
  atTerminal(script: string, args: string[], env: NodeJS.ProcessEnv): Promise<Ended>;
  /** A shell command. @returns what it prints */
  shell(command: string): Promise<string>;
  /** Starts `serve` or `work` and waits until it is ready. */
  start(script: 'serve' | 'work', env: NodeJS.ProcessEnv): Promise<CityProcess>;
  close(): Promise<void>;
}

export interface CityProcess extends Child {
  url: string;
  log(): string;
}

const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
/** What npm would run, as arguments of node. */
const argumentsOf = (script: string): string[] => (scripts[script] as string).split(' ').slice(1);
const PASSWORDS = { owner: 'owners-made-up', app: 'apps-made-up' };
const READY_WITHIN = 120_000;

export async function openCity(): Promise<City> {
  const dir = mkdtempSync(join(tmpdir(), 'dangwu-city-'));
  const postgres = await startPostgres({ dir, durable: false });
  const admin = postgres.url('postgres', 'postgres');
  // What `npm start` would have made: a city's server has none of it.
  const made = ['DROP DATABASE dangwu', 'DROP DATABASE dangwu_rehearsal', 'DROP ROLE owner, app, rehearsal'];
  await administer(admin, made);
  const { temporalFolder, archiveUrl, cache } = readSettings([], { ...process.env, PORT: '' });
  const search = { folder: temporalFolder, path: process.env.PATH ?? '', cache, archiveUrl, log: () => undefined };
  const store = { port: postgres.port, password: postgres.passwords.temporal };
  const binaries = await findTemporal(search);
  const temporal = await startTemporal({ dir, binaries, store, namespaces: ['of-somebody-else'] });
  const children: Child[] = [];
  const plain = { PATH: process.env.PATH, HOME: process.env.HOME, LOG_LEVEL: 'info' };
  return {
    dir,
    temporalAddress: temporal.address,
    databaseUrl: (role) => `postgresql://${role}:${PASSWORDS[role]}@127.0.0.1:${postgres.port}/dangwu`,
    makeRoles: () => administer(admin, rolesSql()),
    npm: (script, args, env) => ended(process.execPath, [...argumentsOf(script), ...args], { ...plain, ...env }),
    atTerminal: (script, args, env) => {
      const command = [process.execPath, ...argumentsOf(script), ...args];
      const quoted = command.map((word) => `'${word}'`).join(' ');
      const inTerminal =
        process.platform === 'darwin' ? ['-q', '/dev/null', ...command] : ['-qec', quoted, '/dev/null'];
      return ended('script', inTerminal, { ...plain, ...env });
    },
    shell: async (command) => (await promisify(execFile)('/bin/sh', ['-c', command], { cwd: dir, env: plain })).stdout,
    async start(script, env) {
      const [port] = (await freePorts(1)) as [number];
      const log = join(dir, 'logs', `${script}-${port}.log`);
      const child = await startChild({
        command: process.execPath,
        args: argumentsOf(script),
        cwd: ROOT,
        env: { ...plain, ...env, [script === 'serve' ? 'PORT' : 'WORKER_PORT']: String(port), DANGWU_SUPERVISED: '1' },
        log,
      });
      children.push(child);
      const url = `http://127.0.0.1:${port}`;
      await ready(child, `${url}/${script === 'serve' ? 'livez' : 'readyz'}`);
      return { ...child, url, log: () => readFileSync(log, 'utf8') };
    },
    async close() {
      await Promise.all(children.map((child) => child.hasEnded() || child.end('SIGKILL', 1_000)));
      await temporal.stop(true);
      await postgres.stop(true);
      dropDataFolder(dir);
    },
  };
}

/** The statements of deploy/roles.sql with what psql puts in for `:'owner'` and `:'app'`. */
function rolesSql(): string[] {
  const text = readFileSync(join(ROOT, 'deploy', 'roles.sql'), 'utf8').replace(/^--.*$/gm, '');
  const filled = text.replace(/:'(\w+)'/g, (_, name: keyof typeof PASSWORDS) => `'${PASSWORDS[name]}'`);
  return filled.split(';').flatMap((statement) => statement.trim() || []);
}

function ended(command: string, args: string[], env: NodeJS.ProcessEnv): Promise<Ended> {
  const child = spawn(command, args, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output: output.replaceAll('\r', '') }));
  });
}

async function ready(child: Child, url: string): Promise<void> {
  const answers = () =>
    fetch(url).then(
      (answer) => answer.ok,
      () => false,
    );
  for (const end = Date.now() + READY_WITHIN; !(await answers()); await delay(100)) {
    if (child.hasEnded()) throw new Error(`${await child.ended}\n${child.tail()}`);
    if (Date.now() > end) throw new Error(`not ready in time\n${child.tail()}`);
  }
}
