import { recordAudit } from '../../access/audit';
import { demand, type Permission } from '../../access/may';
import { householdsKnown, isPaired } from '../../access/pairing-scope';
import { Problem } from '../../platform/problem';
import type { Transaction } from '../../prisma/client';
import type { Pairing } from '../../prisma/generated/client';
import type { UnitActing } from '../units/unit-of';

export const notedPairing = (
  tx: Transaction,
  { actor, at }: UnitActing,
  action: string,
  objectId: string,
  detail?: object,
) =>
  recordAudit(tx, {
    ...{ actorId: actor.personId, at, action, objectKind: 'pairing', objectId },
    ...(detail && { detail: { ...detail } }),
  });

interface Locked {
  row: Pairing;
  community: string;
  /** Of the community. */
  path: string;
  /** Whether he may know the household. */
  known: boolean;
}

/** A pairing, locked, that I may act on. @throws Problem `not-found`, `not-allowed` */
export async function lockedPairing(
  tx: Transaction,
  { actor }: UnitActing,
  id: string,
  permission: Extract<Permission, `pairing.${string}`>,
): Promise<Locked> {
  const [found] = await tx.$queryRaw<{ path: string; community: string; own: boolean }[]>`
    SELECT c.path, c.name AS community, ${isPaired(actor)} AS own
      FROM pairing p JOIN organisation c ON c.id = p.community_id WHERE p.id = ${id}::uuid FOR UPDATE OF p`;
  if (!found) throw new Problem('not-found');
  const { path, community, own } = found;
  demand(actor, permission, { paths: [path], personIds: own ? [actor.personId] : [] });
  const row = await tx.pairing.findUniqueOrThrow({ where: { id } });
  return { row, community, path, known: own || householdsKnown(actor).includes(row.communityId) };
}
