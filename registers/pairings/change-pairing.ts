import { recordAudit } from '../../access/audit';
import { householdEndings, type SaidEnding } from '../../domain/registrants/pairings';
import { type LocalDate, yearOf } from '../../domain/time/dates';
import { Problem } from '../../platform/problem';
import type { Transaction } from '../../prisma/client';
import { toDbDate } from '../../prisma/db-date';
import { demandCommunity, type UnitActing } from '../units/unit-of';
import { nameKeeper } from './keeper';
import { lockedPairing, notedPairing } from './pairing-of';
import { type Household, openHousehold, sealUnitSide } from './sealed';
import { tellPaired } from './tell-pairings';

/** @throws Problem `not-found`, `not-allowed`, `conflict`, `pairing-ended` */
async function openPairing(tx: Transaction, c: UnitActing, id: string, version: number) {
  const found = await lockedPairing(tx, c, id, 'pairing.write');
  if (found.row.version !== version) throw new Problem('conflict');
  if (found.row.untilDay) throw new Problem('pairing-ended');
  return found;
}

/** What may be said otherwise of a unit's pairing; what is absent stays as it is. */
export interface UnitPairingChange {
  version: number;
  about?: string | undefined;
  keeperId?: string | undefined;
  unitSide?: string | undefined;
}

/** What a unit's pairing is about, or who looks after it, is another now. @throws Problem as `openPairing`, `invalid-input` */
export async function changeUnitPairing(
  tx: Transaction,
  c: UnitActing,
  id: string,
  { version, about, keeperId, unitSide }: UnitPairingChange,
): Promise<void> {
  const { row, path } = await openPairing(tx, c, id, version);
  if (row.unitId === null) throw new Problem('not-found');
  const another = keeperId !== undefined && keeperId !== row.keeperId;
  if (another) await nameKeeper(tx, c, { id: row.communityId, path }, row.unitId, keeperId);
  const side = unitSide === undefined ? {} : { unitSide: sealUnitSide(c.deps.keys, id, unitSide) };
  const data = { ...(about !== undefined && { about }), ...(another && { keeperId }), ...side, version: version + 1 };
  await tx.pairing.update({ where: { id }, data });
  await notedPairing(tx, c, 'changed', id);
}

/** It goes on this year too. @throws Problem as `openPairing` */
export async function confirmPairing(
  tx: Transaction,
  c: UnitActing,
  id: string,
  { version }: { version: number },
): Promise<void> {
  await openPairing(tx, c, id, version);
  const data = { confirmedOn: toDbDate(c.today), confirmedBy: c.actor.personId, version: version + 1 };
  await tx.pairing.update({ where: { id }, data });
  await notedPairing(tx, c, 'confirmed', id);
}

/**
 * All pairings of a community that nobody has confirmed this year go on.
 * @returns how many @throws Problem `not-found`, `not-allowed`
 */
export async function confirmAll(tx: Transaction, c: UnitActing, communityId: string): Promise<number> {
  await demandCommunity(tx, c, communityId, 'pairing.write');
  const { personId } = c.actor;
  const { count } = await tx.pairing.updateMany({
    where: { communityId, untilDay: null, confirmedOn: { lt: toDbDate(`${yearOf(c.today)}-01-01`) } },
    data: { confirmedOn: toDbDate(c.today), confirmedBy: personId, version: { increment: 1 } },
  });
  if (!count) return 0;
  const entry = { actorId: personId, at: c.at, action: 'confirmed', objectKind: 'pairings', objectId: communityId };
  await recordAudit(tx, { ...entry, detail: { pairings: count } });
  return count;
}

/**
 * It ended, with a reason; he who was paired is told. The household is let go at once where it agrees no longer.
 * @throws Problem as `openPairing`, `date-out-of-range`, `invalid-input`
 */
export async function endPairing(
  tx: Transaction,
  c: UnitActing,
  id: string,
  { version, untilDay, why }: { version: number; untilDay: LocalDate; why: SaidEnding },
): Promise<void> {
  const { row, community } = await openPairing(tx, c, id, version);
  if (untilDay > c.today || toDbDate(untilDay) < row.fromDay)
    throw new Problem('date-out-of-range', { extras: { latest: c.today } });
  if (row.kind === 'unit' && Object.hasOwn(householdEndings, why))
    throw new Problem('invalid-input', { errors: [{ pointer: '/why', detail: '单位结对没有这种结束原因' }] });
  const data = { untilDay: toDbDate(untilDay), endWhy: why, endedBy: c.actor.personId, version: version + 1 };
  await tx.pairing.update({
    where: { id },
    data: { ...data, ...(why === 'consent-withdrawn' && { household: null }) },
  });
  if (row.personId) {
    const line = `您与${community}一户居民的结对已结束，感谢您的付出；有疑问请与社区联系`;
    await tellPaired(tx, [{ id, personId: row.personId, line }], c.at);
  }
  await notedPairing(tx, c, 'closed', id, { why });
}

/**
 * The household of an open pairing in clear, on record: for the community's own office, and for him who is paired.
 * @throws Problem `not-found`, `not-allowed`, `pairing-ended`
 */
export async function showHousehold(tx: Transaction, c: UnitActing, id: string): Promise<Household> {
  const { row, known } = await lockedPairing(tx, c, id, 'pairing.read');
  if (row.kind !== 'household') throw new Problem('not-found');
  if (!known) throw new Problem('not-allowed');
  if (row.untilDay) throw new Problem('pairing-ended');
  const household = openHousehold(c.deps.keys, id, row.household);
  if (!household) throw new Problem('not-found');
  await notedPairing(tx, c, 'unmasked', id, { fields: ['household'] });
  return household;
}
