import type { Reader } from '../../../access/reader';
import { theMemberOf } from '../../../domain/case/subject';
import { maskIdentityNumber } from '../../../domain/people/identity-number';
import { ageOn } from '../../../domain/time/dates';
import type { Database, Transaction } from '../../../prisma/client';
import { fromDbDate } from '../../../prisma/db-date';
import { unseal } from '../../../registers/members/member-row';
import type { ForeseenPaper } from '../../paper-rules';
import type { TransferState } from '../data';
import { isIncoming, isInternal } from '../table';
import { adjustmentText } from './adjustment';
import { letterText } from './letter-text';

// What the papers would say of a transfer that is being filled in.

/** Whom and what it is about, with the names of the places. */
async function about(c: Reader, tx: Database | Transaction, { sides, data, ...state }: TransferState) {
  const member = await tx.member.findUniqueOrThrow({ where: { id: theMemberOf(state) } });
  const places = await tx.organisation.findMany({
    where: { id: { in: Object.values(sides) } },
    select: { id: true, name: true },
  });
  const outside = data.outsideId
    ? await tx.outsideOrganisation.findUnique({ where: { id: data.outsideId }, select: { name: true } })
    : null;
  const on = (...wanted: string[]) => {
    const id = wanted.map((side) => sides[side]).find((side) => side !== undefined);
    return places.find((place) => place.id === id)?.name ?? outside?.name ?? '';
  };
  const { name, sex, ethnicity, kind, duesPaidTo, duesExempt } = member;
  const number = unseal(c.deps.keys, 'identityNumber', member.id, member.identityNumber);
  return {
    on,
    said: { name, sex, ethnicity, kind, duesPaidTo, duesExempt },
    age: ageOn(fromDbDate(member.birthDate), c.today),
    identityNumber: maskIdentityNumber(number),
  };
}

export async function foreseenLetter(
  c: Reader,
  tx: Database | Transaction,
  state: TransferState,
): Promise<ForeseenPaper | undefined> {
  if (isInternal(state) || isIncoming(state)) return undefined;
  const { on, said, age, identityNumber } = await about(c, tx, state);
  const to = on('target', 'target-committee');
  return {
    addressee: on('target-committee'),
    text: letterText({ ...said, age, identityNumber, from: on('source'), to }),
    giver: on('source-committee'),
  };
}

export async function foreseenAdjustment(
  c: Reader,
  tx: Database | Transaction,
  state: TransferState,
): Promise<ForeseenPaper | undefined> {
  if (!isInternal(state)) return undefined;
  const { on, said } = await about(c, tx, state);
  const [from, to] = [on('source'), on('target', 'target-committee')];
  return { addressee: `${from}、${to}`, text: adjustmentText({ ...said, from, to }), giver: on('source-committee') };
}
