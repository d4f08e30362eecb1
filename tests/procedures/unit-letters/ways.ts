import { randomUUID } from 'node:crypto';
import { caseIdOf } from '../../../domain/case/ids';
import { startDecision, startStatement } from '../../../registers/starts/start-statement';
import { relayDue } from '../../../worker/relay';
import type { Ways } from '../../replay/ways';

/** The way of which a history is recorded: begun by nobody, reviewed late in one stroke, sent, and asked about once. */
export const ways: Ways = {
  'unit-letters': async ({ driver, town, house }) => {
    const secretary = await town.person('secretary', town.east);
    const worker = await town.person('community-worker', town.east);
    const [roundId, personId, unitId] = [randomUUID(), await town.person(), randomUUID()];
    const draftedOn = new Date('2054-11-24');
    await house.owner.unit.create({
      data: { id: unitId, keptBy: town.east, name: '示例单位', partyName: '示例单位党支部', createdAt: draftedOn },
    });
    await house.owner.letterRound.create({
      data: { id: roundId, kind: 'thanks', communityId: town.east, period: '2053', draftedOn },
    });
    await house.owner.unitLetter.create({
      data: {
        ...{ id: randomUUID(), roundId, communityId: town.east, unitId, personId, state: 'drafted' },
        ...{ services: 3, minutes: 180, facts: { kinds: { relief: { times: 3, days: 3, minutes: 180 } }, days: 3 } },
      },
    });
    const start = { procedure: 'unit-letters', subject: roundId, episode: '' };
    const data = { subjectId: roundId };
    await house.db.$executeRaw(startStatement({ ...start, origin: 'sweep', originId: 'thanks', data, at: Date.now() }));
    const caseId = caseIdOf(start.procedure, startDecision(start));
    while (!(await house.db.case.findUnique({ where: { id: caseId } })))
      await relayDue({ db: house.db, cases: house.gateway }, Date.now());
    driver.clocks.began(caseId, house.clockOffset);
    await driver.forwardTo(caseId, '2054-12-10');
    await driver.decide(caseId, secretary, 'reviewed');
    await house.owner.unitLetter.updateMany({
      where: { roundId },
      data: { state: 'sent', way: 'paper', sentAt: new Date('2054-12-10T04:00:00Z') },
    });
    await driver.decide(caseId, worker, 'sent');
    await driver.forwardTo(caseId, '2055-01-20');
    await driver.decide(caseId, worker, 'asked');
    return caseId;
  },
};
