import { randomUUID } from 'node:crypto';
import { nextNumber } from '../../cases/numbers';
import { serviceKinds, spareTimes, talents } from '../../domain/registrants/services';
import type { RegistrantStanding } from '../../domain/registrants/standings';
import { addDays, type Instant, type LocalDate, localDate } from '../../domain/time/dates';
import type { KeyRing } from '../../platform/keys';
import type { Transaction } from '../../prisma/client';
import { toDbDate } from '../../prisma/db-date';
import { Prisma } from '../../prisma/generated/client';
import { sealContact } from '../../registers/people/contacts';
import { type Entering, enterRegistrants } from '../../registers/registrants/enter';
import { registrantStart } from '../../registers/registrants/registrant-start';
import { Random } from './random';

const { sql } = Prisma;

const GRIDS = ['第一网格', '第二网格'];
const SURNAMES = '赵钱孙李周吴郑王冯陈';

/** How the registrants of each community stand, in the order of their places: of the units in turn. */
const STANDINGS: readonly RegistrantStanding[] = [
  ...(['serving', 'serving', 'serving', 'serving', 'serving'] as const),
  ...(['available', 'available', 'available', 'serving', 'never-came', 'unreported', 'deferred'] as const),
  ...(['reported', 'reported', 'notified', 'notified', 'listed', 'listed'] as const),
];

/** Who is sent down by his unit (下沉), by place. */
const ASSIGNED: readonly number[] = [8, 17];

/** How many days ago somebody came to stand so, who has been in the register for more than a year. */
const DAYS_AGO: Partial<Record<RegistrantStanding, number>> = {
  ...{ listed: 560, notified: 555, reported: 540, available: 535, serving: 520 },
  ...{ 'never-came': 100, unreported: 460, deferred: 20 },
};

/** Days until somebody on 暂缓 is asked about again. */
const DEFERRED_FOR = 40;

const COURSES: Partial<Record<RegistrantStanding, readonly RegistrantStanding[]>> = {
  available: ['listed', 'notified', 'reported', 'available'],
  serving: ['listed', 'notified', 'reported', 'available', 'serving'],
  'never-came': ['listed', 'notified', 'reported', 'available', 'never-came'],
  deferred: ['listed', 'notified', 'reported', 'available', 'deferred'],
  unreported: ['listed', 'notified', 'unreported'],
};

/** Somebody of the sample who has a past in the register: his place tells which. */
export interface SampleRegistrant {
  id: string;
  personId: string;
  communityId: string;
  unitId: string;
  place: number;
  standing: RegistrantStanding;
}

/** 李例报一七: a surname, 例报, and the serial number: plainly made up. */
const nameOf = (random: Random, serial: number) =>
  `${random.pick([...SURNAMES])}例报${[...String(serial)].map((one) => '零一二三四五六七八九'[Number(one)]).join('')}`;

/** A few of a list of codes, always the same for a seed. */
const some = (random: Random, codes: Record<string, string>, most: number) =>
  Object.keys(codes).filter(() => random.chance(most / Object.keys(codes).length));

/**
 * People of the sample's units who report to some of its communities, each with two grids: some are on the list, told to
 * report or at the counter, others have been there for more than a year. Their cases begin with the first start.
 * @returns those who have a past, and the first grid worker of each community
 */
export async function bringRegistrants(
  tx: Transaction,
  keys: KeyRing,
  at: Instant,
  { communities }: { communities: readonly string[] },
): Promise<{ registrants: SampleRegistrant[]; walkers: string[] }> {
  const random = new Random(814);
  const today = localDate(at);
  const units = await tx.unit.findMany({ orderBy: { name: 'asc' }, select: { id: true } });
  const coming: Entering[] = [];
  const registrants: SampleRegistrant[] = [];
  const walkers: string[] = [];
  for (const [at0, communityId] of communities.entries()) {
    const walkerId = await bringWalker(tx, communityId, at0, today);
    walkers.push(walkerId);
    const grids = GRIDS.map((name, at1) => ({
      ...{ id: randomUUID(), communityId, name },
      workerId: at1 === 0 ? walkerId : null,
    }));
    await tx.grid.createMany({ data: grids });
    for (const [place, standing] of STANDINGS.entries()) {
      const serial = at0 * STANDINGS.length + place + 1;
      const one = {
        ...{ communityId, unitId: units[place % units.length]?.id as string, name: nameOf(random, serial) },
        mobile: `1990000${String(serial).padStart(4, '0')}`,
        gridId: grids[place % grids.length]?.id as string,
        talents: some(random, talents, 2),
        wishes: some(random, serviceKinds, 2),
        times: some(random, spareTimes, 2),
        ...(ASSIGNED.includes(place)
          ? { kind: 'assigned' as const, fromDay: addDays(today, -60), untilDay: addDays(today, 180) }
          : { kind: 'residence' as const }),
      };
      if (standing === 'listed' || standing === 'notified' || standing === 'reported')
        coming.push({ ...one, standing });
      else registrants.push(await bringOne(tx, keys, at, { ...one, place, standing }));
    }
  }
  const ids = registrants.map(({ id }) => id);
  const by = { origin: 'register', originId: ids[0] as string, at } as const;
  await tx.$executeRaw(registrantStart(sql`r.id = ANY(${ids}::uuid[])`, by));
  await enterRegistrants(tx, keys, coming, { at });
  return { registrants, walkers };
}

async function bringWalker(tx: Transaction, organisationId: string, at0: number, today: LocalDate): Promise<string> {
  const id = randomUUID();
  await tx.person.create({ data: { id, name: `例网格员${'甲乙丙丁'[at0]}` } });
  const from = toDbDate(addDays(today, -600));
  await tx.roleHolding.create({
    data: { id: randomUUID(), personId: id, organisationId, role: 'grid-worker', fromDate: from },
  });
  return id;
}

type Past = Omit<Entering, 'standing' | 'known'> & Pick<SampleRegistrant, 'place' | 'standing' | 'unitId'>;

/** Enters somebody as he stands, with the days from which he stood otherwise. */
async function bringOne(tx: Transaction, keys: KeyRing, at: Instant, past: Past): Promise<SampleRegistrant> {
  const { communityId, unitId, place, standing, name, mobile, fromDay, untilDay, ...more } = past;
  const today = localDate(at);
  const [id, personId] = [randomUUID(), randomUUID()];
  const since = (one: RegistrantStanding) => toDbDate(addDays(today, -(DAYS_AGO[one] ?? 0)));
  const signed = standing !== 'unreported';
  await tx.person.create({
    data: { id: personId, name, mobile: sealContact(keys, 'mobile', personId, mobile ?? null) },
  });
  await tx.registrant.create({
    data: {
      ...{ id, personId, communityId, unitId, standing, standingSince: since(standing), listedOn: since('listed') },
      ...{ kind: more.kind, gridId: more.gridId ?? null },
      ...{ talents: [...more.talents], wishes: [...more.wishes], times: [...more.times] },
      ...(fromDay && untilDay && { fromDay: toDbDate(fromDay), untilDay: toDbDate(untilDay) }),
      ...(signed && {
        reportedOn: since('reported'),
        certificate: await nextNumber(tx, 'certificate', 'BD', communityId, addDays(today, -(DAYS_AGO.reported ?? 0))),
      }),
      ...(standing === 'deferred' && { deferral: 'maternity', reviewOn: toDbDate(addDays(today, DEFERRED_FOR)) }),
    },
  });
  await tx.registrantPeriod.createMany({
    data: (COURSES[standing] ?? [standing]).map((one, index) => ({
      ...{ registrantId: id, seq: index + 1, standing: one, communityId, fromDay: since(one), at: since(one) },
    })),
  });
  return { id, personId, communityId, unitId, place, standing };
}
