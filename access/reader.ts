import type { Restricted } from '../domain/case/readers';
import type { Instant, LocalDate } from '../domain/time/dates';
import type { KeyRing } from '../platform/keys';
import type { Logger } from '../platform/logger';
import type { Database } from '../prisma/client';
import type { Actor } from './actor';

/** Somebody who reads: who he is, when he asks, and with what it is looked up. What a list needs of a request. */
export interface Reader {
  deps: { db: Database; keys: KeyRing };
  actor: Actor;
  /** Who reads the cases of procedures that not every keeper reads. */
  restricted: Restricted;
  /** What is read goes into a file that leaves the house. */
  forFile?: true;
  /** When he asks, and that day in Shanghai. */
  at: Instant;
  today: LocalDate;
  log: Logger;
  /** The list that is read, as a path with its parameters' names. */
  request: { template?: string };
}
