import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { openTemporal } from '../../platform/temporal';
import { plays } from '../../procedures/plays';
import { runNextRehearsal } from '../../rehearsal/run-next';
import { startRehearsals } from '../../stack/rehearsals';
import { type Served, serve } from '../api/served';
import { type House, openHouse } from '../support/house';
import { buildTown, type Town } from '../support/town';
import { until } from '../support/until';
import { type Ground, layGround } from './ground';

let house: House;
let ground: Ground;
let town: Town;
let api: Served;
let officer: string;
const children: ChildProcess[] = [];

// Months are played in some seconds, on a busy machine in more.
jest.setTimeout(240_000);

beforeAll(async () => {
  house = await openHouse({ withWorker: false });
  ground = await layGround(house);
  town = await buildTown(house.owner, house.keys);
  api = await serve(house, { config: ground.config });
  officer = await api.tokenOf(town.people.eastOfficer);
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await api?.stop();
  await ground?.close();
  await house?.close();
});

const smooth = { procedure: 'relation-transfer', scenario: 'smooth', variant: 'internal' };
const ask = (body: object = smooth, token = officer, key?: string) =>
  api.call('POST', '/api/v1/rehearsals', { token, body, ...(key && { key }) });
const see = async (id: string) => (await api.call('GET', `/api/v1/rehearsals/${id}`, { token: officer })).body;
const typeOf = ({ status, body }: { status: number; body: { type?: string } }) => [
  status,
  body.type?.split(':').at(-1),
];

const deps = () => ({ ...ground.parts(), db: house.db, clock: Date.now, stopping: new AbortController().signal });

const comesTo = (id: string, holds: (seen: { status: string; daysPassed: number }) => boolean) =>
  until(async () => {
    const seen = await see(id);
    return holds(seen) && seen;
  });

const people = () => ground.db.person.count();

async function running(): Promise<string[]> {
  const client = openTemporal(
    { ...ground.config, temporal: { ...ground.config.temporal, namespace: ground.config.rehearsal?.namespace ?? '' } },
    house.keys,
  );
  const ids: string[] = [];
  for await (const { workflowId } of client.workflow.list({ query: 'ExecutionStatus = "Running"' }))
    ids.push(workflowId);
  await client.connection.close();
  return ids;
}

test('officers and administrators see what can be rehearsed; others, and where it is not set up, are told', async () => {
  const path = '/api/v1/rehearsals/scenarios';
  for (const who of [town.people.eastOfficer, town.people.administrator]) {
    const { body } = await api.call('GET', path, { token: await api.tokenOf(who) });
    expect(body.items[0].procedure.title).toBe('组织关系接转');
    expect(body.items[0].scenarios[0]).toMatchObject({ id: 'smooth', title: '顺利办结' });
    expect(body.items[1]).toMatchObject({ procedure: { id: 'pocket-visit', title: '口袋党员走访' } });
    expect(body.items[1].scenarios[0].variants[0]).toEqual({ id: 'branch', title: '只有所在支部走访' });
  }
  const secretary = await api.tokenOf(town.people.east1Secretary);
  expect(typeOf(await api.call('GET', path, { token: secretary }))).toEqual([403, 'not-allowed']);
  expect(typeOf(await ask(smooth, secretary))).toEqual([403, 'not-allowed']);
  expect((await ask({ ...smooth, variant: 'sideways' })).body.errors[0].pointer).toBe('/variant');
  // Each is known, but not with the other.
  expect((await ask({ ...smooth, variant: 'receiving' })).body.errors[0].pointer).toBe('/variant');
  expect((await ask({ ...smooth, scenario: 'rounds' })).body.errors[0].pointer).toBe('/scenario');
  expect(api.document.components.schemas.RehearsalInput).toMatchObject({
    properties: {
      procedure: { enum: plays.map(({ procedure }) => procedure) },
      scenario: { enum: expect.arrayContaining(['letter-expired', 'nobody-visits']) },
      variant: { enum: expect.arrayContaining(['between', 'receiving-committee']) },
    },
  });
  expect((await ask({ ...smooth, from: '1999-01-01' })).body.errors[0].pointer).toBe('/from');
  const without = await serve(house);
  const told = await without.call('GET', path, { token: officer });
  await without.stop();
  expect(typeOf(told)).toEqual([404, 'rehearsal-off']);
  expect(await house.db.job.count()).toBe(0);
});

test('of two at once one is taken; it plays in the worker, and everybody real is left as he was', async () => {
  const real = () => Promise.all([house.db.case.count(), house.db.notice.count(), house.db.person.count()]);
  const before = await real();
  const both = await Promise.all([ask(smooth, officer, 'the-first-key'), ask(smooth, officer, 'the-second-key')]);
  expect(both.map(({ status }) => status).sort()).toEqual([202, 409]);
  const taken = both.find(({ status }) => status === 202);
  const { id } = taken?.body ?? {};
  expect(taken?.headers.get('location')).toBe(`/api/v1/rehearsals/${id}`);
  expect(typeOf(await ask())).toEqual([409, 'rehearsal-running']);
  const key = both[0]?.status === 202 ? 'the-first-key' : 'the-second-key';
  expect((await ask(smooth, officer, key)).body.id).toBe(id);

  const { config, keys, log, bundle } = ground.parts();
  const worker = startRehearsals({ config, keys, log, bundle, db: house.db });
  const seen = await comesTo(id, ({ status }) => status === 'done').finally(() => worker.stop());
  expect(seen.report).toMatchObject({ ending: { id: 'received' }, counts: { decisions: 4 } });
  expect(seen.report.days.length).toBeGreaterThan(3);
  expect(seen.daysPassed).toBeGreaterThanOrEqual(seen.report.calendarDays - 1);
  expect(await real()).toEqual(before);
  expect(await people()).toBe(0);
  expect(await running()).toEqual([]);
  const audit = await house.db.audit.findFirstOrThrow({ where: { action: 'rehearsal-started', objectId: id } });
  expect(audit.detail).toEqual(smooth);
});

test('a visit is played in the worker like a transfer', async () => {
  const taken = await ask({ procedure: 'pocket-visit', scenario: 'settled', variant: 'receiving', from: '2026-07-06' });
  expect(taken.status).toBe(202);
  expect(await runNextRehearsal(deps())).toBe(true);
  expect(await see(taken.body.id)).toMatchObject({
    status: 'done',
    report: { variant: { id: 'receiving', title: '应接收支部也走访' }, ending: { id: 'settled' } },
  });
});

test('one that takes too long, and one whose worker is stopped, end and are cleared away', async () => {
  // Months with a letter that runs out take seconds on the fastest machine.
  const long = { ...smooth, scenario: 'letter-expired', variant: 'between' };
  const first = (await ask(long)).body.id;
  expect(await runNextRehearsal({ ...deps(), limit: 300 })).toBe(true);
  expect((await see(first)).failure).toEqual({ id: 'timed-out', title: '推演用时过长，已停止' });
  expect(await people()).toBe(0);

  const second = (await ask(long)).body.id;
  const { config, keys, log, bundle } = ground.parts();
  const worker = startRehearsals({ config, keys, log, bundle, db: house.db });
  await comesTo(second, ({ status }) => status === 'running');
  await worker.stop();
  expect(await see(second)).toMatchObject({ status: 'failed', failure: { id: 'interrupted' } });
  expect(await people()).toBe(0);
});

test('one that was killed half-way is not played again, and nothing of it is left at the next start', async () => {
  const { id } = (await ask({ ...smooth, scenario: 'letter-expired', variant: 'between' })).body;
  const child = startPlaying();
  const ended = once(child, 'close');
  await comesTo(id, ({ daysPassed }) => daysPassed >= 3);
  // While one process plays, another leaves it alone.
  expect(await runNextRehearsal(deps())).toBe(false);
  child.kill('SIGKILL');
  await ended;
  expect(await people()).toBeGreaterThan(0);
  await until(async () => (await running()).length > 0);
  // A sweep of that day may have been under way as well.
  expect((await running()).filter((workflowId) => !workflowId.startsWith('sweep-'))).toHaveLength(1);

  // PostgreSQL notices the end of the process, and lets the lock fall.
  await until(() => runNextRehearsal(deps()));
  expect(await see(id)).toMatchObject({ status: 'failed', failure: { id: 'interrupted' }, report: null });
  expect(await people()).toBe(0);
  await until(async () => (await running()).length === 0);
  expect(await running()).toEqual([]);
});

function startPlaying(): ChildProcess {
  const { shared, config } = house;
  const env = {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    DATABASE_URL: config.databaseUrl,
    REHEARSAL_DATABASE_URL: ground.config.rehearsal?.databaseUrl,
    REHEARSAL_NAMESPACE: ground.config.rehearsal?.namespace,
    TEMPORAL_ADDRESS: shared.temporalAddress,
    TEMPORAL_NAMESPACE: shared.namespace,
    TEMPORAL_TASK_QUEUE: config.temporal.taskQueue,
    DANGWU_KEY_RING: shared.keyRing,
    BUNDLE: shared.bundle,
  };
  const script = join(__dirname, 'play-one.ts');
  const child = spawn(process.execPath, ['--require', 'tsx/cjs', script], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  children.push(child);
  return child;
}
