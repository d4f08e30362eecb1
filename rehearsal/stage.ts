import type { Client } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';
import type { Sweep } from '../cases/sweep';
import { DAY } from '../domain/time/dates';
import type { Config } from '../platform/config';
import type { KeyRing } from '../platform/keys';
import type { Logger } from '../platform/logger';
import { connectionOptions, openTemporal } from '../platform/temporal';
import { type Database, openDatabase } from '../prisma/client';
import type { Play } from '../procedures/scenario';
import { productSweeps } from '../procedures/sweeps';
import { loadCalendar } from '../registers/calendar/load-calendar';
import { openWorker } from '../worker/run';
import { emptyDatabase, endCase, endCases } from './empty';
import { buildTown, type Town } from './town';

/** What a rehearsal needs from the process that runs it. `config` is the process's own. */
export interface StageParts {
  config: Config;
  keys: KeyRing;
  log: Logger;
  /** Path of the workflow bundle (worker/bundle.ts). */
  bundle: string;
  /** Those of the product where absent. */
  sweeps?: readonly Sweep[];
}

/** A database, a namespace and a worker set up for one rehearsal. */
export interface Stage {
  /** Of the rehearsal: other database, other namespace, no channel but the inbox. */
  config: Config;
  db: Database;
  client: Client;
  town: Town;
  sweeps: readonly Sweep[];
  /** Ids of its cases, which end with it. */
  cases: string[];
  /** Clears everything away. */
  strike(): Promise<void>;
}

/** @throws Error when no rehearsal was set up for this process */
export function rehearsalConfig(config: Config): Config {
  const { rehearsal, temporal, api } = config;
  if (!rehearsal) throw new Error('REHEARSAL_DATABASE_URL is not set');
  return {
    ...config,
    databaseUrl: rehearsal.databaseUrl,
    databasePool: 6,
    temporal: { ...temporal, namespace: rehearsal.namespace, taskQueue: `${temporal.taskQueue}-rehearsal` },
    // People of the rehearsal act as fast as the machine goes.
    api: { ...api, rateLimitFactor: 1_000 },
    channels: {},
    signIn: {
      local: 'on',
      sampleDoor: false,
      // On virtual time years pass between two requests, and nobody signs in.
      accounts: { passwordDays: 0, idle: 3_650 * DAY, secondFactor: 'off', secondYes: 'off' },
    },
  };
}

/** Clears away what a killed rehearsal left. @throws NotOursError */
export async function clearStage({ keys, ...parts }: Pick<StageParts, 'config' | 'keys'>): Promise<void> {
  const config = rehearsalConfig(parts.config);
  const db = openDatabase(config.databaseUrl, 1);
  const client = openTemporal(config, keys);
  try {
    await endCases(client);
    await emptyDatabase(db);
  } finally {
    await client.connection.close();
    await db.$disconnect();
  }
}

/** Sets the stage for a play, after clearing away what a killed rehearsal left. */
export async function setStage(
  play: Play,
  { keys, bundle, sweeps = productSweeps, ...parts }: StageParts,
): Promise<Stage> {
  await clearStage({ keys, ...parts });
  const config = rehearsalConfig(parts.config);
  const db = openDatabase(config.databaseUrl, config.databasePool);
  const client = openTemporal(config, keys);
  const cases: string[] = [];
  const closing: (() => Promise<unknown>)[] = [
    () => db.$disconnect(),
    () => client.connection.close(),
    () => emptyDatabase(db),
  ];
  const strike = async () => {
    for (const caseId of cases) await endCase(client, caseId);
    // The last opened first; what fails must not leave the others open.
    const failed: unknown[] = [];
    for (const close of closing.splice(0).reverse()) await close().catch((error: unknown) => failed.push(error));
    if (failed.length) throw failed[0];
  };
  try {
    await loadCalendar(db);
    const town = await buildTown(db, keys, play);
    const connection = await NativeConnection.connect(connectionOptions(config));
    closing.push(() => connection.close());
    const worker = await openWorker({ config, db, keys, log: parts.log, bundle, sweeps, client }, connection);
    const done = worker.run();
    closing.push(async () => {
      if (worker.getState() === 'RUNNING') worker.shutdown();
      await done;
    });
    return { config, db, client, town, sweeps, cases, strike };
  } catch (error) {
    await strike();
    throw error;
  }
}
