import { demand, may, type Permission } from '../../access/may';
import type { Reader } from '../../access/reader';
import { ofUnitScope } from '../../access/unit-scope';
import type { KeyRing } from '../../platform/keys';
import { Problem } from '../../platform/problem';
import type { Transaction } from '../../prisma/client';
import type { Unit } from '../../prisma/generated/client';

/** Somebody who does something to units. */
export type UnitActing = Pick<Reader, 'actor' | 'at' | 'today'> & { deps: { keys: KeyRing } };

/** A unit that he may see. @throws Problem `not-found` */
export async function seenUnit(tx: Transaction, { actor }: Pick<UnitActing, 'actor'>, id: string): Promise<Unit> {
  const seen = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM unit u JOIN organisation k ON k.id = u.kept_by WHERE u.id = ${id}::uuid AND ${ofUnitScope(actor)}`;
  if (!seen.length) throw new Problem('not-found');
  return await tx.unit.findUniqueOrThrow({ where: { id } });
}

/** A unit that he keeps, locked. @throws Problem `not-found`, `not-allowed` */
export async function keptUnit(tx: Transaction, c: Pick<UnitActing, 'actor'>, id: string): Promise<Unit> {
  await tx.$queryRaw`SELECT 1 FROM unit WHERE id = ${id}::uuid FOR UPDATE`;
  const unit = await seenUnit(tx, c, id);
  const { path } = await tx.organisation.findUniqueOrThrow({ where: { id: unit.keptBy }, select: { path: true } });
  if (!may(c.actor, 'unit.write', { paths: [path] })) throw new Problem('not-allowed');
  return unit;
}

/** An open organisation for whose units, or pairings, he may act. @throws Problem `not-found`, `not-allowed` */
export async function demandCommunity(
  tx: Transaction,
  { actor }: Pick<UnitActing, 'actor'>,
  id: string,
  permission: Extract<Permission, 'unit.write' | 'pairing.write'> = 'unit.write',
): Promise<{ id: string; path: string; name: string }> {
  const place = await tx.organisation.findUnique({
    where: { id },
    select: { id: true, path: true, name: true, closedOn: true },
  });
  if (!place || place.closedOn) throw new Problem('not-found');
  demand(actor, permission, { paths: [place.path] });
  return place;
}
