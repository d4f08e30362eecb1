import { randomUUID } from 'node:crypto';
import { caseIdOf } from '../../domain/case/ids';
import { localDate } from '../../domain/time/dates';
import { toDbDate } from '../../prisma/db-date';
import { sealOpeningText } from '../../registers/openings/sealed-texts';
import { startDecision, startStatement } from '../../registers/starts/start-statement';
import type { OpenConsole } from './open-console';

/** People of two communities who serve, and what they can take up: the ids of persons, where nothing else is said. */
export interface ServingTown {
  worker: string;
  westWorker: string;
  walker: string;
  /** Who has reported to the east, in its grid; the second waits for the first one's hand. */
  registrant: { id: string; personId: string };
  other: { id: string; personId: string };
  west: { id: string };
}

type Town = Pick<OpenConsole, 'house' | 'town'>;

const today = () => toDbDate(localDate(Date.now()));

async function registrantOf({ house: { owner } }: Town, communityId: string, name: string, gridId: string | null) {
  const [id, personId, day] = [randomUUID(), randomUUID(), today()];
  const certificate = `2026-BD-00000${(await owner.registrant.count()) + 1}`;
  await owner.person.create({ data: { id: personId, name } });
  await owner.registrant.create({
    data: {
      ...{ id, personId, communityId, gridId, standing: 'available', talents: ['repair'] },
      ...{ standingSince: day, listedOn: day, reportedOn: day, certificate },
    },
  });
  const period = { registrantId: id, seq: 1, standing: 'available', communityId, fromDay: day, at: new Date() };
  await owner.registrantPeriod.create({ data: period });
  return { id, personId };
}

/** An item that suits whoever repairs, one that does not, a wish, and a post of which the one place is taken. */
async function openingsOf({ house: { owner, keys }, town }: Town, ownerId: string, holderId: string) {
  const day = today();
  const open = { organisationId: town.east, openFrom: day, createdAt: new Date(), details: '示例：做什么' };
  await owner.opening.createMany({
    data: [
      { ...open, id: randomUUID(), kind: 'item', title: '示例维修', service: 'relief', talents: ['repair'], ownerId },
      { ...open, id: randomUUID(), kind: 'item', title: '示例讲课', service: 'education', talents: ['teaching'] },
    ],
  });
  const [wish, post, commitmentId] = [randomUUID(), randomUUID(), randomUUID()];
  const raiser = sealOpeningText(keys, `opening.raiser:${wish}`, '示例居民');
  await owner.opening.create({
    data: { ...open, id: wish, kind: 'wish', title: '示例修灯', service: 'relief', capacity: 1, raiser },
  });
  await owner.opening.create({
    data: {
      ...{ ...open, id: post, kind: 'post', title: '示例巡逻员', service: 'safety', capacity: 1 },
      ...{ post: 'order', layer: 'ordinary', goal: '示例', hours: 4 },
    },
  });
  await owner.openingPlace.createMany({
    data: [
      { openingId: wish, number: 1 },
      { openingId: post, number: 1, commitmentId },
    ],
  });
  const { memberId, personId } = await town.member(town.east1, { name: '示例巡逻' });
  const by = { madeBy: holderId, madeAt: new Date(), stateAt: new Date(), yesOn: day };
  await owner.commitment.create({
    data: { id: commitmentId, openingId: post, personId, memberId, turn: 1, state: 'chosen', ...by },
  });
}

/** Lays them into the town of a console. */
export async function servingTown(console: Town): Promise<ServingTown> {
  const { house, town } = console;
  const [worker, westWorker, walker] = await Promise.all([
    town.person('community-worker', town.east),
    town.person('community-worker', town.west),
    town.person('grid-worker', town.east),
  ]);
  const gridId = randomUUID();
  await house.owner.grid.create({ data: { id: gridId, communityId: town.east, name: '示例网格', workerId: walker } });
  const registrant = await registrantOf(console, town.east, '示例服务甲', gridId);
  const other = await registrantOf(console, town.east, '示例服务乙', gridId);
  const west = await registrantOf(console, town.west, '示例西区丙', null);
  await openingsOf(console, worker, worker);
  return { worker, westWorker, walker, registrant, other, west };
}

/** A round of three 感谢信 of the east, with its case. @returns its id */
export async function roundOfThree({ house, town }: Town): Promise<string> {
  const { owner, db } = house;
  const roundId = randomUUID();
  const kept = { kind: 'thanks', communityId: town.east, period: '2025', draftedOn: today() };
  await owner.letterRound.create({ data: { id: roundId, ...kept } });
  for (const name of ['示例信甲', '示例信乙', '示例信丙']) {
    const [unitId, personId] = [randomUUID(), randomUUID()];
    await owner.person.create({ data: { id: personId, name } });
    const partyName = `${name}所在单位党支部`;
    await owner.unit.create({
      data: { id: unitId, keptBy: town.east, name: `${name}所在单位`, partyName, createdAt: new Date() },
    });
    await owner.unitLetter.create({
      data: {
        ...{ id: randomUUID(), roundId, communityId: town.east, unitId, personId, state: 'drafted' },
        ...{ services: 3, minutes: 270, facts: { kinds: { relief: { times: 3, days: 3, minutes: 270 } }, days: 3 } },
      },
    });
  }
  const start = { procedure: 'unit-letters', subject: roundId, episode: '' };
  const data = { subjectId: roundId };
  await db.$executeRaw(startStatement({ ...start, origin: 'sweep', originId: 'thanks', data, at: Date.now() }));
  const caseId = caseIdOf(start.procedure, startDecision(start));
  while (!(await db.case.findUnique({ where: { id: caseId } }))) await new Promise((soon) => setTimeout(soon, 100));
  return roundId;
}
