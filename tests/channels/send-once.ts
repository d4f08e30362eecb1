// A sender in a process of its own, which the tests kill. Arguments: business time in milliseconds; `letters` for letters to
// units in the place of notices.
import { openChannels } from '../../channels/open';
import { readConfig } from '../../platform/config';
import { readKeyRing } from '../../platform/keys';
import { openLogger } from '../../platform/logger';
import { openDatabase } from '../../prisma/client';
import { openRenderer } from '../../procedures/open-renderer';
import { deliverDue } from '../../worker/delivering';
import { mailLetters } from '../../worker/mailing-letters';

const config = readConfig(process.env);
const db = openDatabase(config.databaseUrl, 3);
const channels = openChannels(config.channels, config.api.publicUrl);
const telling = { db, keys: readKeyRing(config.keyRing), log: openLogger('test', 'info'), channels };
const at = Number(process.argv[2]);
const sent =
  process.argv[3] === 'letters' ? mailLetters({ ...telling, renderer: openRenderer() }, at) : deliverDue(telling, at);
sent.then(
  () => process.exit(0),
  () => process.exit(1),
);
