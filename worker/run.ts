import { hostname } from 'node:os';
import { Client } from '@temporalio/client';
import { NativeConnection, Worker } from '@temporalio/worker';
import type { Activities } from '../activities/contract';
import { record } from '../activities/record/record';
import { sealDay } from '../activities/seal';
import type { Config } from '../platform/config';
import type { KeyRing } from '../platform/keys';
import type { Logger } from '../platform/logger';
import { connectionOptions, dataConverter } from '../platform/temporal';
import type { Database } from '../prisma/client';
import { CatchUp } from './catch-up';
import { beat, leave } from './heartbeat';
import { startJobLoop } from './jobs';
import { loop } from './loop';
import { sendDue } from './sender';

export interface WorkerDeps {
  config: Config;
  db: Database;
  keys: KeyRing;
  log: Logger;
  /** Path of the workflow bundle (worker/bundle.ts). */
  bundle: string;
}

/** A worker that runs until `stop`. */
export interface RunningWorker {
  /** Drains: no new tasks, those under way end. */
  stop(): Promise<void>;
  /** Resolves when it has stopped; rejects when it failed. */
  done: Promise<void>;
}

/** Milliseconds between heartbeats; readiness allows for five missed ones. */
const BEAT = 3_000;
const SENDING = 1_000;
const CATCHING_UP = 5_000;

/**
 * Runs workflows and activities, hands notices over and says that it is alive.
 * @throws when Temporal does not answer
 */
export async function runWorker({ config, db, keys, log, bundle }: WorkerDeps): Promise<RunningWorker> {
  const connection = await NativeConnection.connect(connectionOptions(config));
  const { namespace, taskQueue } = config.temporal;
  const activities: Activities = {
    record: (input) => record(db, input),
    sealDay: (day, at) => sealDay(db, day, at),
  };
  const worker = await Worker.create({
    connection,
    namespace,
    taskQueue,
    workflowBundle: { codePath: bundle },
    activities: { ...activities },
    dataConverter: dataConverter(keys),
    maxCachedWorkflows: 1_000,
    maxConcurrentLocalActivityExecutions: config.databasePool,
    shutdownGraceTime: '10 seconds',
  });
  const client = new Client({ connection, namespace, dataConverter: dataConverter(keys) });
  const doubts = new CatchUp(db, client);
  const workerId = `${hostname()}-${process.pid}-${taskQueue}`;
  const loops = [
    loop('heartbeat', BEAT, log, async () => {
      if (worker.getState() === 'RUNNING') await beat(db, workerId, taskQueue, Date.now());
      return false;
    }),
    loop('sender', SENDING, log, async () => (await sendDue(db, Date.now())) > 0),
    loop('catch-up', CATCHING_UP, log, async () => {
      await doubts.round(Date.now());
      return false;
    }),
    startJobLoop({ db, keys, log, clock: Date.now }),
  ];
  const done = worker.run().finally(async () => {
    await Promise.all(loops.map((running) => running.stop()));
    await leave(db, workerId, Date.now()).catch(() => undefined);
    await connection.close();
  });
  return {
    done,
    stop: async () => {
      if (worker.getState() === 'RUNNING') worker.shutdown();
      await done;
    },
  };
}
