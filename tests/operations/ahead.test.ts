import { WorkflowNotFoundError } from '@temporalio/client';
import { repairAll, restartAll, setBackAll } from '../../activities/reproject/mend';
import { pastOf } from '../../activities/reproject/past';
import { putBackAll } from '../../activities/reproject/put-back';
import { findDifferences } from '../../activities/reproject/reproject';
import { travel } from '../support/journey';
import { databaseUrl } from '../support/stack';
import { transfers } from '../support/transfers';
import { command } from './commands';
import { Points } from './points';

const t = transfers();
jest.setTimeout(180_000);

let points: Points;
beforeAll(async () => {
  const { shared, config } = t.house;
  points = await Points.open(databaseUrl(shared, 'postgres', new URL(config.databaseUrl).pathname.slice(1)));
});
afterAll(() => points.close());

const find = (caseId?: string) =>
  findDifferences(t.house.owner, t.house.client, t.house.config.temporal.taskQueue, { caseId });
const kindsOf = async (caseId: string) => (await find(caseId)).differences.map(({ kind }) => kind).sort();

/** All that steps of cases leave in the registers, but for ids that are made up and what is told to people. */
const registers = async () => {
  const { owner } = t.house;
  const plain = (rows: object[], ...without: string[]) =>
    JSON.parse(JSON.stringify(rows, (key, value) => (without.includes(key) ? undefined : value)));
  return {
    timeline: plain(await owner.timeline.findMany({ orderBy: [{ caseId: 'asc' }, { seq: 'asc' }] })),
    cases: plain(await owner.case.findMany({ orderBy: { id: 'asc' } })),
    tasks: plain(await owner.task.findMany({ orderBy: { id: 'asc' } }), 'readAt'),
    letters: plain(await owner.letter.findMany({ orderBy: { number: 'asc' } })),
    dues: plain(await owner.duesTransit.findMany({ orderBy: { caseId: 'asc' } })),
    sideTasks: plain(await owner.sideTask.findMany({ orderBy: [{ caseId: 'asc' }, { kind: 'asc' }] }), 'id'),
    moves: plain(await owner.relationChange.findMany({ orderBy: { caseId: 'asc' } }), 'id'),
    members: plain(await owner.member.findMany({ orderBy: { id: 'asc' } })),
    counters: plain(await owner.counter.findMany({ orderBy: { scope: 'asc' } })),
  };
};

const reproject = (...args: string[]) => {
  const { shared, config } = t.house;
  const { address, namespace, taskQueue } = config.temporal;
  return command('reproject', args, {
    MIGRATION_DATABASE_URL: databaseUrl(shared, 'owner', new URL(config.databaseUrl).pathname.slice(1)),
    TEMPORAL_ADDRESS: address,
    TEMPORAL_NAMESPACE: namespace,
    TEMPORAL_TASK_QUEUE: taskQueue,
    DANGWU_KEY_RING: shared.keyRing,
    PORT: '1',
  }).ended;
};

test('registers that are older than Temporal: it is said, --restart hides nothing, --repair brings back every step', async () => {
  const { house, driver, town } = t;
  const { people } = town;
  const { owner, client, config, clockOffset } = house;
  const still = await travel(t, 'IN_BRANCH');
  const ending = await travel(t, 'IN_COMMITTEE');
  const issuing = await travel(t, 'OUT_COMMITTEE');
  const fresh = await town.member(town.east1);
  await points.keep();
  // What the registers will know nothing of: an end with a move, the same member on his next way, a letter, a start.
  await driver.decide(ending.caseId, people.westOfficer, 'accept');
  await driver.decide(ending.caseId, people.west1Secretary, 'place');
  await driver.decide(ending.caseId, people.westOfficer, 'receipt');
  const next = await driver.start(ending.personId, ending.memberId, town.east1);
  await driver.decide(next.caseId, people.west1Secretary, 'pass');
  await driver.decide(issuing.caseId, people.eastOfficer, 'issue', { validityDays: 30 });
  const begun = await driver.start(fresh.personId, fresh.memberId, town.west1);
  await client.workflow.getHandle(ending.caseId).result();
  const before = await registers();
  await points.back();
  expect(await registers()).not.toEqual(before);

  const told = await reproject();
  expect(told.code).toBe(1);
  expect(told.output).toContain('workflow-ahead: 4 (the workflow has gone further than the record');
  expect(told.output).toContain(`${ending.caseId} workflow-ahead: the record has 4 steps, the workflow 7`);
  expect(told.output).toContain(`${begun.caseId} workflow-ahead: the record has 0 steps, the workflow 1`);
  expect(told.output).not.toContain(still.caseId);
  const { differences } = await find();
  const nothing = { started: [], nudged: [], refused: [] };
  expect(await restartAll(owner, client, config.temporal.taskQueue, differences, clockOffset)).toEqual(nothing);
  expect(await repairAll(owner, differences)).toEqual([]);

  const mended = await reproject('--repair');
  expect(mended).toMatchObject({ code: 0, output: expect.stringContaining('everything agrees') });
  expect(mended.output).toMatch(/put on record again from their workflows: 7 steps of 4 cases/);
  expect(mended.output).toMatch(/what people typed with \d+ of these steps is lost/);
  expect(await registers()).toEqual(before);
  expect((await driver.decide(next.caseId, people.westOfficer, 'issue', { validityDays: 30 })).stage).toBe('ISSUED');
  expect((await driver.decide(issuing.caseId, issuing.personId, 'report')).stage).toBe('IN_COMMITTEE');
  const { personId, memberId } = await town.member(town.east1);
  const numbers = [...before.cases.map(({ number }: { number: string }) => number)];
  expect(numbers).not.toContain((await driver.start(personId, memberId, town.west1)).number);
});

test('what is given up is decided again from where the record stands', async () => {
  const { house, driver, town } = t;
  const { people } = town;
  const { owner, client, config, clockOffset } = house;
  const { taskQueue } = config.temporal;
  const known = await travel(t, 'IN_COMMITTEE');
  const fresh = await town.member(town.east1);
  await points.keep();
  await driver.decide(known.caseId, people.westOfficer, 'accept');
  const lost = await driver.start(fresh.personId, fresh.memberId, town.west1);
  await points.back();
  // His transfer is begun once more before anybody looked.
  const again = await driver.start(fresh.personId, fresh.memberId, town.west2);
  const { differences } = await find();
  expect(differences.map(({ caseId, kind }) => [caseId, kind]).sort()).toEqual(
    [known.caseId, lost.caseId].map((caseId) => [caseId, 'workflow-ahead']).sort(),
  );
  const blocked = differences.filter(({ caseId }) => caseId === lost.caseId);
  const why = 'step 1: something else stands in its place in the registers';
  expect((await putBackAll(owner, client, blocked)).left).toEqual([{ caseId: lost.caseId, why }]);
  expect(await owner.timeline.count({ where: { caseId: lost.caseId } })).toBe(0);

  const done = await setBackAll(owner, client, taskQueue, differences, clockOffset);
  expect(done).toEqual({ started: [known.caseId], ended: [lost.caseId], refused: [] });
  await expect(client.workflow.getHandle(lost.caseId).describe()).rejects.toThrow(WorkflowNotFoundError);
  expect((await find()).differences).toEqual([]);
  expect((await driver.decide(known.caseId, people.westOfficer, 'accept')).stage).toBe('IN_BRANCH');
  expect((await driver.decide(again.caseId, people.east1Secretary, 'pass')).stage).toBe('OUT_COMMITTEE');
  expect((await find()).differences).toEqual([]);
});

test('steps of a run that the workflow has left behind are found in its history too', async () => {
  const { house, driver, town } = t;
  const { caseId } = await travel(t, 'BRANCH_REVIEW');
  const runOf = async () => (await house.client.workflow.getHandle(caseId).describe()).runId;
  const first = await runOf();
  await points.keep();
  for (let count = 0; (await runOf()) === first && count < 100; count++) {
    await driver.around(caseId, town.people.east1Secretary, 'claim');
    await driver.around(caseId, town.people.east1Secretary, 'release');
  }
  expect(await runOf()).not.toBe(first);
  await driver.decide(caseId, town.people.east1Secretary, 'pass');
  const before = await registers();
  await points.back();
  const { differences } = await find();
  expect(differences).toMatchObject([{ caseId, kind: 'workflow-ahead' }]);
  expect(await putBackAll(house.owner, house.client, differences)).toMatchObject({ cases: [caseId], left: [] });
  expect(await registers()).toEqual(before);
  expect((await driver.decide(caseId, town.people.eastOfficer, 'issue')).stage).toBe('ISSUED');
  expect((await find()).differences).toEqual([]);
});

test.each([
  ['the newest', 'seq > 2'],
  ['one in the middle', 'seq = 2'],
  ['all', 'true'],
])('rows of a timeline that are gone come back as they were, hash by hash: %s', async (_which, which) => {
  const { owner, client } = t.house;
  const { caseId } = await travel(t, 'IN_COMMITTEE');
  const before = await registers();
  await points.run(`DELETE FROM timeline WHERE case_id = $1 AND ${which}`, [caseId]);
  const { differences } = await find(caseId);
  expect(differences.map(({ kind }) => kind).sort()).toEqual(['timeline', 'workflow-ahead']);
  expect(await repairAll(owner, differences)).toEqual([]);
  expect(await putBackAll(owner, client, differences)).toMatchObject({ cases: [caseId], untyped: 0, left: [] });
  expect(await registers()).toEqual(before);
  expect(await kindsOf(caseId)).toEqual([]);
});

test('rows that are gone and in no history any more: the case is not set back to what is left of it', async () => {
  const { owner, client, config, clockOffset } = t.house;
  const { caseId } = await travel(t, 'IN_COMMITTEE');
  await points.run('DELETE FROM timeline WHERE case_id = $1 AND seq > 2', [caseId]);
  await client.workflowService.deleteWorkflowExecution({
    namespace: config.temporal.namespace,
    workflowExecution: { workflowId: caseId },
  });
  while ((await pastOf(client, caseId, 0)).seq) await new Promise((done) => setTimeout(done, 50));
  const row = await owner.case.findUniqueOrThrow({ where: { id: caseId } });
  const { differences } = await find(caseId);
  expect(differences).toEqual([
    { caseId, kind: 'timeline', what: '2 of 4 transitions' },
    { caseId, kind: 'workflow-missing', what: 'IN_COMMITTEE' },
  ]);
  expect(await putBackAll(owner, client, differences)).toMatchObject({ steps: 0, left: [] });
  expect(await repairAll(owner, differences)).toEqual([]);
  const restarted = await restartAll(owner, client, config.temporal.taskQueue, differences, clockOffset);
  expect(restarted).toEqual({ started: [], nudged: [], refused: [caseId] });
  expect(await owner.case.findUniqueOrThrow({ where: { id: caseId } })).toEqual(row);
});
