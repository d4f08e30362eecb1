import { randomUUID } from 'node:crypto';
import { localDate } from '../../../domain/time/dates';
import { sealHousehold, sealUnitSide } from '../../../registers/pairings/sealed';
import { makeLink } from '../../../registers/unit-links/make-link';
import { sealLiaison } from '../../../registers/units/liaison';
import type { OpenConsole } from '../open-console';

/** Somebody of a unit who has reported to the east community; the unit lends something and has links. */
export async function unitToLookAt({ house, town }: Pick<OpenConsole, 'house' | 'town'>) {
  const { owner, db, keys } = house;
  const [unitId, personId, registrantId] = [randomUUID(), randomUUID(), randomUUID()];
  const today = localDate(Date.now());
  const [day, now] = [new Date(today), new Date()];
  const liaison = sealLiaison(keys, unitId, { name: '示例联络', phone: '13900000321' });
  await owner.unit.create({
    data: {
      id: unitId,
      keptBy: town.east,
      name: '示例市水务局',
      partyName: '示例市水务局机关党委',
      liaison,
      createdAt: now,
    },
  });
  await owner.person.create({ data: { id: personId, name: '示例报到' } });
  await owner.registrant.create({
    data: {
      ...{ id: registrantId, personId, communityId: town.east, unitId, standing: 'notified' },
      ...{ standingSince: day, listedOn: day },
    },
  });
  await owner.registrantPeriod.create({
    data: { registrantId, seq: 1, standing: 'notified', communityId: town.east, fromDay: day, at: now },
  });
  const officer = town.people.eastOfficer;
  await owner.unitResource.create({
    data: {
      ...{ id: randomUUID(), communityId: town.east, unitId, title: '会议室', terms: '周末全天', confirmedOn: day },
      ...{ createdBy: officer, createdAt: now },
    },
  });
  await owner.showingConsent.create({
    data: {
      ...{ id: randomUUID(), registrantId, showing: 'badge', givenOn: day },
      ...{ recordedBy: officer, recordedAt: now },
    },
  });
  const paired = { communityId: town.east, fromDay: day, confirmedOn: day, confirmedBy: officer, createdBy: officer };
  const [unitPair, householdPair] = [randomUUID(), randomUUID()];
  await owner.pairing.create({
    data: {
      ...{ ...paired, id: unitPair, kind: 'unit', unitId, about: '每月一次义诊', keeperId: officer, createdAt: now },
      unitSide: sealUnitSide(keys, unitPair, '示例乙 办公室主任'),
    },
  });
  await owner.pairing.create({
    data: {
      ...{ ...paired, id: householdPair, kind: 'household', personId, registrantId, householdId: randomUUID() },
      household: sealHousehold(keys, householdPair, { name: '示例户', address: '示例小区1栋' }),
      ...{ consentOn: day, createdAt: now },
    },
  });
  const { path } = await owner.organisation.findUniqueOrThrow({ where: { id: town.east } });
  const actor = { personId: officer, roles: [{ role: 'organisation-officer', organisationId: town.east, path }] };
  const c = { deps: { db, keys }, actor: actor as never, at: Date.now(), today };
  const wanted = { unitId, communityId: town.east, purpose: 'deferral', days: 30 } as const;
  const { token } = await db.$transaction((tx) => makeLink(tx, c, wanted));
  return { unitId, linkToken: token };
}
