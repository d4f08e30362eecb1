import type { Channels } from '../channels/open';
import type { KeyRing } from '../platform/keys';
import type { Logger } from '../platform/logger';
import type { Database } from '../prisma/client';

/** What routing and delivering take from outside. */
export interface Telling {
  db: Database;
  keys: KeyRing;
  log: Logger;
  channels: Channels;
}
