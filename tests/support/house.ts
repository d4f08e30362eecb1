import { randomUUID } from 'node:crypto';
import type { Client } from '@temporalio/client';
import { Runtime } from '@temporalio/worker';
import type { CaseGateway } from '../../cases/case-gateway';
import type { Sweep } from '../../cases/sweep';
import { type GatewayOptions, temporalGateway } from '../../cases/temporal-gateway';
import type { Instant } from '../../domain/time/dates';
import { type Config, readConfig } from '../../platform/config';
import { type KeyRing, readKeyRing } from '../../platform/keys';
import { type Logger, openLogger } from '../../platform/logger';
import { openTemporal } from '../../platform/temporal';
import { type Database, openDatabase } from '../../prisma/client';
import { workflowBundle } from '../../worker/bundle';
import { type RunningWorker, runWorker } from '../../worker/run';
import { temporalLogger } from '../../worker/temporal-logger';
import { administer, databaseUrl, type SharedStack, sharedStack, TEMPLATE } from './stack';

/** A database, a task queue and a worker of a test file's own, on the shared stack. */
export interface House {
  shared: SharedStack;
  config: Config;
  db: Database;
  /** As the role that owns the tables: for setting up and for looking. */
  owner: Database;
  keys: KeyRing;
  log: Logger;
  client: Client;
  gateway: CaseGateway;
  /** Another gateway on the same queue. */
  gatewayWith(more: Partial<GatewayOptions>): CaseGateway;
  /** Milliseconds that business time is ahead of the wall clock when a case starts. */
  clockOffset: number;
  worker: RunningWorker;
  startWorker(): Promise<RunningWorker>;
  close(): Promise<void>;
}

// The signals end the process of jest, whose they are.
Runtime.install({
  logger: temporalLogger(openLogger('temporal', process.env.LOG_LEVEL ?? 'error')),
  shutdownSignals: [],
});

export interface HouseOptions {
  /** False leaves starting the worker to the test. */
  withWorker?: boolean;
  /** Business time at which cases start; now by default. */
  startsAt?: Instant;
  /** A database that is there already, and the keys to it; a fresh one by default. */
  database?: { name: string; keyRing: string };
  /** The file that exports the workflows which its workers run; the product's by default. */
  workflows?: string;
  /** The product's by default. */
  sweeps?: readonly Sweep[];
}

/** A name that no other test's database has. */
export const databaseName = () => `t_${randomUUID().replaceAll('-', '')}`;

/** Opens a house; `close` it in afterAll. */
export async function openHouse(options: HouseOptions = {}): Promise<House> {
  const { withWorker = true, startsAt = Date.now(), database, workflows, sweeps } = options;
  const shared = {
    ...sharedStack(),
    ...(database && { keyRing: database.keyRing }),
    ...(workflows && { bundle: await workflowBundle(workflows) }),
  };
  const name = database?.name ?? databaseName();
  if (!database) {
    await administer(databaseUrl(shared, 'postgres', 'postgres'), [
      `CREATE DATABASE ${name} TEMPLATE ${TEMPLATE} OWNER owner`,
    ]);
  }
  const config = readConfig({
    DATABASE_URL: databaseUrl(shared, 'app', name),
    DATABASE_POOL: '10',
    TEMPORAL_ADDRESS: shared.temporalAddress,
    TEMPORAL_NAMESPACE: shared.namespace,
    TEMPORAL_TASK_QUEUE: name,
    DANGWU_KEY_RING: shared.keyRing,
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'error',
    // For a run with thousands of cases.
    WORKER_CACHED_CASES: process.env.WORKER_CACHED_CASES,
    PORT: '1',
    // Business time jumps in tests; what ends a session that stands still has a test of its own.
    IDLE_MINUTES: '720',
    SECOND_FACTOR: 'off',
    NODE_ENV: 'test',
  });
  const keys = readKeyRing(config.keyRing);
  const log = openLogger('test', config.logLevel);
  const db = openDatabase(config.databaseUrl, 10);
  const owner = openDatabase(databaseUrl(shared, 'owner', name), 2);
  const client = openTemporal(config, keys);
  const { taskQueue, namespace } = config.temporal;
  const clockOffset = startsAt - Date.now();
  // More patient than the API: machines differ by far.
  const gatewayWith = (more: Partial<GatewayOptions>) =>
    temporalGateway(client, { taskQueue, namespace, deadline: 60_000, clockOffset, ...more });
  const gateway = gatewayWith({});
  const startWorker = () => runWorker({ config, db, keys, log, bundle: shared.bundle, sweeps });
  const house = {
    shared,
    config,
    db,
    owner,
    keys,
    log,
    client,
    gateway,
    gatewayWith,
    clockOffset,
    startWorker,
  } as House;
  if (withWorker) house.worker = await startWorker();
  house.close = async () => {
    await house.worker?.stop();
    await client.connection.close();
    await db.$disconnect();
    await owner.$disconnect();
  };
  return house;
}
