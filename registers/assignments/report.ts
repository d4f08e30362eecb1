import { recordAudit } from '../../access/audit';
import { Problem } from '../../platform/problem';
import type { Transaction } from '../../prisma/client';
import { assignmentOf, type Doing } from './assignment-of';

/**
 * A member says that he has done it: a keeper notes it then. Who has not answered agrees by it.
 * @throws Problem `not-found`, `assignment-answered` when it is noted or reported already, `assignment-withdrawn`
 */
export async function reportAssignment(tx: Transaction, c: Doing, id: string): Promise<void> {
  const { actor, at } = c;
  const { row, newest } = await assignmentOf(tx, c, id, 'duty.read');
  if (row.memberId !== actor.memberId) throw new Problem('not-allowed');
  if (newest || row.reportedAt || row.answer === 'no') throw new Problem('assignment-answered');
  const agreed = row.answer ? {} : { answer: 'yes', answeredBy: actor.personId, answeredAt: new Date(at) };
  await tx.assignment.update({ where: { id }, data: { ...agreed, reportedAt: new Date(at) } });
  const entry = { actorId: actor.personId, at, action: 'reported', objectKind: 'assignment', objectId: id };
  await recordAudit(tx, entry);
}

/**
 * Takes a task back of which nothing is noted yet: it is no duty.
 * @throws Problem `not-found`, `not-allowed`, `assignment-answered` when something is noted: that is corrected instead
 */
export async function withdrawAssignment(tx: Transaction, c: Doing, id: string) {
  const { actor, at } = c;
  const { row, newest } = await assignmentOf(tx, c, id, 'duty.write');
  if (newest) throw new Problem('assignment-answered');
  await tx.assignment.update({ where: { id }, data: { withdrawnAt: new Date(at), withdrawnBy: actor.personId } });
  const entry = { actorId: actor.personId, at, action: 'withdrawn', objectKind: 'assignment', objectId: id };
  await recordAudit(tx, entry);
  return row;
}
