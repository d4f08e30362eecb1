import { randomUUID } from 'node:crypto';
import { recordAudit } from '../../access/audit';
import type { LocalDate } from '../../domain/time/dates';
import { Problem } from '../../platform/problem';
import type { Transaction } from '../../prisma/client';
import { toDbDate } from '../../prisma/db-date';
import { tellCasesAbout } from '../news/tell-cases';
import { endPairingsOfUnit } from '../pairings/end-pairings';
import { startStatement } from '../starts/start-statement';
import { type Liaison, sealLiaison } from './liaison';
import { demandCommunity, keptUnit, type UnitActing } from './unit-of';

/** What is entered of a unit. */
export interface UnitEntered {
  name: string;
  organisationId?: string | null | undefined;
  partyName?: string | null | undefined;
  liaison?: Liaison | null | undefined;
}

async function demandOrganisation(tx: Transaction, id: string | null | undefined): Promise<void> {
  if (!id) return;
  const known = await tx.organisation.findUnique({ where: { id }, select: { closedOn: true } });
  if (known && !known.closedOn) return;
  throw new Problem('invalid-input', { errors: [{ pointer: '/organisationId', detail: '没有这个党组织' }] });
}

const noted = async (tx: Transaction, { actor, at }: UnitActing, action: string, id: string, detail?: object) =>
  recordAudit(tx, {
    ...{ actorId: actor.personId, at, action, objectKind: 'unit', objectId: id },
    ...(detail && { detail: { ...detail } }),
  });

/**
 * Enters a unit that a community or a street keeps.
 * @throws Problem `not-found`, `not-allowed`, `unit-known` when it keeps one of that name
 */
export async function enterUnit(
  tx: Transaction,
  c: UnitActing,
  { keptBy, liaison, ...rest }: UnitEntered & { keptBy: string },
): Promise<string> {
  await demandCommunity(tx, c, keptBy);
  await demandOrganisation(tx, rest.organisationId);
  const id = randomUUID();
  const { count } = await tx.unit.createMany({
    data: {
      ...{ id, keptBy, ...rest, createdAt: new Date(c.at) },
      liaison: liaison ? sealLiaison(c.deps.keys, id, liaison) : null,
    },
    skipDuplicates: true,
  });
  if (!count) throw new Problem('unit-known');
  await noted(tx, c, 'created', id);
  return id;
}

/** Changes what is entered of it. @throws Problem `not-found`, `not-allowed`, `conflict`, `unit-known` */
export async function changeUnit(
  tx: Transaction,
  c: UnitActing,
  id: string,
  { version, liaison, ...rest }: Partial<UnitEntered> & { version: number },
): Promise<void> {
  const unit = await keptUnit(tx, c, id);
  await demandOrganisation(tx, rest.organisationId);
  const { name } = rest;
  if (name && name !== unit.name && (await tx.unit.findFirst({ where: { keptBy: unit.keptBy, name } })))
    throw new Problem('unit-known');
  const spoken =
    liaison === undefined ? {} : { liaison: liaison === null ? null : sealLiaison(c.deps.keys, id, liaison) };
  const { count } = await tx.unit.updateMany({
    where: { id, version },
    data: { ...rest, ...spoken, version: version + 1 },
  });
  if (!count) throw new Problem('conflict');
  await noted(tx, c, 'changed', id, { fields: [...Object.keys(rest), ...(liaison === undefined ? [] : ['liaison'])] });
}

/**
 * 单位报到: the unit has reported to the community that keeps it; its case begins. Said twice for the same day it is one.
 * @throws Problem `not-found`, `not-allowed`, `unit-registered`, `unit-ended`, `date-out-of-range`
 */
export async function reportUnit(tx: Transaction, c: UnitActing, id: string, reportedOn: LocalDate): Promise<void> {
  const unit = await keptUnit(tx, c, id);
  if (unit.endedOn) throw new Problem('unit-ended');
  if (unit.registeredOn) throw new Problem('unit-registered');
  if (reportedOn > c.today) throw new Problem('date-out-of-range', { extras: { latest: c.today } });
  await tx.$executeRaw(
    startStatement({
      ...{
        procedure: 'unit-registration',
        subject: id,
        episode: reportedOn,
        origin: 'register',
        originId: id,
        at: c.at,
      },
      data: { subjectId: id, reportedOn },
    }),
  );
  await tx.unit.update({ where: { id }, data: { registeredOn: toDbDate(reportedOn) } });
  await noted(tx, c, 'reported', id, { reportedOn });
}

/**
 * The unit is no more, or has moved away: its open links stop, its pairings and its case end; its people keep their records.
 * @throws Problem `not-found`, `not-allowed`, `unit-ended`, `date-out-of-range`
 */
export async function endUnit(tx: Transaction, c: UnitActing, id: string, endedOn: LocalDate): Promise<void> {
  const unit = await keptUnit(tx, c, id);
  if (unit.endedOn) throw new Problem('unit-ended');
  if (endedOn > c.today) throw new Problem('date-out-of-range', { extras: { latest: c.today } });
  const [at, { personId }] = [new Date(c.at), c.actor];
  await tx.unit.update({ where: { id }, data: { endedOn: toDbDate(endedOn) } });
  await tx.unitLink.updateMany({
    where: { unitId: id, revokedAt: null },
    data: { revokedAt: at, revokedBy: personId },
  });
  await tx.unitResource.updateMany({
    where: { unitId: id, offOn: null },
    data: { offOn: toDbDate(endedOn), offWhy: 'withdrawn' },
  });
  await tx.councilSeat.updateMany({ where: { unitId: id, untilDay: null }, data: { untilDay: toDbDate(endedOn) } });
  await endPairingsOfUnit(tx, { unitId: id, endedOn, by: personId, at: c.at });
  await tx.$executeRaw(tellCasesAbout(id, { type: 'unit-ended', fact: id, at: c.at, data: { endedOn } }));
  await noted(tx, c, 'ended', id, { endedOn });
}
