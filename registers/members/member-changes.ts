import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { LocalDate } from '../../domain/time/dates';
import { isDuplicate } from '../../platform/database-error';
import type { KeyRing } from '../../platform/keys';
import { Problem } from '../../platform/problem';
import type { Transaction } from '../../prisma/client';
import { fromDbDate, fromDbDateOrNull, toDbDate } from '../../prisma/db-date';
import { dateErrors, duesErrors, placeErrors } from './member-check';
import {
  addressColumns,
  type CheckedMember,
  identityColumns,
  identityHashes,
  nameColumns,
  phoneColumns,
  toRow,
  unseal,
} from './member-row';
import type { MemberChange } from './member-schemas';
import { type MemberRow, memberInclude } from './member-view';

const invalid = (pointer: string, detail: string) => new Problem('invalid-input', { errors: [{ pointer, detail }] });
const known = () => invalid('/identityNumber', '该身份证号已登记');

/** Refuses a number that somebody else has, under whichever key of the ring it was entered. */
async function demandNewNumber(tx: Transaction, keys: KeyRing, number: string, memberId: string): Promise<void> {
  const other = await tx.member.findFirst({
    where: { identityHash: { in: identityHashes(keys, number) }, NOT: { id: memberId } },
    select: { id: true },
  });
  if (other) throw known();
}

const orKnown = (error: unknown) => {
  throw isDuplicate(error) ? known() : error;
};

/**
 * Enters a member and his person.
 * @throws Problem `invalid-input`
 */
export async function createMember(
  tx: Transaction,
  keys: KeyRing,
  input: CheckedMember,
  today: LocalDate,
): Promise<MemberRow> {
  const errors = [
    ...dateErrors(input, today),
    ...duesErrors(input.duesPaidTo, today),
    ...(await placeErrors(tx, input)),
  ];
  if (errors.length) throw new Problem('invalid-input', { errors });
  const id = randomUUID();
  const personId = randomUUID();
  await demandNewNumber(tx, keys, input.identityNumber, id);
  await tx.person.create({ data: { id: personId, name: input.name } });
  return tx.member.create({ data: toRow(id, personId, input, keys), include: memberInclude }).catch(orKnown);
}

/**
 * Changes a member.
 * @throws Problem `conflict` when he is no longer at the version that was read; `invalid-input`
 */
export async function changeMember(
  tx: Transaction,
  keys: KeyRing,
  before: MemberRow,
  change: z.output<typeof MemberChange>,
  today: LocalDate,
): Promise<MemberRow> {
  const { version, name, identityNumber, phone, address, joinedOn, fullOn, ...plain } = change;
  const { id } = before;
  const dated = {
    identityNumber: identityNumber ?? unseal(keys, 'identityNumber', id, before.identityNumber),
    kind: before.kind as CheckedMember['kind'],
    joinedOn: joinedOn ?? fromDbDate(before.joinedOn),
    fullOn: fullOn === undefined ? fromDbDateOrNull(before.fullOn) : fullOn,
  };
  const touchesDates = joinedOn !== undefined || fullOn !== undefined || identityNumber !== undefined;
  const touchesPlaces = change.groupId !== undefined || change.alsoId !== undefined;
  const places = {
    branchId: before.branchId,
    groupId: change.groupId === undefined ? before.groupId : change.groupId,
    alsoId: change.alsoId === undefined ? before.alsoId : change.alsoId,
  };
  const errors = [
    ...(touchesDates ? dateErrors(dated, today) : []),
    ...duesErrors(change.duesPaidTo, today),
    ...(touchesPlaces ? await placeErrors(tx, places) : []),
  ];
  if (errors.length) throw new Problem('invalid-input', { errors });
  if (identityNumber !== undefined) await demandNewNumber(tx, keys, identityNumber, id);
  const data = {
    ...plain,
    ...(name !== undefined && nameColumns(name)),
    ...(identityNumber !== undefined && identityColumns(keys, id, identityNumber)),
    ...(phone !== undefined && phoneColumns(keys, id, phone)),
    ...(address !== undefined && addressColumns(keys, id, address)),
    ...(joinedOn !== undefined && { joinedOn: toDbDate(joinedOn) }),
    ...(fullOn !== undefined && { fullOn: fullOn === null ? null : toDbDate(fullOn) }),
    version: version + 1,
  };
  // The branch too: a transfer that ended meanwhile would leave the group of the old one.
  const where = { id, version, branchId: before.branchId };
  const { count } = await tx.member.updateMany({ where, data }).catch(orKnown);
  if (count === 0) throw new Problem('conflict');
  if (name !== undefined) await tx.person.update({ where: { id: before.personId }, data: { name } });
  return tx.member.findUniqueOrThrow({ where: { id }, include: memberInclude });
}
