import { randomUUID } from 'node:crypto';
import { localDate } from '../../../domain/time/dates';
import type { OpenConsole } from '../open-console';

/** A round of 感谢信 of east with one to review, and somebody on the yearly list. */
export async function letterRoundOf({ house: { owner }, town }: Pick<OpenConsole, 'house' | 'town'>): Promise<{
  letterRoundId: string;
  idleId: string;
}> {
  const today = new Date(localDate(Date.now()));
  const [roundId, unitId, registrantId] = [randomUUID(), randomUUID(), randomUUID()];
  const personId = await town.person();
  await owner.unit.create({
    data: {
      ...{
        id: unitId,
        keptBy: town.east,
        name: '示例单位（信函）',
        partyName: '示例单位党支部',
        createdAt: new Date(),
      },
    },
  });
  await owner.registrant.create({
    data: {
      ...{ id: registrantId, personId, communityId: town.east, unitId, standing: 'unreported', standingSince: today },
      listedOn: today,
    },
  });
  await owner.letterRound.create({
    data: { id: roundId, kind: 'thanks', communityId: town.east, period: '2025', draftedOn: today },
  });
  await owner.unitLetter.create({
    data: {
      ...{ id: randomUUID(), roundId, communityId: town.east, unitId, personId, registrantId, state: 'drafted' },
      ...{ services: 3, minutes: 270, facts: { kinds: { relief: { times: 3, days: 3, minutes: 270 } }, days: 3 } },
    },
  });
  return { letterRoundId: roundId, idleId: registrantId };
}
