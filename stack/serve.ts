import { createServer } from 'node:http';
import { createApp } from '../api/http/app';
import { forget } from '../api/http/forget';
import { drain, listen } from '../api/http/serve';
import { temporalGateway } from '../cases/temporal-gateway';
import { HOUR } from '../domain/time/dates';
import { readConfig } from '../platform/config';
import { readKeyRing } from '../platform/keys';
import { openLogger } from '../platform/logger';
import { openTemporal } from '../platform/temporal';
import { openDatabase } from '../prisma/client';
import { aborted, askedToStop } from './asked-to-stop';
import { checkStart } from './start-check/check';

/** `npm run serve`: an API process, as many as wanted. SIGTERM drains it. */
async function main(): Promise<void> {
  const stopping = askedToStop();
  const config = readConfig(process.env);
  const keys = readKeyRing(config.keyRing);
  const log = openLogger('api', config.logLevel);
  const client = openTemporal(config, keys);
  if (!(await checkStart('api', { config, keys, client, log, signal: stopping }))) return;
  const db = openDatabase(config.databaseUrl, config.databasePool);
  const { namespace, taskQueue } = config.temporal;
  const cases = temporalGateway(client, { namespace, taskQueue, deadline: config.api.deadline });
  const server = createServer(createApp({ config, db, keys, log, cases, clock: Date.now }));
  await listen(server, config.api.host, config.api.port);
  log.info('listening');
  // A failure here is made good an hour later.
  const forgetting = setInterval(() => forget(db, Date.now()).catch(() => log.warn('nothing forgotten')), HOUR);
  await aborted(stopping);
  clearInterval(forgetting);
  // A decision that is waiting for its answer gets the whole of its time.
  await drain(server, config.api.deadline + 1_000);
  await client.connection.close();
  await db.$disconnect();
  log.info('drained');
}

main().then(
  () => process.exit(0),
  (error: Error) => {
    process.stderr.write(`api: ${error.message}\n`);
    process.exit(1);
  },
);
