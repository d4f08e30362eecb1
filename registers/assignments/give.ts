import { randomUUID } from 'node:crypto';
import { recordAudit } from '../../access/audit';
import { demandDuty } from '../../access/duty-scope';
import { addDays, type LocalDate } from '../../domain/time/dates';
import { Problem } from '../../platform/problem';
import type { Transaction } from '../../prisma/client';
import { toDbDate } from '../../prisma/db-date';
import type { Doing } from './assignment-of';

export interface Assigning {
  memberIds: readonly string[];
  title: string;
  dueOn: LocalDate;
}

/** The longest time for which a task is given. */
const LONGEST_DAYS = 366;

/**
 * Gives a task to members of branches that I keep, to each his own.
 * @returns their ids, with the person to be told
 * @throws Problem `not-found`, `not-allowed`, `date-out-of-range`, `member-not-active`, `member-lost`
 */
export async function giveAssignments(tx: Transaction, { actor, at, today }: Doing, given: Assigning) {
  const { memberIds, title, dueOn } = given;
  if (dueOn < today || dueOn > addDays(today, LONGEST_DAYS)) {
    throw new Problem('date-out-of-range', { extras: { from: today, to: addDays(today, LONGEST_DAYS) } });
  }
  const ids = [...new Set(memberIds)];
  const members = await tx.member.findMany({ where: { id: { in: ids } }, include: { branch: true } });
  if (members.length !== ids.length) throw new Problem('not-found');
  for (const { id, branch, standing } of members) {
    demandDuty(actor, 'duty.write', { path: branch.path, memberId: id });
    if (standing === 'lost') throw new Problem('member-lost');
    if (standing !== 'normal') throw new Problem('member-not-active');
  }
  const rows = members.map(({ id: memberId, branchId, personId }) => ({
    id: randomUUID(),
    memberId,
    branchId,
    personId,
  }));
  await tx.assignment.createMany({
    data: rows.map(({ id, memberId, branchId }) => ({
      ...{ id, memberId, title, organisationId: branchId, dueOn: toDbDate(dueOn) },
      ...{ givenBy: actor.personId, givenAt: new Date(at) },
    })),
  });
  for (const { id } of rows) {
    const entry = { actorId: actor.personId, at, action: 'created', objectKind: 'assignment', objectId: id };
    await recordAudit(tx, { ...entry, detail: { dueOn } });
  }
  return rows.map(({ id, personId }) => ({ id, personId }));
}
