import { activityInfo } from '@temporalio/activity';
import { record } from '../../activities/record/record';
import { officeEnded } from '../../registers/people/end-of-office';
import { swept } from '../rules/publishing';
import type { House } from '../support/house';
import { travel } from '../support/journey';
import { workerWith } from '../support/other-worker';
import type { Ways } from './ways';

/** Ways on which the core itself is held, with a transfer as the example. */
export const coreWays: Ways = {
  carried: async (t) => {
    const { driver, house } = t;
    const { caseId, personId } = await travel(t, 'BRANCH_REVIEW');
    await house.client.workflow.getHandle(caseId).terminate('carried on');
    const input = { caseId, procedure: 'relation-transfer', clockOffset: house.clockOffset };
    await house.client.workflow.start('relationTransfer', {
      workflowId: caseId,
      taskQueue: house.config.temporal.taskQueue,
      args: [input, await driver.state(caseId)],
    });
    await driver.act(caseId, { actorId: personId, action: 'withdraw' });
    return caseId;
  },

  recalculated: async (t) => {
    const { driver, town, house } = t;
    const { caseId } = await travel(t, 'BRANCH_REVIEW');
    await driver.forwardTo(caseId, '2054-12-28');
    await driver.decide(caseId, town.people.east1Secretary, 'pass');
    const days = { off: ['01-01', '01-04', '01-05'], work: ['01-02'] };
    await house.owner.calendarYear.create({ data: { year: 2055, version: 2, ...days, source: 'synthetic' } });
    await swept(t);
    // Asked once more, it finds nothing to change.
    await house.client.workflow.getHandle(caseId).signal('calendarChanged');
    await driver.forwardTo(caseId, '2055-01-08');
    await driver.decide(caseId, town.people.eastOfficer, 'refuse');
    await driver.decide(caseId, (await driver.state(caseId)).startedBy, 'cancel');
    await house.owner.calendarYear.delete({ where: { year: 2055 } });
    return caseId;
  },

  left: async (t) => {
    const { driver, town, house } = t;
    const { people } = town;
    const leaver = await town.person('organisation-officer', town.east);
    const { caseId } = await travel(t, 'OUT_COMMITTEE');
    await driver.around(caseId, leaver, 'claim');
    const at = driver.clocks.now(caseId);
    const role = await house.db.roleHolding.update({
      ...{ where: { id: (await house.db.roleHolding.findFirstOrThrow({ where: { personId: leaver } })).id } },
      data: { toDate: new Date('2054-11-01') },
    });
    await house.db.$transaction((tx) => officeEnded(tx, { ...role, toDate: role.toDate as Date }, at));
    while ((await driver.timeline(caseId)).at(-1)?.kind !== 'leave') await new Promise((done) => setTimeout(done, 50));
    await driver.around(caseId, people.eastOfficer, 'delegate', await town.person('deputy-secretary', town.east));
    await driver.around(caseId, people.streetOfficer, 'take-back');
    await driver.decide(caseId, people.eastOfficer, 'refuse');
    await driver.decide(caseId, (await driver.state(caseId)).startedBy, 'cancel');
    return caseId;
  },

  'continued-as-new': async (t) => {
    const { driver, town, house } = t;
    const { caseId, personId } = await travel(t, 'BRANCH_REVIEW');
    const runOf = async () => (await house.client.workflow.getHandle(caseId).describe()).runId;
    const runId = await runOf();
    while ((await runOf()) === runId) {
      await driver.around(caseId, town.people.east1Secretary, 'claim');
      await driver.around(caseId, town.people.east1Secretary, 'release');
    }
    await driver.act(caseId, { actorId: personId, action: 'withdraw' });
    return { caseId, runId };
  },

  'database-away': async (t) => {
    await t.house.worker.stop();
    t.house.worker = await workerWithoutLocal(t.house);
    const { caseId, personId } = await travel(t, 'BRANCH_REVIEW');
    await t.driver.act(caseId, { actorId: personId, action: 'withdraw' });
    return caseId;
  },
};

/** As when the database is away for a while: every step takes the patient way. */
const workerWithoutLocal = (house: House) =>
  workerWith(house, {
    record: async (input) => {
      if (activityInfo().isLocal) throw new Error('the database is away');
      return await record(house.db, house.keys, input);
    },
  });
