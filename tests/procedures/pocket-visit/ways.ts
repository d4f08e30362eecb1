import { randomUUID } from 'node:crypto';
import type { Ways } from '../../replay/ways';

/** The way through a visit of which a history is recorded. */
export const ways: Ways = {
  'pocket-visit': async ({ driver, town, house }) => {
    const secretary = town.people.east1Secretary;
    const { memberId } = await town.member(town.east1, { tags: ['pocket'] });
    const offer = { decisionId: randomUUID(), actorId: secretary, action: 'submit' as const, data: { memberId } };
    const { caseId } = await house.gateway.start('pocket-visit', offer);
    await driver.decide(caseId, secretary, 'not-found', { way: 'home', nextOn: '2054-12-05' });
    await driver.forwardTo(caseId, '2054-12-15');
    await driver.decide(caseId, secretary, 'unwilling', { way: 'talk', nextOn: '2055-01-04' });
    await driver.decide(caseId, secretary, 'willing', { way: 'home' });
    return caseId;
  },
};
