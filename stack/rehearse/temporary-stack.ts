import { randomBytes } from 'node:crypto';
import { lstatSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { type Config, readConfig } from '../../platform/config';
import { migrate } from '../../prisma/migrate';
import { startPostgres } from '../postgres';
import { dropCluster } from '../postgres-cluster';
import { RunFile } from '../run-file';
import { readSettings } from '../settings';
import { startTemporal } from '../temporal';
import { findTemporal } from '../temporal-binaries';

/** A PostgreSQL and a Temporal server for one rehearsal at the command line. */
export interface TemporaryStack {
  config: Config;
  stop(): Promise<void>;
}

const DATABASE = 'dangwu_rehearsal';
const NAMESPACE = 'dangwu-rehearsal';
const LOCK_FILE = 'run.json';

/** The folder of this user's rehearsals, one at a time. @throws when somebody else has put something there */
function ownFolder(): string {
  const { uid, username } = userInfo();
  const dir = join(tmpdir(), `dangwu-rehearsal-${uid >= 0 ? uid : username}`);
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const { uid: owner } = lstatSync(dir);
  if (!lstatSync(dir).isDirectory() || (uid >= 0 && owner !== uid)) throw new Error(`${dir} belongs to somebody else`);
  return dir;
}

function clear(dir: string): void {
  dropCluster(dir);
  for (const name of readdirSync(dir)) {
    if (name !== LOCK_FILE) rmSync(join(dir, name), { recursive: true, force: true });
  }
}

/**
 * Starts both on a folder that is thrown away; what a killed rehearsal left there is ended and thrown away first.
 * @param say takes a line for people
 * @throws AlreadyRunningError while another rehearsal of this user runs
 */
export async function startTemporaryStack(say: (line: string) => void): Promise<TemporaryStack> {
  const dir = ownFolder();
  const runFile = new RunFile(dir, 'npm run rehearse');
  await runFile.endOrphans(['temporal', 'postgres']);
  clear(dir);
  const stopping: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const one of stopping.splice(0).reverse()) await one().catch(() => undefined);
    clear(dir);
    runFile.release();
    rmSync(dir, { recursive: true, force: true });
  };
  try {
    const { temporalFolder, archiveUrl, cache } = readSettings([], { ...process.env, PORT: '' });
    const search = { folder: temporalFolder, path: process.env.PATH ?? '', cache, archiveUrl, log: say };
    const binaries = await findTemporal(search);
    const spawned = (part: string) => (pid: number) => runFile.note(part, pid);
    const postgres = await startPostgres({ dir, durable: false, spawned: spawned('postgres') });
    stopping.push(() => postgres.stop(true));
    const store = { port: postgres.port, password: postgres.passwords.temporal };
    const url = postgres.url('rehearsal', DATABASE);
    const [temporal] = await Promise.all([
      startTemporal({
        binaries,
        dir,
        store,
        namespaces: [NAMESPACE],
        rehearsal: NAMESPACE,
        spawned: spawned('temporal'),
      }),
      migrate(url),
    ]);
    stopping.push(() => temporal.stop(true));
    const key = () => [{ id: 'k1', key: randomBytes(32).toString('base64') }];
    const config = readConfig({
      // There is nothing real beside it.
      DATABASE_URL: postgres.url('app', 'dangwu'),
      REHEARSAL_DATABASE_URL: url,
      REHEARSAL_NAMESPACE: NAMESPACE,
      TEMPORAL_ADDRESS: temporal.address,
      DANGWU_KEY_RING: JSON.stringify({ field: key(), lookup: key(), payload: key() }),
      LOG_LEVEL: process.env.LOG_LEVEL ?? 'silent',
    });
    return { config, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
