import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { environmentOf } from '../../operations/installation';
import { readConfig } from '../../platform/config';
import { readKeyRing } from '../../platform/keys';
import { openTemporal } from '../../platform/temporal';
import { openDatabase } from '../../prisma/client';
import { type Child, killGroup, startChild } from '../../stack/child';
import { isAlive, type ProcessIdentity } from '../../stack/process-identity';
import { ROOT } from '../../stack/settings';
import type { AnyStack } from '../faults/stack';
import { eventually } from '../faults/waiting';

/** `npm start` on a folder: what the fault tests need of a stack, and its sudden end. */
export interface OwnStack extends AnyStack {
  /** Kills all its processes at once. */
  crash(): Promise<void>;
  /** Stops it in order. */
  stop(): Promise<void>;
}

const READY_WITHIN = 240_000;

/** @param log takes what it says; a new one for each start */
export async function startOwnStack(dir: string, port: number, log: string): Promise<OwnStack> {
  const child = await startChild({
    command: process.execPath,
    args: ['--require', 'tsx/cjs', 'stack/main.ts', '--empty'],
    cwd: ROOT,
    env: { ...process.env, DANGWU_DATA: dir, PORT: String(port), RATE_LIMIT_FACTOR: '10000', DANGWU_SUPERVISED: '1' },
    log,
  });
  await ready(child, log);
  const env = environmentOf({ DANGWU_DATA: dir });
  const config = readConfig(env);
  const keys = readKeyRing(config.keyRing);
  const owner = openDatabase(env.MIGRATION_DATABASE_URL, 8);
  const client = openTemporal(config, keys);
  const url = `http://127.0.0.1:${port}`;
  const leave = async () => {
    await client.connection.close().catch(() => undefined);
    await owner.$disconnect().catch(() => undefined);
  };
  return {
    ...{ url, keys, owner, client },
    healthy: async () => {
      const since = new Date();
      await eventually('a healthy stack', async () => {
        const beating = await owner.heartbeat.count({ where: { at: { gt: since } } });
        return beating > 0 && (await fetch(`${url}/readyz`)).ok;
      });
    },
    crash: async () => {
      const { children } = JSON.parse(readFileSync(join(dir, 'run.json'), 'utf8'));
      const processes = Object.values(children) as ProcessIdentity[];
      // The supervisor first: it would start again what dies.
      process.kill(child.pid, 'SIGKILL');
      for (const one of processes) if (isAlive(one)) killGroup(one.pid);
      await child.ended;
      for (const one of processes) while (isAlive(one)) await delay(10);
      await leave();
    },
    stop: async () => {
      await leave();
      await child.end('SIGTERM', 60_000);
    },
  };
}

async function ready(child: Child, log: string): Promise<void> {
  for (const end = Date.now() + READY_WITHIN; !/^ready: /m.test(readFileSync(log, 'utf8')); await delay(50)) {
    if (!child.hasEnded() && Date.now() < end) continue;
    const said = child.tail();
    await child.end('SIGTERM', 20_000);
    throw new Error(`the stack does not start:\n${said}`);
  }
}
