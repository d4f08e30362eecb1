import { randomUUID } from 'node:crypto';
import type { Ways } from '../../replay/ways';

/** The way through a year's plan of which a history is recorded. */
export const ways: Ways = {
  'life-plan': async ({ driver, town, house }) => {
    const actorId = town.people.east1Secretary;
    const data = { subjectId: town.east1, year: 2055 };
    const offer = { decisionId: randomUUID(), actorId, action: 'submit' as const, data };
    const { caseId } = await house.gateway.start('life-plan', offer);
    await driver.decide(caseId, actorId, 'move', { kind: 'theme-day', serial: 3, plannedOn: '2055-03-18' });
    await driver.decide(caseId, actorId, 'confirm');
    await driver.forwardTo(caseId, '2056-01-01', 2);
    return caseId;
  },
};
