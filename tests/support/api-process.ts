import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createApp } from '../../api/http/app';
import { listen } from '../../api/http/serve';
import type { CaseGateway } from '../../cases/case-gateway';
import { readConfig } from '../../platform/config';
import { readKeyRing } from '../../platform/keys';
import { endWithParent } from '../../platform/lifeline';
import { openLogger } from '../../platform/logger';
import { openDatabase } from '../../prisma/client';

// An API in a process of its own, to be killed; it reaches no case.
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const deps = {
    ...{ config, db: openDatabase(config.databaseUrl, 2), keys: readKeyRing(config.keyRing), clock: Date.now },
    ...{ log: openLogger('api', 'silent'), cases: {} as CaseGateway },
  };
  const server = createServer(createApp(deps));
  await listen(server, '127.0.0.1', 0);
  process.stdout.write(`${(server.address() as AddressInfo).port}\n`);
}

void main();
endWithParent(() => process.exit(0));
