import { nextNumber } from '../../cases/numbers';
import type { Foreseen } from '../../cases/opener';
import { typedWith } from '../../cases/typed';
import { isId } from '../../domain/case/check';
import type { ActedAs, Offer, Refusal } from '../../domain/case/offer';
import { type Procedure, startForm } from '../../domain/case/procedure';
import { homeOf } from '../../domain/case/state';
import type { Opening } from '../../domain/case/transition';
import type { TypedValues } from '../../domain/case/typed';
import { type Instant, localDate } from '../../domain/time/dates';
import type { KeyRing } from '../../platform/keys';
import type { Transaction } from '../../prisma/client';
import { examine } from '../../procedures/openers';
import { lockIdentity, takeUp } from '../../registers/members/arrival';
import { openProbationReview } from '../../registers/side-tasks/side-tasks';
import { takePending } from './pending';

type Opened = { opening: Opening; as: ActedAs; warnings?: string[] } | { refused: Refusal };

/**
 * Opens a case: whether it may begin, and its number. The member's row is locked, so that two starts for the same member
 * come one after the other; where a letter from elsewhere brings him, his identity number is.
 */
export async function opening(
  tx: Transaction,
  keys: KeyRing,
  procedure: Procedure,
  offer: Offer,
  at: Instant,
): Promise<Opened> {
  const memberId = offer.data?.memberId;
  const form = startForm(procedure, memberId);
  if (form.reason && !offer.submissionId) return { refused: { type: 'reason-needed' } };
  const read = form.typed ? await typedWith(tx, keys, form.typed, offer.submissionId, at) : { typed: {} };
  if ('refused' in read) return read;
  const { typed } = read;
  if (!(await locked(tx, keys, memberId, typed))) return { refused: { type: 'not-found' } };
  const withdrawn = await takePending(tx, offer);
  if (withdrawn) return { refused: withdrawn };
  const { barred, foreseen } = await examine(tx, procedure, offer, at, { typed, keys });
  if (barred.some(({ type }) => type === 'probation-over')) await openProbationReview(tx, memberId as string, at);
  if (barred[0] || !foreseen) return { refused: barred[0] ?? { type: 'conflict' } };
  const { arrival, opening: found, ...rest } = foreseen;
  const number = await nextNumber(tx, 'case', procedure.code, homeOf(found.sides), localDate(at));
  return { ...rest, opening: { number, ...found, ...(await taken(tx, keys, foreseen)) } };
}

/** Nobody else opens a case for the same member meanwhile. @returns whether there is somebody to lock */
async function locked(tx: Transaction, keys: KeyRing, memberId: unknown, typed: TypedValues): Promise<boolean> {
  if (isId(memberId)) await tx.$queryRaw`SELECT id FROM member WHERE id = ${memberId}::uuid FOR UPDATE`;
  else if (memberId === undefined && typed.identityNumber) await lockIdentity(tx, keys, typed.identityNumber);
  else return false;
  return true;
}

/** The ids of him whom the letter brings, once he is on record. */
async function taken(
  tx: Transaction,
  keys: KeyRing,
  { arrival, opening: { data } }: Foreseen,
): Promise<Partial<Opening>> {
  if (!arrival) return {};
  const { memberId, personId, before } = await takeUp(tx, keys, arrival);
  return { memberId, memberPersonId: personId, ...(before ? { data: { ...data, before } } : {}) };
}
