import { randomUUID } from 'node:crypto';
import { localDate } from '../../../domain/time/dates';
import { toDbDate } from '../../../prisma/db-date';
import { sealServiceText } from '../../../registers/services/sealed-texts';
import type { House } from '../../support/house';
import type { Town } from '../../support/town';

/**
 * What the pages of openings have to show: a post of the east with free places, held by a member who also waits for a
 * certificate, and a registrant whom it suits.
 * @returns id of the post
 */
export async function postToLookAt({ owner, keys }: House, town: Town, memberId: string, personId: string) {
  const at = new Date();
  const today = toDbDate(localDate(at.getTime()));
  const [id, commitmentId, serviceId] = [randomUUID(), randomUUID(), randomUUID()];
  const by = town.people.eastOfficer;
  await owner.opening.create({
    data: {
      ...{ id, kind: 'post', organisationId: town.east, title: '治安巡逻员', details: '傍晚巡逻', service: 'safety' },
      ...{ post: 'order', layer: 'ordinary', goal: '邻里平安', hours: 4, capacity: 2, times: ['weekday-evening'] },
      ...{ ownerId: by, openFrom: today, createdAt: at },
    },
  });
  await owner.openingPlace.createMany({
    data: [
      { openingId: id, number: 1, commitmentId },
      { openingId: id, number: 2 },
    ],
  });
  const held = { state: 'held', turn: 1, yesOn: today, assignedOn: today, promisedOn: today, promisedWay: 'self' };
  await owner.commitment.create({
    data: { id: commitmentId, openingId: id, personId, memberId, ...held, madeBy: personId, madeAt: at, stateAt: at },
  });
  const step = { id: randomUUID(), commitmentId, seq: 1, state: 'held', cause: 'promised' };
  await owner.commitmentStep.create({ data: { ...step, by: personId, at } });
  await owner.service.create({
    data: {
      ...{ id: serviceId, personId, memberId, organisationId: town.east, openingId: id, commitmentId },
      ...{
        kind: 'safety',
        day: today,
        minutes: 60,
        what: sealServiceText(keys, `service.what:${serviceId}`, '巡逻一小时'),
      },
      ...{ state: 'recorded', certifierId: by, certifyBy: today, recordedBy: personId, recordedAt: at, stateAt: at },
    },
  });
  const other = await town.person();
  await owner.registrant.create({
    data: {
      ...{ id: randomUUID(), personId: other, communityId: town.east, standing: 'available' },
      ...{ standingSince: today, listedOn: today, reportedOn: today },
    },
  });
  return id;
}
