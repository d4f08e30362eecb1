import { randomUUID } from 'node:crypto';
import type { Ways } from '../../replay/ways';

/** The way of which a history is recorded: sent back once, then approved late. */
export const ways: Ways = {
  'dues-relief': async ({ driver, town, house }) => {
    const { east1Secretary, eastOfficer } = town.people;
    const { memberId, personId } = await town.member(town.east1);
    const submissionId = await driver.submission(personId);
    const data = { memberId, kind: 'reduce', monthlyFen: 100, months: 3 };
    const offer = { decisionId: randomUUID(), actorId: personId, action: 'submit' as const, submissionId, data };
    const { caseId } = await house.gateway.start('dues-relief', offer);
    await driver.decide(caseId, east1Secretary, 'agree', { studiedOn: '2054-11-23' });
    await driver.decide(caseId, eastOfficer, 'return');
    await driver.decide(caseId, east1Secretary, 'agree', { studiedOn: '2054-11-23' });
    await driver.forwardTo(caseId, '2054-12-15');
    await driver.decide(caseId, eastOfficer, 'approve');
    return caseId;
  },
};
