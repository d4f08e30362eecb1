import { nextNumber } from '../../cases/numbers';
import { typedWith } from '../../cases/typed';
import type { ActedAs, Offer, Refusal } from '../../domain/case/offer';
import { homeOf, type Procedure, startForm } from '../../domain/case/procedure';
import type { Opening } from '../../domain/case/transition';
import { type Instant, localDate } from '../../domain/time/dates';
import type { KeyRing } from '../../platform/keys';
import type { Transaction } from '../../prisma/client';
import { openerOf } from '../../procedures/offices';
import { takePending } from './pending';

/** A case that may begin: what it begins with, without its number, and how it takes one. */
type Opened =
  | { facts: { opening: Opening; as: ActedAs; warnings?: string[] }; takeNumber: () => Promise<string> }
  | { refused: Refusal };

/**
 * Opens a case: whether it may begin. Two starts about the same subject come one after the other. Starts at the same
 * place wait for each other from the moment that one takes its number until it is committed: so that comes last.
 */
export async function opening(
  tx: Transaction,
  keys: KeyRing,
  procedure: Procedure,
  offer: Offer,
  at: Instant,
): Promise<Opened> {
  const form = startForm(procedure, offer.data?.memberId);
  // Where no person starts, nobody was asked for a reason.
  if (form.reason && !offer.submissionId && !offer.origin) return { refused: { type: 'reason-needed' } };
  const read = form.typed ? await typedWith(tx, keys, form.typed, offer.submissionId, at) : { typed: {} };
  if ('refused' in read) return read;
  const brought = { typed: read.typed, keys };
  const opener = openerOf(procedure.id);
  if (!(await opener.lock(tx, offer.data ?? {}, brought))) return { refused: { type: 'not-found' } };
  const withdrawn = await takePending(tx, offer);
  if (withdrawn) return { refused: withdrawn };
  const { barred, foreseen, aside } = await opener.examine(tx, procedure, offer, at, brought);
  await aside?.(tx);
  if (barred[0] || !foreseen) return { refused: barred[0] ?? { type: 'conflict' } };
  const { enter, opening: found, ...rest } = foreseen;
  return {
    facts: { ...rest, opening: { number: '', ...found, ...(await enter?.(tx)) } },
    takeNumber: () => nextNumber(tx, 'case', procedure.code, homeOf(procedure, found.sides), localDate(at)),
  };
}
