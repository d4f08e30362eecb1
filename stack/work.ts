import { Runtime } from '@temporalio/worker';
import { readConfig } from '../platform/config';
import { readKeyRing } from '../platform/keys';
import { endWithParent } from '../platform/lifeline';
import { openLogger } from '../platform/logger';
import { openTemporal } from '../platform/temporal';
import { openDatabase } from '../prisma/client';
import { loadCalendar } from '../registers/calendar/load-calendar';
import { workflowBundle } from '../worker/bundle';
import { runWorker } from '../worker/run';
import { ensureSchedules } from '../worker/schedules';
import { temporalLogger } from '../worker/temporal-logger';
import { startRehearsals } from './rehearsals';

/** `npm run work`: a worker process, as many as wanted. SIGTERM drains it. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const log = openLogger('worker', config.logLevel);
  // The signals are ours: the runtime would stop the process on a second one.
  Runtime.install({ logger: temporalLogger(log), shutdownSignals: [] });
  const keys = readKeyRing(config.keyRing);
  const db = openDatabase(config.databaseUrl, config.databasePool);
  await loadCalendar(db);
  const deps = { config, db, keys, log, bundle: await workflowBundle() };
  const worker = await runWorker(deps, config.rehearsal ? [startRehearsals] : []);
  const client = openTemporal(config, keys);
  await ensureSchedules(client, config.temporal.taskQueue);
  await client.connection.close();
  const stop = () => void worker.stop();
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  endWithParent(stop);
  log.info('working');
  await worker.done;
  await db.$disconnect();
  log.info('drained');
}

main().then(
  () => process.exit(0),
  (error: Error) => {
    process.stderr.write(`worker: ${error.message}\n`);
    process.exit(1);
  },
);
