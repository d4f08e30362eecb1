import type { Ways } from '../../replay/ways';
import { lends, unitReported } from './begun';

/** The way of which a history is recorded: reported, listed, a year, appraised, another year, nobody appraises, ended. */
export const ways: Ways = {
  'unit-registration': async (t) => {
    const { driver, town, house } = t;
    const worker = await town.person('community-worker', town.east);
    const { unitId, caseId } = await unitReported(t, worker);
    await driver.decide(caseId, worker, 'receive');
    await lends(t, unitId, worker);
    await driver.decide(caseId, worker, 'listed');
    await driver.forwardTo(caseId, '2054-12-20');
    await driver.decide(caseId, worker, 'appraise', { grade: 'good' });
    const { runId } = await house.client.workflow.getHandle(caseId).describe();
    await driver.forwardTo(caseId, '2056-02-01');
    return { caseId, runId };
  },
};
