import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type Database, openDatabase } from '../prisma/client';
import { type Child, startChild } from '../stack/child';
import { ROOT } from '../stack/settings';

export type PartName = 'api' | 'worker' | 'temporal' | 'postgres';

/** `npm start` on a data folder of the bench's own: the same processes and settings as everywhere. */
export interface BenchStack {
  /** Its data folder. */
  dir: string;
  url: string;
  temporalAddress: string;
  pids: Record<PartName, number>;
  /** Connection string of the server's own administrator, by database. */
  database(name: string): string;
  /** As that administrator: for setting up and for looking. */
  owner: Database;
  /** Seconds until it said that it was ready. */
  readyAfter: number;
  stop(): Promise<void>;
}

const READY_WITHIN = 300_000;
/** What `collected` needs in the processes of the stack. */
const COLLECTABLE = `${process.env.NODE_OPTIONS ?? ''} --require=${join(__dirname, 'collect.cjs')}`.trim();

/**
 * Starts the stack and waits until it is ready.
 * @param dir the data folder; the sample is loaded into an empty one
 * @param turn names the log, so that the second start's is not the first's
 */
export async function startStack(dir: string, port: number, turn: string): Promise<BenchStack> {
  const log = `${dir}-${turn}.log`;
  const began = performance.now();
  const child = await startChild({
    command: process.execPath,
    args: ['stack/start.mjs'],
    cwd: ROOT,
    env: {
      ...process.env,
      NODE_OPTIONS: COLLECTABLE,
      DANGWU_DATA: dir,
      PORT: String(port),
      HOST: '127.0.0.1',
      RATE_LIMIT_FACTOR: '10000',
      SECOND_FACTOR: 'off',
      // People sign in once, and stand still while a city's cases are opened.
      IDLE_MINUTES: '720',
    },
    log,
  });
  await ready(child, log);
  const readyAfter = (performance.now() - began) / 1000;
  const json = (name: string) => JSON.parse(readFileSync(join(dir, name), 'utf8'));
  const { children } = json('run.json');
  const pgPort = readFileSync(join(dir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[3];
  const database = (name: string) =>
    `postgresql://postgres:${json('passwords.json').postgres}@127.0.0.1:${pgPort}/${name}`;
  const owner = openDatabase(database('dangwu'), 4);
  return {
    dir,
    url: `http://127.0.0.1:${port}`,
    temporalAddress: `127.0.0.1:${json('temporal/ports.json')[0]}`,
    pids: {
      api: children.api.pid,
      worker: children.worker.pid,
      temporal: children.temporal.pid,
      postgres: children.postgres.pid,
    },
    database,
    owner,
    readyAfter,
    stop: async () => {
      await owner.$disconnect();
      await child.end('SIGTERM', 60_000);
    },
  };
}

async function ready(child: Child, log: string): Promise<void> {
  for (const end = Date.now() + READY_WITHIN; !/^ready: /m.test(readFileSync(log, 'utf8')); await delay(20)) {
    if (child.hasEnded()) throw new Error(`npm start: ${await child.ended}\n${child.tail()}`);
    if (Date.now() > end) throw new Error(`npm start: not ready in time\n${child.tail()}`);
  }
}
