import { recordAudit } from '../../access/audit';
import type { Reader } from '../../access/reader';
import { Problem } from '../../platform/problem';
import type { Transaction } from '../../prisma/client';
import { toDbDate } from '../../prisma/db-date';
import { demandState, lockCommitment } from './commitment-of';

/**
 * 亮身份: who holds something agrees to a badge with his name, or takes that back; without it none is printed.
 * @throws Problem `not-found`, `not-allowed` for somebody else's, `commitment-moved`
 */
export async function agreeToBadge(tx: Transaction, c: Reader, id: string, agrees: boolean): Promise<void> {
  const locked = await lockCommitment(tx, c, id);
  if (!locked.own) throw new Problem('not-allowed');
  demandState(locked, 'held');
  await tx.commitment.update({ where: { id }, data: { badgeOn: agrees ? toDbDate(c.today) : null } });
  const action = agrees ? 'confirmed' : 'withdrawn';
  await recordAudit(tx, { actorId: c.actor.personId, at: c.at, action, objectKind: 'commitment', objectId: id });
}
