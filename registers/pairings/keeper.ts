import { Problem } from '../../platform/problem';
import type { Transaction } from '../../prisma/client';
import { heldOn } from '../people/held-on';
import { queueNotices } from '../telling/queue-notices';
import type { UnitActing } from '../units/unit-of';
import { toPairingOffice } from './tell-pairings';

/**
 * Who looks after a unit's pairing at the community holds an office there. One who was named by somebody else is told.
 * @param place the community: its id and its path
 * @throws Problem `invalid-input`
 */
export async function nameKeeper(
  tx: Transaction,
  c: UnitActing,
  place: { id: string; path: string },
  unitId: string,
  keeperId: string,
): Promise<void> {
  const inOffice = await tx.roleHolding.count({
    where: { personId: keeperId, organisation: { path: { startsWith: place.path } }, ...heldOn(c.at) },
  });
  if (!inOffice)
    throw new Problem('invalid-input', { errors: [{ pointer: '/keeperId', detail: '请选择在本社区任职的同志' }] });
  if (keeperId === c.actor.personId) return;
  const { name } = await tx.unit.findUniqueOrThrow({ where: { id: unitId }, select: { name: true } });
  await queueNotices(tx, [toPairingOffice(place.id, keeperId, `您是与${name}结对的社区联系人，内容见“结对”`)], c.at);
}
