import type { ActedAs, Offer, OfferData, Refusal } from '../domain/case/offer';
import type { Procedure } from '../domain/case/procedure';
import type { CaseState } from '../domain/case/state';
import type { Subject } from '../domain/case/subject';
import type { Opening } from '../domain/case/transition';
import type { TypedValues } from '../domain/case/typed';
import type { Instant } from '../domain/time/dates';
import type { KeyRing } from '../platform/keys';
import type { Transaction } from '../prisma/client';

/** What the registers say about a start: everything but its number. */
export interface Foreseen<State extends CaseState = CaseState> {
  as: ActedAs;
  warnings?: string[];
  opening: Omit<Opening<State>, 'number'> & { subject: Subject };
  /** Puts on record whom the case brings with it: whom nobody knows has no ids in `subject` until then. */
  enter?: (tx: Transaction) => Promise<Partial<Opening<State>>>;
}

/** What came with a start besides ids: its personal part, in normal form, and the keys to look somebody up by it. */
export interface Brought {
  typed: TypedValues;
  keys: KeyRing;
}

/** Everything that stands against a start, and what would begin as far as that can be told. */
export interface Examination<State extends CaseState = CaseState> {
  barred: Refusal[];
  foreseen?: Foreseen<State>;
  /** What is to be done by the start although it is barred. */
  aside?: (tx: Transaction) => Promise<void>;
}

/** How a procedure begins. */
export interface Opener<State extends CaseState = CaseState> {
  /**
   * Keeps others from opening a case about the same subject until the transaction ends.
   * @returns whether there is somebody or something to lock
   */
  lock: (tx: Transaction, data: OfferData, brought: Brought) => Promise<boolean>;
  /**
   * Examines a start without changing anything. Both the preview and the start ask it, the start inside its transaction
   * and with the lock. `offer.origin` tells what begins it where no person does (`actorId` is `NOBODY` then): a procedure
   * that only people start refuses that, one that only rules start refuses its absence.
   */
  examine: (
    tx: Transaction,
    procedure: Procedure,
    offer: Pick<Offer, 'actorId' | 'data' | 'batchId' | 'origin' | 'episode'>,
    at: Instant,
    brought: Brought,
  ) => Promise<Examination<State>>;
}
