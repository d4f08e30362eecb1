import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type Child, startChild } from '../../stack/child';
import { freePorts } from '../../stack/ports';
import { ROOT } from '../../stack/settings';
import { DATABASE, makeDatabase } from '../durable/schema';
import { expect, send } from '../http';
import { DECISIONS, type Side, type Took, tell } from '../side';
import type { BenchStack } from '../stack';

export interface Floor {
  side: Side;
  stop(): Promise<void>;
}

/** Of the durable floor: its database is made. */
export async function startDurableFloor(dir: string, stack: BenchStack): Promise<Floor> {
  await makeDatabase(stack.database);
  return await startFloor(dir, stack, 'durable');
}

/** Starts a floor's two processes on the stack's Temporal server, and takes one workflow through. */
export async function startFloor(
  dir: string,
  { temporalAddress, pids, database }: BenchStack,
  kind: 'floor' | 'durable' = 'floor',
): Promise<Floor> {
  const [port] = await freePorts(1);
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    TEMPORAL_ADDRESS: temporalAddress,
    PORT: String(port),
    DATABASE_URL: database(DATABASE),
    DANGWU_SUPERVISED: '1',
  };
  const start = (name: string) =>
    startChild({
      command: process.execPath,
      args: ['--require', 'tsx/cjs', join('bench', kind, `${name}.ts`)],
      cwd: ROOT,
      env,
      log: `${dir}-${kind}-${name}.log`,
    });
  const [api, worker] = await Promise.all([start('api'), start('worker')]);
  const body = JSON.stringify({ updates: DECISIONS + 1 });
  let calls = 0;
  const post = async (path: string) => {
    const headers = {
      'content-type': 'application/json',
      authorization: `Bearer token-${1 + (calls++ % 1_000)}`,
      'idempotency-key': randomUUID(),
    };
    return expect(await send('POST', `http://127.0.0.1:${port}/${path}`, headers, body));
  };
  const step = async (took: Took, id: string) => void (await tell(took, 'decision', () => post(`${id}/step`)));
  const side: Side = {
    pids: { API: api.pid, worker: worker.pid, Temporal: pids.temporal, PostgreSQL: pids.postgres },
    start: async (took) => void (await tell(took, 'start', () => post(`${kind}-${randomUUID()}`))),
    transfer: async (took) => {
      const id = `${kind}-${randomUUID()}`;
      await tell(took, 'start', () => post(id));
      for (let taken = 0; taken < DECISIONS; taken++) await step(took, id);
    },
    waiting: async () => {
      const id = `${kind}-${randomUUID()}`;
      const untold = () => undefined;
      await post(id);
      for (let taken = 0; taken < 2; taken++) await step(untold, id);
      return async (took) => await step(took, id);
    },
  };
  await warm(api, side);
  return {
    side,
    stop: async () => {
      await Promise.all([api.end('SIGTERM', 5_000), worker.end('SIGTERM', 15_000)]);
    },
  };
}

/** Until it listens, and once through. */
async function warm(api: Child, side: Side): Promise<void> {
  for (;;) {
    try {
      return await side.transfer(() => undefined);
    } catch (error) {
      if ((error as { code?: string }).code !== 'ECONNREFUSED' || api.hasEnded()) throw error;
      await delay(100);
    }
  }
}
