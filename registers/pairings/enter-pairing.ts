import { randomUUID } from 'node:crypto';
import { householdsKnown } from '../../access/pairing-scope';
import { HOUSEHOLDS_OF_COMMUNITY, PAIRINGS_OF_PERSON, PAIRINGS_OF_UNIT } from '../../domain/registrants/pairings';
import type { LocalDate } from '../../domain/time/dates';
import { Problem } from '../../platform/problem';
import type { Transaction } from '../../prisma/client';
import { toDbDate } from '../../prisma/db-date';
import type { Prisma } from '../../prisma/generated/client';
import { demandCommunity, seenUnit, type UnitActing } from '../units/unit-of';
import { nameKeeper } from './keeper';
import { type PairedWith, pairedPerson } from './paired-person';
import { notedPairing } from './pairing-of';
import { type Household, isSameHousehold, openHousehold, sealHousehold, sealUnitSide } from './sealed';
import type { PairedTelling } from './tell-pairings';

const began = (c: UnitActing, fromDay: LocalDate) => ({
  ...{ fromDay: toDbDate(fromDay), confirmedOn: toDbDate(c.today), confirmedBy: c.actor.personId },
  ...{ createdBy: c.actor.personId, createdAt: new Date(c.at) },
});

/** @throws Problem `date-out-of-range` */
function demandPast(c: UnitActing, ...days: LocalDate[]): void {
  if (days.some((day) => day > c.today)) throw new Problem('date-out-of-range', { extras: { latest: c.today } });
}

async function entered(tx: Transaction, c: UnitActing, data: Prisma.PairingCreateManyInput): Promise<string> {
  const { count } = await tx.pairing.createMany({ data, skipDuplicates: true });
  if (!count) throw new Problem('pairing-open');
  await notedPairing(tx, c, 'created', data.id, { kind: data.kind });
  return data.id;
}

export interface UnitPairingEntered {
  communityId: string;
  unitId: string;
  about: string;
  /** Who looks after it at the community: a person in office there. */
  keeperId: string;
  /** Who looks after it at the unit: name and post. */
  unitSide: string;
  fromDay: LocalDate;
}

/**
 * 结对共建: a unit and a community, since when, what about, and who looks after it on both sides.
 * @throws Problem `not-found`, `not-allowed`, `unit-ended`, `date-out-of-range`, `invalid-input`, `pairing-open`,
 * `pairing-too-many`
 */
export async function enterUnitPairing(
  tx: Transaction,
  c: UnitActing,
  { unitSide, fromDay, ...rest }: UnitPairingEntered,
): Promise<string> {
  const place = await demandCommunity(tx, c, rest.communityId, 'pairing.write');
  // It does not end meanwhile, and two at once come one after the other.
  await tx.$queryRaw`SELECT 1 FROM unit WHERE id = ${rest.unitId}::uuid FOR NO KEY UPDATE`;
  if ((await seenUnit(tx, c, rest.unitId)).endedOn) throw new Problem('unit-ended');
  demandPast(c, fromDay);
  if ((await tx.pairing.count({ where: { unitId: rest.unitId, untilDay: null } })) >= PAIRINGS_OF_UNIT)
    throw new Problem('pairing-too-many', { extras: { most: PAIRINGS_OF_UNIT } });
  await nameKeeper(tx, c, { id: rest.communityId, path: place.path }, rest.unitId, rest.keeperId);
  const id = randomUUID();
  const side = sealUnitSide(c.deps.keys, id, unitSide);
  return await entered(tx, c, { id, kind: 'unit', ...rest, unitSide: side, ...began(c, fromDay) });
}

export interface HouseholdPairingEntered extends PairedWith {
  communityId: string;
  household: Household;
  /** On which day the household agreed. */
  consentOn: LocalDate;
  fromDay: LocalDate;
}

/** The id under which a community's open pairings know a household: one of theirs, or a new one. */
async function householdOf(tx: Transaction, c: UnitActing, communityId: string, household: Household): Promise<string> {
  const open = await tx.pairing.findMany({
    where: { communityId, kind: 'household', untilDay: null },
    select: { id: true, householdId: true, household: true },
  });
  if (open.length >= HOUSEHOLDS_OF_COMMUNITY)
    throw new Problem('pairing-too-many', { extras: { most: HOUSEHOLDS_OF_COMMUNITY } });
  const same = open.find((one) => {
    const kept = openHousehold(c.deps.keys, one.id, one.household);
    return kept !== null && isSameHousehold(kept, household);
  });
  return same?.householdId ?? randomUUID();
}

/**
 * 结对帮扶: a member or registrant of the community with a household of it that has agreed. Only somebody in office at the
 * community itself enters it.
 * @returns its id, and what he who is paired is to be told
 * @throws Problem `not-found`, `not-allowed`, `pairing-not-here`, `date-out-of-range`, `pairing-open`, `pairing-too-many`
 */
export async function enterHouseholdPairing(
  tx: Transaction,
  c: UnitActing,
  { communityId, household, consentOn, fromDay, ...whom }: HouseholdPairingEntered,
): Promise<{ id: string; told: PairedTelling[] }> {
  const place = await demandCommunity(tx, c, communityId, 'pairing.write');
  if (!householdsKnown(c.actor).includes(communityId)) throw new Problem('not-allowed');
  // Two at once of a community come one after the other: each sees the households of the other.
  await tx.$queryRaw`SELECT 1 FROM organisation WHERE id = ${communityId}::uuid FOR NO KEY UPDATE`;
  const person = await pairedPerson(tx, place, whom);
  demandPast(c, fromDay, consentOn);
  const householdId = await householdOf(tx, c, communityId, household);
  const of = { personId: person.personId, communityId, untilDay: null };
  if ((await tx.pairing.count({ where: of })) >= PAIRINGS_OF_PERSON)
    throw new Problem('pairing-too-many', { extras: { most: PAIRINGS_OF_PERSON } });
  const id = randomUUID();
  await entered(tx, c, {
    ...{ id, kind: 'household', communityId, ...person, householdId, consentOn: toDbDate(consentOn) },
    ...{ household: sealHousehold(c.deps.keys, id, household), ...began(c, fromDay) },
  });
  const line = `您已与${place.name}一户居民结对，住户和地址请在“我的结对”中查看，请勿转告他人`;
  return { id, told: [{ id, personId: person.personId, line }] };
}
