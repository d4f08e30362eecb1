import { randomUUID } from 'node:crypto';
import type { Role } from '../../domain/people/roles';
import type { LocalDate } from '../../domain/time/dates';
import { atTime } from '../../domain/time/dates';
import { toDbDate } from '../../prisma/db-date';
import type { DutyOffice } from './duty-office';

/** A registrant as a test enters him, without his case: where he stood, from which day on, and where. */
export interface Entered {
  communityId: string;
  unitId?: string | null;
  gridId?: string | null;
  kind?: 'residence' | 'assigned';
  name?: string;
  personId?: string;
  /** In order; the last is where he stands. */
  periods: { standing: string; from: LocalDate; communityId?: string }[];
}

const DEFERRED = { deferral: 'illness', reviewOn: toDbDate('2030-01-01') };

/** Puts a registrant into the register with his periods. @returns his ids */
export async function enterRegistrant(
  { house }: Pick<DutyOffice, 'house'>,
  one: Entered,
): Promise<{ id: string; personId: string }> {
  const { owner } = house;
  const [id, personId] = [randomUUID(), one.personId ?? randomUUID()];
  const last = one.periods.at(-1) as Entered['periods'][number];
  const first = one.periods[0] as Entered['periods'][number];
  if (!one.personId)
    await owner.person.create({ data: { id: personId, name: one.name ?? `示例报到${id.slice(0, 4)}` } });
  await owner.registrant.create({
    data: {
      ...{ id, personId, communityId: last.communityId ?? one.communityId, unitId: one.unitId ?? null },
      ...{ gridId: one.gridId ?? null, kind: one.kind ?? 'residence', standing: last.standing },
      ...(one.kind === 'assigned' && { fromDay: toDbDate(first.from) }),
      ...{ standingSince: toDbDate(last.from), listedOn: toDbDate(first.from) },
      ...(last.standing === 'deferred' && DEFERRED),
    },
  });
  await owner.registrantPeriod.createMany({
    data: one.periods.map(({ standing, from, communityId = one.communityId }, at) => ({
      ...{ registrantId: id, seq: at + 1, standing, communityId, fromDay: toDbDate(from) },
      at: new Date(atTime(from, 9)),
    })),
  });
  return { id, personId };
}

/** A unit that an organisation keeps. */
export async function enterUnitRow(
  { house }: DutyOffice,
  keptBy: string,
  name: string,
  organisationId: string | null = null,
): Promise<string> {
  const id = randomUUID();
  await house.owner.unit.create({ data: { id, keptBy, name, organisationId, createdAt: new Date(0) } });
  return id;
}

/** Somebody who holds a role there. */
export const inOffice = ({ town }: DutyOffice, role: Role, organisationId: string) => town.person(role, organisationId);
