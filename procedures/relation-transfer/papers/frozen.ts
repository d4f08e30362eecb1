import type { Reader } from '../../../access/reader';
import type { CaseRow } from '../../../cases/on-record';
import { theMemberOf } from '../../../domain/case/subject';
import { ageOn, localDate } from '../../../domain/time/dates';
import type { Transaction } from '../../../prisma/client';
import { fromDbDate } from '../../../prisma/db-date';
import { unseal } from '../../../registers/members/member-row';
import type { TransferState } from '../data';
import { isIncoming, letterOf } from '../table';
import type { AdjustmentFields, LetterFields, ReceiptFields } from './fields';
import { letterNumberOf } from './number';

// What a paper says, read out of case and registers, to be frozen. Only for a paper that is due.

type TransferRow = CaseRow<TransferState>;

const placeOn = ({ sides }: TransferRow, ...wanted: string[]) =>
  wanted.map((side) => sides.find((place) => place.side === side)).find((place) => place !== undefined);

const nameOn = (row: TransferRow, ...wanted: string[]): string =>
  placeOn(row, ...wanted)?.name ?? row.outside?.name ?? '';

const memberIn = (tx: Transaction, { state }: TransferRow) =>
  tx.member.findUniqueOrThrow({ where: { id: theMemberOf(state) } });

/** 党费交至 as it was when he went into transit, else as it is. */
async function dues(tx: Transaction, { id }: TransferRow, member: { duesPaidTo: string | null; duesExempt: boolean }) {
  const transit = await tx.duesTransit.findUnique({ where: { caseId: id } });
  return {
    duesPaidTo: transit ? transit.paidTo : member.duesPaidTo,
    duesExempt: transit ? transit.exempt : member.duesExempt,
  };
}

export async function letterFields({ deps }: Reader, tx: Transaction, row: TransferRow): Promise<LetterFields> {
  const member = await memberIn(tx, row);
  const current = letterOf(row.state);
  if (!current) throw new Error('a case without a letter');
  const office = await tx.organisation.findUniqueOrThrow({
    where: { id: row.state.sides['source-committee'] as string },
  });
  return {
    number: current.number,
    addressee: nameOn(row, 'target-committee'),
    name: member.name,
    sex: member.sex,
    age: ageOn(fromDbDate(member.birthDate), current.issuedOn),
    ethnicity: member.ethnicity,
    kind: member.kind,
    identityNumber: unseal(deps.keys, 'identityNumber', member.id, member.identityNumber),
    from: nameOn(row, 'source'),
    to: nameOn(row, 'target', 'target-committee'),
    committee: office.name,
    issuedOn: current.issuedOn,
    validUntil: current.validUntil,
    ...(await dues(tx, row, member)),
    phone: member.phone && unseal(deps.keys, 'phone', member.id, member.phone),
    address: office.address,
    officePhone: office.phone,
    fax: office.fax,
    postcode: office.postcode,
  };
}

/** Day of the newest transition of a case by an outcome. */
async function dayOf(tx: Transaction, caseId: string, outcome: string): Promise<string> {
  const { at } = await tx.timeline.findFirstOrThrow({
    where: { caseId, outcome, kind: 'decide' },
    orderBy: { seq: 'desc' },
    select: { at: true },
  });
  return localDate(at.getTime());
}

export async function adjustmentFields(_c: Reader, tx: Transaction, row: TransferRow): Promise<AdjustmentFields> {
  const member = await memberIn(tx, row);
  return {
    number: row.state.number,
    name: member.name,
    sex: member.sex,
    kind: member.kind,
    from: nameOn(row, 'source'),
    to: nameOn(row, 'target'),
    committee: nameOn(row, 'source-committee'),
    approvedOn: await dayOf(tx, row.id, 'approve'),
    ...(await dues(tx, row, member)),
  };
}

export async function receiptFields(c: Reader, tx: Transaction, row: TransferRow): Promise<ReceiptFields> {
  const member = await memberIn(tx, row);
  const handler = await tx.person.findUniqueOrThrow({ where: { id: c.actor.personId }, select: { name: true } });
  return {
    number: letterNumberOf(row.state),
    addressee: isIncoming(row.state) ? (row.outside?.name ?? '') : nameOn(row, 'source-committee'),
    name: member.name,
    kind: member.kind,
    to: nameOn(row, 'target'),
    committee: nameOn(row, 'target-committee'),
    receivedOn: await dayOf(tx, row.id, 'place'),
    madeOn: c.today,
    handler: handler.name,
    phone: placeOn(row, 'target-committee')?.phone ?? null,
  };
}
