import { Runtime } from '@temporalio/worker';
import { listen } from '../api/http/serve';
import { readConfig } from '../platform/config';
import { readKeyRing } from '../platform/keys';
import { openLogger } from '../platform/logger';
import { openTemporal } from '../platform/temporal';
import { openDatabase } from '../prisma/client';
import { loadCalendar } from '../registers/calendar/load-calendar';
import { workflowBundle } from '../worker/bundle';
import { runWorker } from '../worker/run';
import { temporalLogger } from '../worker/temporal-logger';
import { aborted, askedToStop } from './asked-to-stop';
import { startRehearsals } from './rehearsals';
import { checkStart } from './start-check/check';
import { makeSchedules } from './start-check/schedules';
import { workerHealth } from './worker-health';

/** `npm run work`: a worker process, as many as wanted. SIGTERM drains it. */
async function main(): Promise<void> {
  const stopping = askedToStop();
  const config = readConfig(process.env);
  const log = openLogger('worker', config.logLevel);
  // The signals are ours: the runtime would stop the process on a second one.
  Runtime.install({ logger: temporalLogger(log), shutdownSignals: [] });
  const keys = readKeyRing(config.keyRing);
  const client = openTemporal(config, keys);
  if (!(await checkStart('worker', { config, keys, client, log, signal: stopping }))) return;
  const db = openDatabase(config.databaseUrl, config.databasePool);
  await loadCalendar(db);
  const deps = { config, db, keys, log, bundle: await workflowBundle() };
  const worker = await runWorker(deps, config.rehearsal ? [startRehearsals] : []);
  await makeSchedules(client, config.temporal.taskQueue);
  await client.connection.close();
  const health = workerHealth(worker);
  if (config.worker.port) await listen(health, config.api.host, config.worker.port);
  void aborted(stopping).then(() => worker.stop());
  log.info('working');
  await worker.done;
  health.close();
  health.closeAllConnections();
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
