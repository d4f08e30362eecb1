import { randomUUID } from 'node:crypto';
import { recordAudit } from '../../access/audit';
import { demand } from '../../access/may';
import type { DayPart } from '../../domain/registrants/units';
import { addDays, type LocalDate, yearOf } from '../../domain/time/dates';
import { Problem } from '../../platform/problem';
import type { Transaction } from '../../prisma/client';
import { fromDbDate, toDbDate } from '../../prisma/db-date';
import type { UnitResource } from '../../prisma/generated/client';
import { demandCommunity, seenUnit, type UnitActing } from '../units/unit-of';

/** Days ahead for which a resource may be booked. */
const BOOKED_AHEAD = 180;

const noted = (tx: Transaction, { actor, at }: UnitActing, action: string, objectId: string, detail?: object) =>
  recordAudit(tx, {
    ...{ actorId: actor.personId, at, action, objectKind: 'resource', objectId },
    ...(detail && { detail: { ...detail } }),
  });

export interface ResourceEntered {
  communityId: string;
  unitId?: string | null | undefined;
  title: string;
  terms: string;
}

/** Enters what a unit or the community lends. @throws Problem `not-found`, `not-allowed`, `unit-ended` */
export async function enterResource(tx: Transaction, c: UnitActing, entered: ResourceEntered): Promise<string> {
  await demandCommunity(tx, c, entered.communityId);
  if (entered.unitId && (await seenUnit(tx, c, entered.unitId)).endedOn) throw new Problem('unit-ended');
  const id = randomUUID();
  await tx.unitResource.create({
    data: {
      ...{ id, ...entered, unitId: entered.unitId ?? null, confirmedOn: toDbDate(c.today) },
      ...{ createdBy: c.actor.personId, createdAt: new Date(c.at) },
    },
  });
  await noted(tx, c, 'created', id);
  return id;
}

/** A resource, locked, that I may act on. @throws Problem `not-found`, `not-allowed` */
async function theResource(
  tx: Transaction,
  c: UnitActing,
  id: string,
  permission: 'unit.read' | 'unit.write',
): Promise<UnitResource> {
  await tx.$queryRaw`SELECT 1 FROM unit_resource WHERE id = ${id}::uuid FOR UPDATE`;
  const resource = await tx.unitResource.findUnique({ where: { id } });
  if (!resource) throw new Problem('not-found');
  const { path } = await tx.organisation.findUniqueOrThrow({
    where: { id: resource.communityId },
    select: { path: true },
  });
  demand(c.actor, permission, { paths: [path] });
  return resource;
}

/** It is there this year too. What was off is there again. @throws Problem `not-found`, `not-allowed` */
export async function confirmResource(tx: Transaction, c: UnitActing, id: string): Promise<void> {
  const { version } = await theResource(tx, c, id, 'unit.write');
  const data = { confirmedOn: toDbDate(c.today), offOn: null, offWhy: null, version: version + 1 };
  await tx.unitResource.update({ where: { id }, data });
  await noted(tx, c, 'confirmed', id);
}

/** It is lent no more; what is booked ahead falls away. @throws Problem `not-found`, `not-allowed` */
export async function withdrawResource(tx: Transaction, c: UnitActing, id: string): Promise<void> {
  const { version, offOn } = await theResource(tx, c, id, 'unit.write');
  if (offOn) return;
  const data = { offOn: toDbDate(c.today), offWhy: 'withdrawn', version: version + 1 };
  await tx.unitResource.update({ where: { id }, data });
  await tx.resourceBooking.updateMany({
    where: { resourceId: id, cancelledAt: null, day: { gt: toDbDate(c.today) } },
    data: { cancelledAt: new Date(c.at) },
  });
  await noted(tx, c, 'withdrawn', id);
}

export interface BookingWanted {
  day: LocalDate;
  part: DayPart;
  purpose: string;
}

/**
 * Books a part of a day, which nobody else has then.
 * @throws Problem `not-found`, `not-allowed`, `resource-off`, `resource-taken`, `date-out-of-range`
 */
export async function bookResource(tx: Transaction, c: UnitActing, id: string, wanted: BookingWanted): Promise<string> {
  const { offOn, confirmedOn } = await theResource(tx, c, id, 'unit.read');
  if (offOn || yearOf(fromDbDate(confirmedOn)) < yearOf(c.today)) throw new Problem('resource-off');
  const latest = addDays(c.today, BOOKED_AHEAD);
  if (wanted.day < c.today || wanted.day > latest) throw new Problem('date-out-of-range', { extras: { latest } });
  const bookingId = randomUUID();
  const { count } = await tx.resourceBooking.createMany({
    data: {
      ...{ id: bookingId, resourceId: id, ...wanted, day: toDbDate(wanted.day) },
      ...{ bookedBy: c.actor.personId, bookedAt: new Date(c.at) },
    },
    skipDuplicates: true,
  });
  if (!count) throw new Problem('resource-taken');
  await noted(tx, c, 'booked', id, { day: wanted.day, part: wanted.part });
  return bookingId;
}

/** Gives a booking back: who booked, or who keeps the resource. @throws Problem `not-found`, `not-allowed` */
export async function cancelBooking(tx: Transaction, c: UnitActing, id: string, bookingId: string): Promise<void> {
  const booking = await tx.resourceBooking.findFirst({ where: { id: bookingId, resourceId: id } });
  if (!booking) throw new Problem('not-found');
  await theResource(tx, c, id, booking.bookedBy === c.actor.personId ? 'unit.read' : 'unit.write');
  await tx.resourceBooking.updateMany({
    where: { id: bookingId, cancelledAt: null },
    data: { cancelledAt: new Date(c.at) },
  });
  await noted(tx, c, 'removed', id);
}
