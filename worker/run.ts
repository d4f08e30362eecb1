import { hostname } from 'node:os';
import { heartbeat } from '@temporalio/activity';
import { Client } from '@temporalio/client';
import { NativeConnection, Worker } from '@temporalio/worker';
import { checkAuditNightly } from '../activities/audit-check/check-audit';
import type { Activities } from '../activities/contract';
import { digestBatch } from '../activities/digest';
import { reconcile } from '../activities/reconcile/reconcile';
import { record } from '../activities/record/record';
import { sealDay } from '../activities/seal';
import { sweepPage } from '../activities/sweeps/sweep-page';
import type { Sweep } from '../cases/sweep';
import { temporalGateway } from '../cases/temporal-gateway';
import { closeChannels, openChannels } from '../channels/open';
import type { Instant } from '../domain/time/dates';
import type { Config } from '../platform/config';
import type { KeyRing } from '../platform/keys';
import type { Logger } from '../platform/logger';
import { connectionOptions, dataConverter } from '../platform/temporal';
import type { Database } from '../prisma/client';
import { openRenderer } from '../procedures/open-renderer';
import { productSweeps } from '../procedures/sweeps';
import { endDue } from '../registers/people/end-of-office';
import { CalendarSweep } from './calendar-sweep';
import { CatchUp } from './catch-up';
import { checkDue } from './checking';
import { deliverDue } from './delivering';
import { giveUpForgotten } from './forgotten';
import { beat, leave } from './heartbeat';
import { startJobLoop } from './jobs';
import { type Loop, loop } from './loop';
import { mailLetters, offerLetters } from './mailing-letters';
import { relayDue } from './relay';
import { collectReports } from './reports';
import { routeDue } from './routing';
import { sendDue } from './sender';
import { wakeDue } from './waking';

export interface WorkerDeps {
  config: Config;
  db: Database;
  keys: KeyRing;
  log: Logger;
  /** Path of the workflow bundle (worker/bundle.ts). */
  bundle: string;
  /** Absent: those of the product. */
  sweeps?: readonly Sweep[];
}

/** A worker that runs until `stop`. */
export interface RunningWorker {
  /** Drains: no new tasks, those under way end. */
  stop(): Promise<void>;
  /** Resolves when it has stopped; rejects when it failed. */
  done: Promise<void>;
  /** When its last heartbeat reached the database. */
  lastBeat(): Instant | undefined;
}

/** Milliseconds between heartbeats; readiness allows for five missed ones. */
const BEAT = 3_000;
const SENDING = 1_000;
const LETTERS = 5_000;
const REPORTING = 30_000;
const CATCHING_UP = 5_000;
const SWEEPING = 1_000;
const RELAYING = 1_000;
const WAKING = 1_000;
const ENDING = 5_000;
/**
 * How long a decision waits for the worker that has its case in memory. After that any worker takes it, and reads the
 * history anew. Shorter than the API's deadline, so that one decision is answered although that worker was killed.
 */
const STICKY = '5 seconds';
/**
 * Tasks of cases that a worker may have in hand. The others wait with the server, which loses patience only with what was
 * taken: after three seconds. A worker that had stood still with the SDK's forty read as many cases anew, which on a slow
 * machine took three seconds again, and so on: of 60 decisions none was made. With one thread it has no use for more.
 */
const AT_ONCE = 12;
/** Requests for such tasks that are under way: each holds the place of a task that has not come. */
const ASKING = 4;

/**
 * Runs workflows and activities, hands notices over and says that it is alive.
 * @param besides loops of those who know more than the worker
 * @throws when Temporal does not answer
 */
export async function runWorker(
  { config, db, keys, log, bundle, sweeps }: WorkerDeps,
  besides: readonly ((deps: WorkerDeps) => Loop)[] = [],
): Promise<RunningWorker> {
  const connection = await NativeConnection.connect(connectionOptions(config));
  const { namespace, taskQueue } = config.temporal;
  const client = new Client({ connection, namespace, dataConverter: dataConverter(keys) });
  const worker = await openWorker({ config, db, keys, log, bundle, sweeps, client }, connection);
  const cases = temporalGateway(client, { taskQueue, namespace, deadline: config.api.deadline });
  const doubts = new CatchUp(db, client);
  const sweep = new CalendarSweep(db, client, log);
  const renderer = openRenderer();
  const telling = { db, keys, log, channels: openChannels(config.channels, config.api.publicUrl) };
  let beatAt: Instant | undefined;
  const workerId = `${hostname()}-${process.pid}-${taskQueue}`;
  const loops = [
    loop('heartbeat', BEAT, log, async () => {
      if (worker.getState() !== 'RUNNING') return false;
      const at = Date.now();
      await beat(db, workerId, taskQueue, at);
      beatAt = at;
      return false;
    }),
    loop('sender', SENDING, log, async () => (await sendDue(db, Date.now())) > 0),
    loop('routing', SENDING, log, async () => (await routeDue(telling, Date.now())) > 0),
    loop('delivering', SENDING, log, () => deliverDue(telling, Date.now())),
    loop('letters', LETTERS, log, async () => {
      await offerLetters(telling, Date.now());
      return await mailLetters({ ...telling, renderer }, Date.now());
    }),
    loop('reports', REPORTING, log, async () => {
      const forgotten = await giveUpForgotten(telling, Date.now());
      return (await collectReports(telling, Date.now())) + forgotten > 0;
    }),
    loop('catch-up', CATCHING_UP, log, async () => {
      await doubts.round(Date.now());
      return false;
    }),
    loop('calendar-sweep', SWEEPING, log, () => sweep.round(Date.now())),
    loop('checking', RELAYING, log, () => checkDue({ db, keys, log }, Date.now())),
    loop('relay', RELAYING, log, () => relayDue({ db, cases }, Date.now())),
    loop('waking', WAKING, log, () => wakeDue(db, client, Date.now())),
    loop('ending', ENDING, log, () => endDue(db, Date.now())),
    startJobLoop({ db, keys, log, clock: Date.now, accounts: config.signIn.accounts }),
    ...besides.map((start) => start({ config, db, keys, log, bundle })),
  ];
  const done = worker.run().finally(async () => {
    await Promise.all(loops.map((running) => running.stop()));
    closeChannels(telling.channels);
    await renderer.close();
    await leave(db, workerId, Date.now()).catch(() => undefined);
    await connection.close();
  });
  return {
    done,
    lastBeat: () => beatAt,
    stop: async () => {
      if (worker.getState() === 'RUNNING') worker.shutdown();
      await done;
    },
  };
}

/** Workflows and activities alone, without what goes round beside them: all that a rehearsal needs. */
export async function openWorker(
  { config, db, keys, log, bundle, sweeps = productSweeps, client }: WorkerDeps & { client: Client },
  connection: NativeConnection,
): Promise<Worker> {
  const { namespace, taskQueue } = config.temporal;
  const activities: Activities = {
    record: (input) => record(db, keys, input),
    digestBatch: (day, at, after) => digestBatch(db, day, at, after),
    sealDay: async (day, at) => {
      const { heads, hash } = await sealDay(db, keys, day, at);
      // Outside the database: who rewrites all of it cannot rewrite the log as well.
      log.info({ day, heads, seal: hash }, 'sealed');
      return heads;
    },
    checkAudit: (day, at) => checkAuditNightly({ db, keys, log }, day, at, heartbeat),
    sweepPage: (input) => sweepPage(db, sweeps, input, heartbeat),
    reconcile: (day, at) => reconcile({ db, client, taskQueue, log }, day, at, heartbeat),
  };
  return await Worker.create({
    connection,
    namespace,
    taskQueue,
    workflowBundle: { codePath: bundle },
    activities: { ...activities },
    dataConverter: dataConverter(keys),
    ...limitsOf(config),
    shutdownGraceTime: '10 seconds',
  });
}

/** How much a worker takes up at once, and keeps. */
export const limitsOf = ({ worker, databasePool }: Config) => ({
  maxCachedWorkflows: worker.cachedCases,
  stickyQueueScheduleToStartTimeout: STICKY,
  maxConcurrentLocalActivityExecutions: databasePool,
  maxConcurrentWorkflowTaskExecutions: AT_ONCE,
  maxConcurrentWorkflowTaskPolls: ASKING,
});
