import type { Sweep } from '../../cases/sweep';
import { readConfig } from '../../platform/config';
import { readKeyRing } from '../../platform/keys';
import { endWithParent } from '../../platform/lifeline';
import { openLogger } from '../../platform/logger';
import { openDatabase } from '../../prisma/client';
import { runWorker } from '../../worker/run';

// A worker in a process of its own, to be killed; without the schedules of a real one, which are the namespace's.
async function main([bundle, more]: string[]): Promise<void> {
  const { sweeps } = more ? (require(more) as { sweeps: Sweep[] }) : { sweeps: undefined };
  const config = readConfig(process.env);
  const db = openDatabase(config.databaseUrl, config.databasePool);
  const deps = { config, db, keys: readKeyRing(config.keyRing), log: openLogger('worker', config.logLevel) };
  await runWorker({ ...deps, bundle: bundle as string, sweeps });
}

void main(process.argv.slice(2));
endWithParent(() => process.exit(0));
