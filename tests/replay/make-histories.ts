import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { activityInfo } from '@temporalio/activity';
import { record } from '../../activities/record/record';
import { arrive, leave } from '../procedures/relation-transfer/elsewhere';
import { swept } from '../rules/publishing';
import { publish2054, START } from '../support/business-time';
import { type House, openHouse } from '../support/house';
import { travel } from '../support/journey';
import { workerWith } from '../support/other-worker';
import { startShared } from '../support/stack';
import { buildTown } from '../support/town';
import { Driver } from '../support/transfer';
import type { Transfers } from '../support/transfers';
import { HISTORIES } from './histories';
import { decoded, plainJson, rawHistory } from './plain-history';

// Records the histories that the replay test holds workflows to. Run it when a way is added, not when the test fails:
//   node --import tsx tests/replay/make-histories.ts [name …]

type Way = (t: Transfers) => Promise<string>;

const ways: Record<string, Way> = {
  between: async (t) => (await travel(t, 'CLOSED')).caseId,

  internal: async ({ driver, town }) => {
    const { memberId } = await town.member(town.east1);
    const { caseId } = await driver.start(town.people.east1Secretary, memberId, town.east2);
    await driver.around(caseId, town.people.eastOfficer, 'claim');
    await driver.decide(caseId, town.people.eastOfficer, 'approve');
    await driver.decide(caseId, town.people.east2Secretary, 'place');
    return caseId;
  },

  return: async (t) => {
    const { driver, town } = t;
    const { caseId, personId } = await travel(t, 'BRANCH_REVIEW');
    await driver.forwardTo(caseId, '2054-11-26');
    await driver.decide(caseId, town.people.east1Secretary, 'return');
    await driver.forwardTo(caseId, '2054-12-10');
    await driver.decide(caseId, personId, 'submit');
    await driver.forwardTo(caseId, '2054-12-18');
    await driver.act(caseId, { actorId: personId, action: 'withdraw' }).catch(() => undefined);
    await driver.decide(caseId, town.people.east1Secretary, 'return');
    await driver.decide(caseId, personId, 'cancel');
    return caseId;
  },

  expiry: async (t) => {
    const { driver, town } = t;
    const { caseId } = await travel(t, 'ISSUED', { issue: { validityDays: 19 } });
    await driver.forwardTo(caseId, '2055-02-01');
    await driver.decide(caseId, town.people.east1Secretary, 'stay');
    return caseId;
  },

  loss: async (t) => {
    const { driver, town } = t;
    const { caseId, personId } = await travel(t, 'ISSUED');
    await driver.decide(caseId, personId, 'lost');
    await driver.decide(caseId, town.people.eastOfficer, 'reissue', { validityDays: 15 });
    await driver.decide(caseId, town.people.eastOfficer, 'revoke');
    return caseId;
  },

  archive: async (t) => {
    const { driver, town } = t;
    const { caseId } = await travel(t, 'IN_COMMITTEE');
    await driver.forwardTo(caseId, '2054-11-26');
    await driver.decide(caseId, town.people.westOfficer, 'archive');
    await driver.forwardTo(caseId, '2054-12-25');
    await driver.decide(caseId, town.people.westOfficer, 'refuse');
    await driver.decide(caseId, town.people.eastOfficer, 'cancel');
    return caseId;
  },

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

  outgoing: async (t) => {
    const { caseId } = await leave(t, 'AWAITING_RECEIPT');
    const proof = { handler: '示例经办人', phone: '010-60000017' };
    await t.driver.decide(caseId, t.town.people.eastOfficer, 'receipt', { receiptOn: '2054-11-23' }, proof);
    return caseId;
  },

  'receipt-missing': async (t) => {
    const { caseId } = await leave(t, 'AWAITING_RECEIPT');
    // Past the last reminder: from there on no timer runs.
    await t.driver.forwardTo(caseId, '2055-02-10');
    await t.driver.decide(caseId, t.town.people.eastOfficer, 'close-with-reason');
    return caseId;
  },

  incoming: async (t) => {
    const { driver, town } = t;
    const { caseId } = await arrive(t);
    await driver.decide(caseId, town.people.westOfficer, 'accept');
    await driver.decide(caseId, town.people.west1Secretary, 'place');
    await driver.decide(caseId, town.people.westOfficer, 'receipt');
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

  'database-away': async (t) => {
    await t.house.worker.stop();
    t.house.worker = await workerWithoutLocal(t.house);
    // Each step waits for its local activity to give up.
    t.house.gateway = t.house.gatewayWith({ deadline: 60_000 });
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

async function make(house: House, wanted: string[]): Promise<void> {
  await publish2054(house.owner);
  const t: Transfers = { house, town: await buildTown(house.owner, house.keys), driver: new Driver(house) };
  mkdirSync(HISTORIES, { recursive: true });
  for (const [name, way] of Object.entries(ways)) {
    if (wanted.length && !wanted.includes(name)) continue;
    const workflowId = await way(t);
    await house.client.workflow.getHandle(workflowId).result();
    const history = plainJson(await decoded(await rawHistory(house.client, workflowId), house.keys));
    writeFileSync(join(HISTORIES, `${name}.json`), `${JSON.stringify({ workflowId, history }, null, 1)}\n`);
    process.stdout.write(`${name}\n`);
  }
}

async function main(): Promise<void> {
  const { stop } = await startShared();
  try {
    const house = await openHouse({ startsAt: START });
    await make(house, process.argv.slice(2)).finally(() => house.close());
  } finally {
    await stop();
  }
}

main().then(
  () => process.exit(0),
  (error: Error) => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(1);
  },
);
