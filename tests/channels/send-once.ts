// A sender in a process of its own, which the tests kill. Arguments: business time in milliseconds.
import { openChannels } from '../../channels/open';
import { readConfig } from '../../platform/config';
import { readKeyRing } from '../../platform/keys';
import { openLogger } from '../../platform/logger';
import { openDatabase } from '../../prisma/client';
import { deliverDue } from '../../worker/delivering';

const config = readConfig(process.env);
const db = openDatabase(config.databaseUrl, 3);
const channels = openChannels(config.channels, config.api.publicUrl);
const telling = { db, keys: readKeyRing(config.keyRing), log: openLogger('test', 'info'), channels };
deliverDue(telling, Number(process.argv[2])).then(
  () => process.exit(0),
  () => process.exit(1),
);
