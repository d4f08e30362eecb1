import { randomUUID } from 'node:crypto';
import type { Ways } from '../../replay/ways';

/** The way of which a history is recorded: nobody answers, and the asker decides. */
export const ways: Ways = {
  recognition: async ({ driver, town, house }) => {
    const secretary = town.people.west1Secretary;
    const { personId } = await town.member(town.east1);
    const data = {
      ...{ subjectTitle: '优秀共产党员', about: 'person', personId, year: 2054 },
      ...{ askerId: town.west1, askedId: town.east },
    };
    const offer = { decisionId: randomUUID(), actorId: secretary, action: 'submit' as const, data };
    const { caseId } = await house.gateway.start('recognition', offer);
    await driver.forwardTo(caseId, '2054-12-25');
    await driver.decide(caseId, secretary, 'not-propose');
    return caseId;
  },
};
