import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { heartbeat } from '@temporalio/activity';
import { ScheduleOverlapPolicy } from '@temporalio/client';
import { sweepPage } from '../../../activities/sweeps/sweep-page';
import type { Sweep } from '../../../cases/sweep';
import { DAY } from '../../../domain/time/dates';
import { startDecision } from '../../../registers/starts/start-statement';
import { runSweep } from '../../../worker/run-sweep';
import { ensureSchedules } from '../../../worker/schedules';
import { type Served, serve } from '../../api/served';
import { download } from '../../lists/download';
import { type House, openHouse } from '../../support/house';
import { workerWith } from '../../support/other-worker';
import { buildTown, syntheticIdentity, type Town } from '../../support/town';
import { until } from '../../support/until';
import { workerChild } from '../../support/worker-child';
import { MODULE, madeUp } from './made-up';
import { PAGE, yearlySweep } from './sweep';

const MEMBERS = 300;
const PAGES = Math.floor(MEMBERS / PAGE) + 1;

/** More pages than one history takes. */
const long: Sweep = {
  id: 'long',
  title: '示例长核查',
  cron: '0 2 * * *',
  page: async ({ after }) => ({ next: after === '249' ? null : String(Number(after) + 1), changed: 1 }),
};

let house: House;
let town: Town;
let api: Served;

beforeAll(async () => {
  house = await openHouse({ ...madeUp, withWorker: false });
  town = await buildTown(house.owner, house.keys);
  for (let count = 0; count < MEMBERS; count++) {
    await town.member(town.east1, { identityNumber: syntheticIdentity(`19${60 + Math.floor(count / 100)}0220`) });
  }
  api = await serve(house);
});
afterAll(async () => {
  await api.stop();
  await house.close();
});

/** So far ahead of the wall clock that no relay begins meanwhile what is found. */
const AHEAD = 3_650 * DAY;

const run = (asOf: string, { id = yearlySweep.id, clockOffset = AHEAD } = {}) =>
  runSweep(house.client, house.config.temporal.taskQueue, { id, asOf, clockOffset });

/** A worker that only sweeps. */
const sweeping = () =>
  workerWith(house, { sweepPage: (input) => sweepPage(house.db, [yearlySweep, long], input, heartbeat) });

const foundFor = (episode: string) =>
  house.owner.pendingStart.findMany({ where: { episode, origin: 'sweep' }, select: { subject: true, originId: true } });

const runsOf = (asOf: string) =>
  house.owner.sweepRun.findMany({ where: { asOf: new Date(asOf) }, orderBy: { begunAt: 'asc' } });

test('a worker killed within a page and after it: the next goes on from the cursor, each member once', async () => {
  const faults = mkdtempSync(join(tmpdir(), 'dangwu-sweep-'));
  const done = run('2026-01-02');
  for (const point of ['sweep-uncommitted', 'sweep-committed', 'sweep-uncommitted']) {
    writeFileSync(join(faults, point), '');
    const child = workerChild(house, { module: MODULE, faults });
    await once(child, 'exit');
    expect(child.signalCode).toBe('SIGKILL');
  }
  const [halfway] = await runsOf('2026-01-02');
  expect(halfway?.pages).toBeGreaterThan(0);
  expect(halfway?.pages).toBeLessThan(PAGES);
  expect(halfway?.finishedAt).toBeNull();
  const worker = await sweeping();
  expect(await done).toEqual({ started: MEMBERS, changed: 0 });
  await worker.stop();
  rmSync(faults, { recursive: true });

  const rows = await foundFor('2026');
  const members = await house.owner.member.findMany({ select: { id: true } });
  expect(rows.map(({ subject }) => subject).sort()).toEqual(members.map(({ id }) => id).sort());
  const runs = await runsOf('2026-01-02');
  expect(runs).toHaveLength(1);
  expect(runs[0]).toMatchObject({ id: halfway?.id, pages: PAGES, started: MEMBERS, finishedAt: expect.any(Date) });
  expect(new Set(rows.map(({ originId }) => originId))).toEqual(new Set([halfway?.id]));
}, 300_000);

describe('a sweep', () => {
  let worker: Awaited<ReturnType<typeof sweeping>>;
  beforeAll(async () => {
    worker = await sweeping();
  });
  afterAll(() => worker.stop());

  test('run again changes nothing, and what came later is found by the next', async () => {
    expect(await run('2026-01-02')).toEqual({ started: 0, changed: 0 });
    await town.member(town.east2);
    expect(await run('2026-01-02')).toEqual({ started: 1, changed: 0 });
    expect((await runsOf('2026-01-02')).map(({ started }) => started)).toEqual([MEMBERS, 0, 1]);
    expect(await foundFor('2026')).toHaveLength(MEMBERS + 1);
  });

  test('runs for a past day as it was then, and says what it changed', async () => {
    expect(await run('2000-01-02')).toEqual({ started: 0, changed: 0 });
    expect(await run('2025-01-02')).toEqual({ started: MEMBERS + 1, changed: 0 });
    const [administrator, secretary] = [town.people.administrator, town.people.east1Secretary];
    const token = await api.tokenOf(administrator);
    const { body } = await api.call('GET', '/api/v1/sweeps?limit=2', { token });
    expect(body.items[0]).toMatchObject({ asOf: '2025-01-02', started: MEMBERS + 1, finishedAt: expect.any(String) });
    const next = (await api.call('GET', `/api/v1/sweeps?limit=2&cursor=${body.next}`, { token })).body;
    expect(next.items.map(({ asOf }: { asOf: string }) => asOf)).toEqual(['2026-01-02', '2026-01-02']);
    const file = await download(api, token, '/sweeps/export');
    expect(file.status).toBe(200);
    const other = await api.call('GET', '/api/v1/sweeps', { token: await api.tokenOf(secretary) });
    expect(other.body.type).toMatch(/:not-allowed$/);
    const figures = await (await fetch(`${api.url}/metrics`)).text();
    expect(figures).toContain('dangwu_sweeps_unfinished 0');
    expect(figures).toMatch(/dangwu_sweep_timestamp_seconds\{sweep="yearly"\} 2\d{9}/);
  });

  test('of many pages goes on with a new history, as one run', async () => {
    expect(await run('2026-03-01', { id: long.id })).toEqual({ started: 0, changed: 250 });
    expect(await runsOf('2026-03-01')).toMatchObject([{ pages: 250, changed: 250, finishedAt: expect.any(Date) }]);
  });

  test('comes by its schedule, for the day in Shanghai for which that meant it', async () => {
    const { client, config } = house;
    const id = yearlySweep.id;
    await ensureSchedules(client, config.temporal.taskQueue, [yearlySweep]);
    await ensureSchedules(client, config.temporal.taskQueue, [yearlySweep]);
    const handle = client.schedule.getHandle(`sweep-${id}`);
    const { spec, policies, action } = await handle.describe();
    expect([spec.timezone, policies.overlap, action.workflowType]).toEqual(['Asia/Shanghai', 'BUFFER_ALL', 'sweep']);
    // What was missed: the second of January at a quarter past one is still the first in Greenwich.
    const [start, end] = [new Date('2023-12-30T00:00:00Z'), new Date('2024-01-05T00:00:00Z')];
    await handle.backfill({ start, end, overlap: ScheduleOverlapPolicy.BUFFER_ALL });
    await until(async () => (await runsOf('2024-01-02'))[0]?.finishedAt);
    expect(await runsOf('2024-01-02')).toMatchObject([{ started: MEMBERS + 1, finishedAt: expect.any(Date) }]);
    expect(await foundFor('2024')).toHaveLength(MEMBERS + 1);
    await handle.delete();
    await house.owner.pendingStart.deleteMany({ where: { episode: '2024' } });
  });

  test('that nobody knows, or that has no day, fails at once and is not tried for ever', async () => {
    await expect(run('2026-01-02', { id: 'nothing' })).rejects.toMatchObject({
      cause: { cause: { type: 'unknown-sweep' } },
    });
    const { taskQueue } = house.config.temporal;
    const options = { workflowId: randomUUID(), taskQueue, args: [{ id: yearlySweep.id }] };
    await expect(house.client.workflow.execute('sweep', options)).rejects.toMatchObject({ cause: { type: 'no-day' } });
  });
});

test('what it found becomes a case under the decision of its member and year', async () => {
  const { memberId } = await town.member(town.west1);
  const worker = await sweeping();
  expect(await run('2026-01-02', { clockOffset: 0 })).toEqual({ started: 1, changed: 0 });
  await worker.stop();
  house.worker = await house.startWorker();
  const id = `yearly-check-${startDecision({ procedure: 'yearly-check', subject: memberId, episode: '2026' })}`;
  const found = () => house.db.case.findUnique({ where: { id }, select: { memberId: true, startedBy: true } });
  expect(await until(found)).toEqual({ memberId, startedBy: null });
});
