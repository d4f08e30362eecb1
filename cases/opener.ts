import type { ActedAs, Offer, Refusal } from '../domain/case/offer';
import type { Procedure } from '../domain/case/procedure';
import type { Opening } from '../domain/case/transition';
import type { TypedValues } from '../domain/case/typed';
import type { Instant } from '../domain/time/dates';
import type { KeyRing } from '../platform/keys';
import type { Transaction } from '../prisma/client';
import type { Arrival } from '../registers/members/arrival';

/** What the registers say about a start: everything but its number. */
export interface Foreseen {
  as: ActedAs;
  warnings?: string[];
  opening: Omit<Opening, 'number'>;
  /** Whom the case brings with it: `opening` names no member until he is on record. */
  arrival?: Arrival;
}

/** What came with a start besides ids: its personal part, in normal form, and the keys to look somebody up by it. */
export interface Brought {
  typed: TypedValues;
  keys: KeyRing;
}

/** Everything that stands against a start, and what would begin as far as that can be told. */
export interface Examination {
  barred: Refusal[];
  foreseen?: Foreseen;
}

/**
 * Examines the start of one procedure without changing anything. Both the preview and the start ask it, the start inside
 * its transaction and with the member's row locked.
 */
export type Opener = (
  tx: Transaction,
  procedure: Procedure,
  offer: Pick<Offer, 'actorId' | 'data' | 'batchId'>,
  at: Instant,
  brought: Brought,
) => Promise<Examination>;
