import { Runtime } from '@temporalio/worker';
import { readConfig } from '../../platform/config';
import { readKeyRing } from '../../platform/keys';
import { endWithParent } from '../../platform/lifeline';
import { openLogger } from '../../platform/logger';
import { openDatabase } from '../../prisma/client';
import { workflowBundle } from '../../worker/bundle';
import { runWorker } from '../../worker/run';
import { temporalLogger } from '../../worker/temporal-logger';
import { madeUp } from '../procedures/contract/made-up';

// The worker of a stack whose processes are killed, as stack/work.ts starts it, with the made-up procedures besides.
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const log = openLogger('worker', config.logLevel);
  Runtime.install({ logger: temporalLogger(log), shutdownSignals: [] });
  const db = openDatabase(config.databaseUrl, config.databasePool);
  const bundle = await workflowBundle(madeUp.workflows);
  const worker = await runWorker({ config, db, keys: readKeyRing(config.keyRing), log, bundle });
  const stop = () => void worker.stop();
  process.once('SIGTERM', stop);
  endWithParent(stop);
  await worker.done;
  await db.$disconnect();
}

main().then(
  () => process.exit(0),
  (error: Error) => {
    process.stderr.write(`worker: ${error.message}\n`);
    process.exit(1);
  },
);
