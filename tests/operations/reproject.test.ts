import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { WorkflowNotFoundError } from '@temporalio/client';
import { Client as Postgres } from 'pg';
import { record } from '../../activities/record/record';
import type { CaseDifferenceKind } from '../../activities/reproject/compare';
import { repairAll, restartAll } from '../../activities/reproject/mend';
import { countKinds, findDifferences } from '../../activities/reproject/reproject';
import { caseIdOf } from '../../domain/case/ids';
import { canonical } from '../../platform/hash';
import { travel } from '../support/journey';
import { databaseUrl } from '../support/stack';
import { refusal, transfers } from '../support/transfers';

const t = transfers();
// A dozen people's decisions a case, on a machine that may be busy.
jest.setTimeout(180_000);

let postgres: Postgres;
const ownerUrl = () => databaseUrl(t.house.shared, 'owner', new URL(t.house.config.databaseUrl).pathname.slice(1));
beforeAll(async () => {
  postgres = new Postgres({ connectionString: ownerUrl() });
  await postgres.connect();
});
afterAll(() => postgres.end());

const find = async (caseId?: string) => {
  const { house } = t;
  return await findDifferences(house.owner, house.client, house.config.temporal.taskQueue, { caseId });
};
const kindsOf = async (caseId: string) => Object.keys(countKinds((await find(caseId)).differences)).sort();

/** All that is kept of a case for people to look at. */
const kept = async (caseId: string) => {
  const where = { where: { caseId } };
  const { owner } = t.house;
  return canonical(
    JSON.parse(
      JSON.stringify([
        await owner.case.findUniqueOrThrow({ where: { id: caseId } }),
        await owner.task.findMany({ ...where, orderBy: { id: 'asc' } }),
        (await owner.taskSeat.findMany({ where: { task: { caseId } }, orderBy: { id: 'asc' } })).map((seat) => ({
          ...seat,
          id: 0,
        })),
        await owner.upcoming.findMany({ ...where, orderBy: { position: 'asc' } }),
        await owner.caseOrganisation.findMany({ ...where, orderBy: { side: 'asc' } }),
        await owner.caseReader.findMany(where),
      ]),
    ),
  );
};

/** A case to whose tasks, seats and readers much has happened. */
async function eventful(): Promise<string> {
  const { driver, town } = t;
  const { people } = town;
  const { caseId, personId } = await travel(t, 'ISSUED', { issue: { validityDays: 19 } });
  await driver.act(caseId, { actorId: people.eastOfficer, action: 'copy', personId: people.east2Secretary });
  await driver.forwardTo(caseId, '2054-12-14');
  await driver.around(caseId, people.east1Secretary, 'claim');
  await driver.around(
    caseId,
    people.east1Secretary,
    'delegate',
    await town.person('organisation-commissioner', town.east1),
  );
  await driver.decide(caseId, people.east1Secretary, 'explained');
  await driver.decide(caseId, people.eastOfficer, 'issue', { validityDays: 30 });
  await driver.decide(caseId, personId, 'report');
  await driver.around(caseId, people.westOfficer, 'claim');
  return caseId;
}

test('where nothing is damaged nothing is found, whatever the cases went through', async () => {
  await eventful();
  await travel(t, 'CLOSED');
  // A start whose submission never came: it will end by itself.
  const unbegun = caseIdOf('relation-transfer', randomUUID());
  const args = [{ caseId: unbegun, procedure: 'relation-transfer', clockOffset: 0 }];
  const { taskQueue } = t.house.config.temporal;
  await t.house.client.workflow.start('relationTransfer', { workflowId: unbegun, taskQueue, args });
  await travel(t, 'IN_BRANCH', { target: t.town.west2 });
  const { caseId } = await travel(t, 'BRANCH_REVIEW');
  await t.driver.act(caseId, { actorId: (await t.driver.state(caseId)).startedBy, action: 'withdraw' });
  const found = await find();
  expect(found.differences).toEqual([]);
  expect(found).toMatchObject({ cases: 4, open: 2 });
});

const OPEN_TASK = '(SELECT id FROM task WHERE case_id = $1 AND closed_at IS NULL)';
const damages: [what: string, kinds: CaseDifferenceKind[], statement: string][] = [
  ['a task that was made due later', ['task'], `UPDATE task SET due_on = '2060-01-01' WHERE id = ${OPEN_TASK}`],
  [
    'a task that was closed by hand',
    ['task'],
    `UPDATE task SET closed_at = now(), outcome = 'accept' WHERE id = ${OPEN_TASK}`,
  ],
  [
    'who decided an earlier task',
    ['task'],
    `UPDATE task SET closed_by = '${randomUUID()}' WHERE case_id = $1 AND opened_seq = 1`,
  ],
  ['a claim that was taken away', ['task'], `UPDATE task SET claimed_by = NULL WHERE id = ${OPEN_TASK}`],
  [
    'a task too many',
    ['task'],
    "INSERT INTO task (id, case_id, stage, opened_seq, opened_at) VALUES ($1 || '.99', $1, 'ISSUED', 99, now())",
  ],
  ['a seat that is missing', ['seat'], `DELETE FROM task_seat WHERE task_id = ${OPEN_TASK}`],
  [
    'a seat too many',
    ['seat'],
    `INSERT INTO task_seat (task_id, person_id, via) VALUES (${OPEN_TASK}, '${randomUUID()}', 'first')`,
  ],
  [
    "the last day at a task's seats",
    ['seat'],
    `UPDATE task_seat SET due_on = '2054-01-01' WHERE task_id = ${OPEN_TASK}`,
  ],
  ['a stage that is not where it stands', ['row'], `UPDATE "case" SET stage = 'ISSUED' WHERE id = $1`],
  ['a case that was closed by hand', ['row'], `UPDATE "case" SET closed_at = now(), ending = 'received' WHERE id = $1`],
  ['the batch that a case came with', ['row'], `UPDATE "case" SET batch_id = '${randomUUID()}' WHERE id = $1`],
  ['a due date of the case', ['row'], `UPDATE "case" SET due_on = NULL WHERE id = $1`],
  ['the state object', ['state'], `UPDATE "case" SET state = jsonb_set(state, '{decided}', 'false') WHERE id = $1`],
  [
    'a side',
    ['side'],
    `UPDATE case_organisation SET organisation_id = '${randomUUID()}' WHERE case_id = $1 AND side = 'target'`,
  ],
  ['who comes next', ['upcoming'], 'DELETE FROM upcoming WHERE case_id = $1 AND position = 0'],
  ['a reader', ['reader'], 'DELETE FROM case_reader WHERE case_id = $1'],
];

describe('damage is found, mended from the timeline, and nothing else is touched', () => {
  let caseId: string;
  beforeAll(async () => {
    caseId = await eventful();
  });

  test.each(damages)('%s', async (_what, kinds, statement) => {
    const before = await kept(caseId);
    expect((await postgres.query(statement, [caseId])).rowCount).toBeGreaterThan(0);
    const { differences } = await find(caseId);
    expect(differences.map(({ kind }) => kind)).toEqual(kinds);
    expect(await kept(caseId)).not.toBe(before);
    expect(await repairAll(t.house.owner, differences)).toEqual([caseId]);
    expect(await kindsOf(caseId)).toEqual([]);
    expect(await kept(caseId)).toBe(before);
  });
});

test('a row of the case that was left behind its timeline catches up, and the case goes on', async () => {
  const { house, driver, town } = t;
  const { caseId } = await travel(t, 'IN_COMMITTEE');
  const old = await house.owner.case.findUniqueOrThrow({ where: { id: caseId } });
  await driver.decide(caseId, town.people.westOfficer, 'accept');
  const { stage, stageSince, seq, state, headHash, dueOn } = old;
  await house.owner.case.update({
    where: { id: caseId },
    data: { stage, stageSince, seq, headHash, dueOn, state: state as object },
  });
  const { differences } = await find(caseId);
  expect(differences.map(({ kind }) => kind)).toEqual(['row', 'state']);
  await repairAll(house.owner, differences);
  expect(await kindsOf(caseId)).toEqual([]);
  expect((await driver.decide(caseId, town.people.west1Secretary, 'place')).stage).toBe('RECEIVED');
});

test('a timeline that was itself changed is named, and nothing is made from it', async () => {
  const { house } = t;
  const { caseId } = await travel(t, 'IN_COMMITTEE');
  const original = await house.owner.timeline.findUniqueOrThrow({ where: { caseId_seq: { caseId, seq: 2 } } });
  await house.owner.timeline.update({ where: { caseId_seq: { caseId, seq: 2 } }, data: { outcome: 'refuse' } });
  const before = await kept(caseId);
  const { differences } = await find(caseId);
  expect(differences).toEqual([{ caseId, kind: 'timeline', what: '4 transitions' }]);
  expect(await repairAll(house.owner, differences)).toEqual([]);
  expect(await kept(caseId)).toBe(before);
  await house.owner.timeline.update({ where: { caseId_seq: { caseId, seq: 2 } }, data: { outcome: original.outcome } });
});

test('a workflow that is missing is started from the state of its case; one that runs is not', async () => {
  const { house, driver, town } = t;
  const { client, config, owner, clockOffset } = house;
  const { taskQueue } = config.temporal;
  const { caseId } = await travel(t, 'IN_COMMITTEE');
  await client.workflow.getHandle(caseId).terminate('lost');
  const { differences } = await find(caseId);
  expect(differences).toEqual([{ caseId, kind: 'workflow-missing', what: 'IN_COMMITTEE' }]);
  // Not from a state that is in doubt.
  await postgres.query(`UPDATE "case" SET state = jsonb_set(state, '{seq}', '3') WHERE id = $1`, [caseId]);
  const doubted = await restartAll(owner, client, taskQueue, (await find(caseId)).differences, clockOffset);
  expect(doubted).toEqual({ started: [], nudged: [], refused: [caseId] });
  await repairAll(owner, (await find(caseId)).differences);
  const done = await restartAll(owner, client, taskQueue, differences, clockOffset);
  expect(done.started).toEqual([caseId]);
  expect(await kindsOf(caseId)).toEqual([]);
  const again = await restartAll(owner, client, taskQueue, differences, clockOffset);
  expect(again.refused).toEqual([caseId]);
  for (const [actorId, outcome] of [
    [town.people.westOfficer, 'accept'],
    [town.people.west1Secretary, 'place'],
    [town.people.westOfficer, 'receipt'],
  ]) {
    await driver.decide(caseId, actorId as string, outcome as string);
  }
  expect(await driver.stage(caseId)).toBe('CLOSED');
  await client.workflow.getHandle(caseId).result();
  expect(await kindsOf(caseId)).toEqual([]);
});

test('a workflow that missed the end of its case is found, woken, and ends', async () => {
  const { house, driver, town } = t;
  const { caseId } = await travel(t, 'RECEIVED');
  const { id: taskId } = await driver.task(caseId);
  const offer = {
    decisionId: randomUUID(),
    actorId: town.people.westOfficer,
    action: 'decide' as const,
    outcome: 'receipt',
  };
  const input = {
    procedure: 'relation-transfer',
    caseId,
    state: await driver.state(caseId),
    at: driver.clocks.now(caseId),
  };
  await record(house.db, house.keys, { ...input, cause: { kind: 'offer', offer: { ...offer, taskId, data: {} } } });
  const { differences } = await find(caseId);
  expect(differences).toEqual([{ caseId, kind: 'workflow-left', what: 'CLOSED' }]);
  const { taskQueue } = house.config.temporal;
  expect((await restartAll(house.owner, house.client, taskQueue, differences)).nudged).toEqual([caseId]);
  await house.client.workflow.getHandle(caseId).result();
  expect(await kindsOf(caseId)).toEqual([]);
});

test('registers and workflows of different points: all that is open goes on in an empty namespace', async () => {
  const { house, driver, town } = t;
  const { client, config, owner, clockOffset } = house;
  const { taskQueue } = config.temporal;
  const one = await travel(t, 'ISSUED');
  const other = await travel(t, 'OUT_COMMITTEE');
  for (const { caseId } of [one, other]) {
    await client.workflow.getHandle(caseId).terminate('another point');
    await client.workflowService.deleteWorkflowExecution({
      namespace: config.temporal.namespace,
      workflowExecution: { workflowId: caseId },
    });
  }
  for (const { caseId } of [one, other]) await gone(caseId);
  const { differences } = await find();
  const missing = differences.filter(({ kind }) => kind === 'workflow-missing').map(({ caseId }) => caseId);
  expect(missing).toEqual(expect.arrayContaining([one.caseId, other.caseId]));
  const { started } = await restartAll(owner, client, taskQueue, differences, clockOffset);
  expect(started.sort()).toEqual([one.caseId, other.caseId].sort());
  expect((await driver.decide(one.caseId, one.personId, 'report')).stage).toBe('IN_COMMITTEE');
  const late = driver.decide(other.caseId, town.people.west1Secretary, 'issue', { validityDays: 30 });
  expect(await refusal(late)).toMatchObject({ type: 'not-allowed' });
  expect((await driver.decide(other.caseId, town.people.eastOfficer, 'issue', { validityDays: 30 })).stage).toBe(
    'ISSUED',
  );

  async function gone(caseId: string): Promise<void> {
    for (;;) {
      try {
        await client.workflow.getHandle(caseId).describe();
      } catch (error) {
        if (error instanceof WorkflowNotFoundError) return;
        throw error;
      }
      await delay(50);
    }
  }
});
