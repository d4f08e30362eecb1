import type { Offer, OfferData, Refusal } from '../domain/case/offer';
import type { CaseState } from '../domain/case/state';
import type { Facts, Transition } from '../domain/case/transition';
import type { TypedValues } from '../domain/case/typed';
import type { Instant } from '../domain/time/dates';
import type { KeyRing } from '../platform/keys';
import type { Transaction } from '../prisma/client';

/**
 * A check that needs the registers, named by outcomes in a procedure's table and run inside the transaction that records
 * the step. What it writes stays, also when it refuses.
 */
export type Guard<State extends CaseState = CaseState> = (
  tx: Transaction,
  state: State,
  data: OfferData,
  at: Instant,
  typed: TypedValues,
) => Promise<Refusal | undefined>;

/** Something to look up in the registers for an outcome, named by it: the facts go on record with the step. */
export type Finder<State extends CaseState = CaseState> = (
  tx: Transaction,
  state: State,
  offer: Offer,
  transition: Transition,
  keys: KeyRing,
) => Promise<Pick<Facts, 'found' | 'warnings' | 'sides'>>;
