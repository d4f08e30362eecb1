import type { CaseGateway } from '../../cases/case-gateway';
import type { Instant } from '../../domain/time/dates';
import type { Config } from '../../platform/config';
import type { KeyRing } from '../../platform/keys';
import type { Logger } from '../../platform/logger';
import type { Database } from '../../prisma/client';

/** Everything that the API takes from outside. A test makes its own. */
export interface Deps {
  config: Config;
  db: Database;
  keys: KeyRing;
  log: Logger;
  cases: CaseGateway;
  /** Business time: the wall clock, but in tests and rehearsals. */
  clock: () => Instant;
  /** Milliseconds between signs of life in streams of events; by default 15 seconds. */
  eventsBeat?: number;
}
