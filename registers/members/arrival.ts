import { randomUUID } from 'node:crypto';
import type { Refusal } from '../../domain/case/offer';
import type { TypedValues } from '../../domain/case/typed';
import type { MemberBefore } from '../../domain/effects/members';
import type { KeyRing } from '../../platform/keys';
import type { Transaction } from '../../prisma/client';
import type { Member } from '../../prisma/generated/client';
import { type CheckedMember, identityHashes, toRow } from './member-row';

/** Somebody who comes with a letter from elsewhere, before he is put on record. */
export interface Arrival {
  typed: TypedValues;
  duesPaidTo?: string;
  /** Where he is to go: the branch, or the committee while no branch is chosen. */
  placeId: string;
}

/** Who has that identity number here, under whichever key it was entered. */
export const knownBy = (tx: Transaction, keys: KeyRing, number: string): Promise<Member | null> =>
  tx.member.findFirst({ where: { identityHash: { in: identityHashes(keys, number) } } });

/**
 * What stands against taking somebody up: his relation is here already, or his membership has ended. Who left for another
 * system may come back, and one whose earlier letter went back may bring another.
 */
export function refusesArrival(known: Member | null): Refusal[] {
  if (!known || known.standing === 'arriving' || known.standing === 'transferred') return [];
  return [{ type: known.standing === 'ended' ? 'member-not-active' : 'member-already-here' }];
}

/** Two letters for one identity number come one after the other, until the transaction ends. */
export async function lockIdentity(tx: Transaction, keys: KeyRing, number: string): Promise<void> {
  const key = identityHashes(keys, number).map((hash) => Buffer.from(hash).readBigInt64BE())[0];
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${key}::bigint)`;
}

/** Enters him as `arriving`, or takes him up again with what the new letter says. */
export async function takeUp(
  tx: Transaction,
  keys: KeyRing,
  { typed, duesPaidTo, placeId }: Arrival,
): Promise<{ memberId: string; personId: string; before?: MemberBefore }> {
  const { name, ethnicity, identityNumber, education, category, kind, joinedOn } = typed as Record<string, string>;
  const known = await knownBy(tx, keys, identityNumber as string);
  const memberId = known?.id ?? randomUUID();
  const personId = known?.personId ?? randomUUID();
  const input = {
    ...{ name, ethnicity, identityNumber, education, category, kind, joinedOn },
    phone: typed.phone ?? null,
    fullOn: typed.fullOn ?? null,
    branchId: placeId,
    standing: 'arriving',
    duesPaidTo: duesPaidTo ?? null,
  } as CheckedMember;
  const { id: _, personId: __, ...row } = toRow(memberId, personId, input, keys);
  if (!known) {
    await tx.person.create({ data: { id: personId, name: input.name } });
    await tx.member.create({ data: { id: memberId, personId, ...row } });
    return { memberId, personId };
  }
  // What the letter does not say of him stays: where he lives, how he is told.
  const {
    address: _a,
    post: _p,
    tags: _t,
    informBy: _i,
    alsoId: _l,
    duesExempt: _e,
    underDisposition: _u,
    ...all
  } = row;
  const { phone, phoneHash, ...rest } = all;
  const said = typed.phone === undefined ? rest : { ...rest, phone, phoneHash };
  await tx.person.update({ where: { id: personId }, data: { name: input.name } });
  await tx.member.update({ where: { id: memberId }, data: { ...said, version: { increment: 1 } } });
  const was = { standing: known.standing, branchId: known.branchId };
  return { memberId, personId, ...(known.standing === 'transferred' ? { before: was } : {}) };
}
