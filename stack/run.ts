import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { migrate } from '../prisma/migrate';
import { firstStart } from './first-start';
import { ensureKeys } from './key-file';
import { nodePart } from './node-part';
import { isFree } from './ports';
import { type Postgres, startPostgres } from './postgres';
import { RunFile } from './run-file';
import { sampleSaid } from './sample-said';
import type { StackSettings } from './settings';
import { type Part, Supervisor } from './supervisor';
import { startTemporal, type Temporal } from './temporal';
import { findTemporal } from './temporal-binaries';

/** The files of our own processes; tests put others in their place. */
export interface Entries {
  worker: string;
  api: string;
}

/** Where rehearsals run: nothing of the real cases is in there. */
const REHEARSAL = 'dangwu-rehearsal';

/** The order in which parts stop, and in which those left by a killed supervisor are ended. */
const STOP_ORDER = ['api', 'worker', 'temporal', 'postgres'];

export interface Stack {
  /** Settles when everything runs, or could not be started; then all is stopped already. */
  ready: Promise<void>;
  /** Stops in order, draining; `force` at once. */
  stop(force?: boolean): Promise<void>;
}

/**
 * Runs the whole stack on one data folder until `stop`: PostgreSQL, Temporal, worker and API.
 * @param say takes one line for people
 * @throws AlreadyRunningError, or because the API's port is taken, before anything is started
 */
export async function runStack(settings: StackSettings, entries: Entries, say: (line: string) => void): Promise<Stack> {
  const { dir, host, port } = settings;
  const url = `http://${host}:${port}`;
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const runFile = new RunFile(dir, url);
  const supervisor = new Supervisor(say);
  let stopped: Promise<void> | undefined;
  const stop = async (force = false) => {
    const stopping = supervisor.stop(force);
    stopped ??= stopping.then(() => runFile.release());
    await stopped;
  };
  try {
    const orphans = await runFile.endOrphans(STOP_ORDER);
    if (orphans.length) say(`ended what a killed start had left: ${orphans.join(', ')}`);
    if (!(await isFree(port, host))) {
      throw new Error(`port ${port} on ${host} is taken by another program: choose another with PORT=`);
    }
  } catch (error) {
    await stop();
    throw error;
  }
  // Not in this turn: whoever called us listens for signals first.
  const begin = setImmediate().then(() => startParts({ settings, entries, say, runFile, supervisor, url }));
  const ready = begin.catch(async (error) => {
    await stop();
    throw error;
  });
  return { ready, stop };
}

interface Start {
  settings: StackSettings;
  entries: Entries;
  say: (line: string) => void;
  runFile: RunFile;
  supervisor: Supervisor;
  url: string;
}

async function startParts({ settings, entries, say, runFile, supervisor, url }: Start): Promise<void> {
  const { dir, host, port } = settings;
  const { signal } = supervisor;
  const spawned = (part: string) => (pid: number) => runFile.note(part, pid);
  const keys = join(dir, 'keys.json');
  const signIns = join(dir, 'sign-ins.json');
  ensureKeys(keys);
  const binaries = await findTemporal({
    folder: settings.temporalFolder,
    path: process.env.PATH ?? '',
    cache: settings.cache,
    archiveUrl: settings.archiveUrl,
    log: say,
    signal,
  });

  let pgPort: number | undefined;
  const postgresPart: Part<Postgres> = {
    name: 'PostgreSQL',
    start: async (signal) => {
      const running = await startPostgres({
        dir,
        durable: true,
        port: pgPort,
        log: say,
        spawned: spawned('postgres'),
        signal,
      });
      pgPort = running.port;
      return running;
    },
  };
  const postgres = await supervisor.start(postgresPart);

  let ports: number[] | undefined;
  const store = { port: postgres.port, password: postgres.passwords.temporal };
  const temporalPart: Part<Temporal> = {
    name: 'Temporal',
    start: async (signal) => {
      const running = await startTemporal({
        dir,
        binaries,
        store,
        rehearsal: REHEARSAL,
        ports,
        spawned: spawned('temporal'),
        signal,
      });
      ports = running.ports;
      return running;
    },
  };
  const [, temporal] = await Promise.all([migrated(postgres, say), supervisor.start(temporalPart)]);

  const env = {
    DATABASE_URL: postgres.url('app', 'dangwu'),
    TEMPORAL_ADDRESS: temporal.address,
    TEMPORAL_NAMESPACE: 'dangwu',
    REHEARSAL_DATABASE_URL: postgres.url('rehearsal', 'dangwu_rehearsal'),
    REHEARSAL_NAMESPACE: REHEARSAL,
    DANGWU_KEYS: keys,
    HOST: host,
    PORT: String(port),
  };
  const made = await firstStart({ url: env.DATABASE_URL, empty: settings.empty, env, signIns, say, signal });
  const sample = await sampleSaid(env.DATABASE_URL);
  const log = (part: string) => join(dir, 'logs', `${part}.log`);
  const worker = nodePart({
    name: 'worker',
    entry: entries.worker,
    // The worker has no port; the API sees its heartbeat.
    ready: `${url}/readyz`,
    env,
    log: log('worker'),
    spawned: spawned('worker'),
  });
  const api = nodePart({
    name: 'API',
    entry: entries.api,
    ready: `${url}/livez`,
    // Only here: an API that was not started with the sample lets nobody in without a password.
    env: { ...env, DANGWU_SAMPLE_DOOR: sample === undefined ? '0' : '1' },
    log: log('api'),
    spawned: spawned('api'),
  });
  await Promise.all([supervisor.start(worker, 3), supervisor.start(api, 3)]);
  say(`ready: ${url}`);
  if (made !== undefined) say(made);
  if (sample !== undefined) say(sample);
  say(`sign-ins: ${signIns}`);
}

async function migrated(postgres: Postgres, say: (line: string) => void): Promise<void> {
  try {
    const names = await migrate(postgres.url('owner', 'dangwu'));
    await migrate(postgres.url('rehearsal', 'dangwu_rehearsal'));
    say(names.length ? `schema is ready (applied ${names.join(', ')})` : 'schema is ready');
  } catch (error) {
    throw new Error(`the schema could not be brought up to date: ${(error as Error).message}`, { cause: error });
  }
}
