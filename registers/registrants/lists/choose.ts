import { recordAudit } from '../../../access/audit';
import type { Transaction } from '../../../prisma/client';
import type { RegistrantDoing } from '../register-one';
import { type GoneChoice, openListOf } from './take';

/**
 * Says what becomes of those who are no more on a list: of some of them, or of all of whom nobody has said it.
 * @returns of how many it was said
 * @throws what `openListOf` does
 */
export async function chooseForGone(
  tx: Transaction,
  doing: RegistrantDoing,
  listId: string,
  { choice, lineIds }: { choice: GoneChoice; lineIds?: readonly string[] },
): Promise<number> {
  await openListOf(tx, doing, listId);
  const which = lineIds ? { id: { in: [...lineIds] } } : { choice: null };
  const { count } = await tx.registrantListLine.updateMany({
    where: { listId, outcome: 'gone', ...which },
    data: { choice },
  });
  const { actor, at } = doing;
  const entry = { actorId: actor.personId, at, action: 'noted', objectKind: 'registrant-list', objectId: listId };
  await recordAudit(tx, { ...entry, detail: { choice, count } });
  return count;
}

/** A list is laid aside: nothing comes of it. @throws what `openListOf` does */
export async function layListAside(tx: Transaction, doing: RegistrantDoing, id: string): Promise<void> {
  await openListOf(tx, doing, id);
  const { actor, at } = doing;
  await tx.registrantList.update({ where: { id }, data: { settledAt: new Date(at), settledBy: actor.personId } });
  await recordAudit(tx, {
    actorId: actor.personId,
    at,
    action: 'discarded',
    objectKind: 'registrant-list',
    objectId: id,
  });
}
