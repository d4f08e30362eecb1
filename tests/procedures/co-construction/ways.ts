import { randomUUID } from 'node:crypto';
import type { Ways } from '../../replay/ways';

/** The way of which a history is recorded: listed, nobody takes it, the street finds somebody, late, done, accepted. */
export const ways: Ways = {
  'co-construction': async ({ driver, town, house }) => {
    const worker = await town.person('community-worker', town.east);
    const data = { communityId: town.east, kind: 'need', subjectTitle: '老旧楼道粉刷' };
    const submissionId = await driver.submission(worker, { details: '三个单元' });
    const offer = { decisionId: randomUUID(), actorId: worker, action: 'submit' as const, submissionId, data };
    const { caseId } = await house.gateway.start('co-construction', offer);
    await driver.decide(caseId, worker, 'list');
    await driver.forwardTo(caseId, '2055-01-25');
    const taken = { organisationId: town.west, owner: worker, deliverBy: '2055-02-20', fen: 50_000 };
    await driver.decide(caseId, town.people.streetOfficer, 'take', taken);
    await driver.forwardTo(caseId, '2055-03-02');
    await driver.decide(caseId, worker, 'deliver', { deliveredOn: '2055-03-01' });
    await driver.decide(caseId, worker, 'again', { deliverBy: '2055-03-20' });
    await driver.decide(caseId, worker, 'deliver', { deliveredOn: '2055-03-02' });
    await driver.decide(caseId, worker, 'accept', { score: 5 });
    return caseId;
  },
};
