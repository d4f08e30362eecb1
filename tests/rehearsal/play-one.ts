import { readConfig } from '../../platform/config';
import { readKeyRing } from '../../platform/keys';
import { openLogger } from '../../platform/logger';
import { openDatabase } from '../../prisma/client';
import { runNextRehearsal } from '../../rehearsal/run-next';

// A process that plays the rehearsal on the list, to be killed.
const config = readConfig(process.env);
runNextRehearsal({
  config,
  keys: readKeyRing(config.keyRing),
  log: openLogger('rehearsal', 'silent'),
  bundle: process.env.BUNDLE as string,
  db: openDatabase(config.databaseUrl, 2),
  clock: Date.now,
  stopping: new AbortController().signal,
}).then(() => process.exit(0));
