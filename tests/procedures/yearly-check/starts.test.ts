import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WorkflowNotFoundError } from '@temporalio/client';
import { record } from '../../../activities/record/record';
import { readCases } from '../../../activities/reproject/actual';
import { compare } from '../../../activities/reproject/compare';
import { together } from '../../../cases/together';
import { caseIdOf } from '../../../domain/case/ids';
import { NOBODY, type Offer } from '../../../domain/case/offer';
import { HOUR } from '../../../domain/time/dates';
import type { FaultPoint } from '../../../platform/fault-point';
import { type AutomaticStart, startDecision, startStatement } from '../../../registers/starts/start-statement';
import { LEASE, relayDue } from '../../../worker/relay';
import { type Served, serve } from '../../api/served';
import { download } from '../../lists/download';
import { addProcedure } from '../../support/add-procedure';
import { type House, openHouse } from '../../support/house';
import { buildTown, type Town } from '../../support/town';
import { Driver } from '../../support/transfer';
import { refusal } from '../../support/transfers';
import { workerChild } from '../../support/worker-child';
import { MODULE, madeUp, yearly } from './made-up';

let house: House;
let town: Town;
let api: Served;
let driver: Driver;

beforeAll(async () => {
  house = await openHouse({ ...madeUp, withWorker: false });
  town = await buildTown(house.owner, house.keys);
  api = await serve(house);
  driver = new Driver(house);
});
afterAll(async () => {
  await api.stop();
  await house.close();
});

const as = async (personId: string, method: string, path: string, body?: object) =>
  await api.call(method, `/api/v1${path}`, { token: await api.tokenOf(personId), ...(body && { body }) });

const startOf = (memberId: string, episode = '2026'): AutomaticStart => ({
  procedure: 'yearly-check',
  subject: memberId,
  episode,
  origin: 'case',
  originId: `pocket-visit-${memberId}`,
  data: { sample: 7 },
  at: Date.now(),
});

const write = (...starts: AutomaticStart[]) =>
  house.db.$transaction((tx) => together(tx, starts.map(startStatement)), { maxWait: 20_000, timeout: 20_000 });

const caseOf = (start: AutomaticStart) => caseIdOf(start.procedure, startDecision(start));

/** Relays as late as the lease of one that died is over, until nothing waits. */
const relay = async () => {
  while (await relayDue({ db: house.db, cases: house.gateway }, Date.now() + LEASE));
};

/** A case that nobody started, of a fresh member of east1. */
async function begun(): Promise<{ start: AutomaticStart; caseId: string; memberId: string }> {
  const { memberId } = await town.member(town.east1);
  const start = startOf(memberId);
  await write(start);
  await relay();
  return { start, caseId: caseOf(start), memberId };
}

describe('a worker that is killed', () => {
  const points: FaultPoint[] = ['record-uncommitted', 'record-committed'];

  test.each(points)(
    'at %s while it begins a start: the next one begins one case of it',
    async (point) => {
      const faults = mkdtempSync(join(tmpdir(), 'dangwu-starts-'));
      const { memberId } = await town.member(town.east1);
      const start = startOf(memberId);
      writeFileSync(join(faults, point), '');
      await write(start);
      const child = workerChild(house, { module: MODULE, faults });
      await once(child, 'exit');
      expect(child.signalCode).toBe('SIGKILL');
      const worker = await house.startWorker();
      try {
        await relay();
        const row = await house.db.pendingStart.findFirstOrThrow({ where: { subject: memberId } });
        expect([row.status, row.caseId]).toEqual(['started', caseOf(start)]);
        expect(await house.db.case.count({ where: { memberId } })).toBe(1);
        // Its story goes on.
        await driver.decide(caseOf(start), town.people.east1Secretary, 'fine');
        const { status } = await house.client.workflow.getHandle(caseOf(start)).describe();
        expect(status.name).toBe('COMPLETED');
      } finally {
        await worker.stop();
        rmSync(faults, { recursive: true });
      }
    },
    120_000,
  );
});

describe('a start that no person makes', () => {
  beforeAll(async () => {
    house.worker = await house.startWorker();
  });

  test('is one case, however often it is written and by however many relays it is begun', async () => {
    const { memberId } = await town.member(town.east1);
    const start = startOf(memberId);
    await Promise.all([write(start), write(start), write(startOf(memberId, '2027'), start)]);
    await Promise.all([relay(), relay()]);
    await write(start);
    await relay();
    const rows = await house.db.pendingStart.findMany({ where: { subject: memberId }, orderBy: { episode: 'asc' } });
    expect(rows.map(({ status, origin, caseId }) => [status, origin, caseId])).toEqual([
      ['started', 'case', caseOf(start)],
      ['started', 'case', caseOf(startOf(memberId, '2027'))],
    ]);
    const cases = await house.db.case.findMany({ where: { memberId }, select: { id: true, startedBy: true } });
    expect(cases.map(({ startedBy }) => startedBy)).toEqual([null, null]);
    expect(cases.map(({ id }) => id).sort()).toEqual(rows.map(({ caseId }) => caseId).sort());
  });

  test('is shown as the system that began it, and nobody is told or named in its place', async () => {
    const { caseId, memberId } = await begun();
    const { east1Secretary: secretary } = town.people;
    const { body } = await as(secretary, 'GET', `/cases/${caseId}`);
    expect([body.startedBy, body.origin]).toEqual([null, { id: 'case', title: '系统（由另一事项按规则自动发起）' }]);
    expect(body.actions.map(({ id }: { id: string }) => id)).toEqual(['urge', 'copy']);
    const { items, chain } = (await as(secretary, 'GET', `/cases/${caseId}/timeline`)).body;
    expect(chain).toBe('intact');
    expect(items[0]).toMatchObject({
      actor: null,
      role: { id: 'system', title: '系统' },
      text: '系统（由另一事项按规则自动发起）：提交，进入“核查”',
    });
    const listed = (await as(secretary, 'GET', `/cases?memberId=${memberId}`)).body.items;
    expect(listed.map(({ id }: { id: string }) => id)).toEqual([caseId]);
    const todo = (await as(secretary, 'GET', '/tasks?list=todo&limit=100')).body.items;
    expect(todo.find((task: { case: { id: string } }) => task.case.id === caseId)?.from).toBeNull();
    const row = await house.db.timeline.findFirstOrThrow({ where: { caseId, seq: 1 } });
    expect([row.actorId, row.actorRole]).toEqual([null, 'system']);
    expect((await as(secretary, 'POST', `/cases/${caseId}/actions/withdraw`, {})).body.type).toMatch(/:not-allowed$/);

    // The step of the starter falls to nobody: the administrators above hear of it.
    await driver.decide(caseId, secretary, 'ask');
    expect(await house.db.taskSeat.count({ where: { task: { caseId, closedAt: null } } })).toBe(0);
    const told = await house.owner.notice.findMany({ where: { caseId }, select: { personId: true, lines: true } });
    expect(told.map(({ personId }) => personId).sort()).toEqual([secretary, town.people.administrator].sort());
    expect(told.find(({ personId }) => personId === town.people.administrator)?.lines.join()).toMatch(
      /“发起人说明”没有可办理的人，请任命/,
    );
    const [kept] = await readCases(house.db, { after: '', take: 1, id: caseId });
    expect(kept && compare(kept).differences).toEqual([]);
  });

  test('whose workflow has not heard that it is on record, since all died at once, is offered once more', async () => {
    const { db, keys, client, gateway } = house;
    const { memberId } = await town.member(town.east1);
    const start = { ...startOf(memberId), at: Date.now() + HOUR };
    await write(start);
    const { id: pendingId } = await db.pendingStart.findFirstOrThrow({ where: { subject: memberId } });
    const { episode, origin } = start;
    const ids = { decisionId: startDecision(start), actorId: NOBODY, pendingId, episode, origin };
    const offer: Offer = { ...ids, action: 'submit', data: { ...start.data, memberId } };
    const caseId = caseOf(start);
    const input = { procedure: 'yearly-check', caseId, cause: { kind: 'offer' as const, offer }, at: Date.now() };
    expect(await record(db, keys, input)).toMatchObject({ transition: { seq: 1 } });
    await expect(client.workflow.getHandle(caseId).describe()).rejects.toThrow(WorkflowNotFoundError);
    const row = () => db.pendingStart.findUniqueOrThrow({ where: { id: pendingId } });
    expect(await row()).toMatchObject({ status: 'started', caseId, nextAt: expect.any(Date) });

    await relayDue({ db, cases: gateway }, Date.now() + 2 * HOUR);
    expect(await row()).toMatchObject({ status: 'started', caseId, nextAt: null });
    expect((await driver.decide(caseId, town.people.east1Secretary, 'fine')).seq).toBe(2);
    // Of one that has ended nothing begins anew.
    await db.pendingStart.update({ where: { id: pendingId }, data: { nextAt: new Date() } });
    await relay();
    expect(await row()).toMatchObject({ status: 'started', nextAt: null });
    expect((await client.workflow.getHandle(caseId).describe()).status.name).toBe('COMPLETED');
  });

  test('is no way round: a person starts no such case, and what no row waits for begins nothing', async () => {
    const { memberId } = await town.member(town.east1);
    const start = startOf(memberId);
    const offer = {
      actorId: NOBODY,
      action: 'submit',
      origin: 'case',
      episode: '2026',
      data: { ...start.data, memberId },
    } as const;
    const begin = (more: object) =>
      refusal(house.gateway.start('yearly-check', { decisionId: randomUUID(), ...offer, ...more }));
    const { east1Secretary: secretary } = town.people;
    const person = { actorId: secretary, origin: undefined, submissionId: await driver.submission(secretary) };
    expect(await begin(person)).toEqual({ type: 'not-allowed' });
    expect(await begin({})).toEqual({ type: 'conflict' });
    // A row that waits for something else.
    const other = startOf((await town.member(town.east1)).memberId);
    const id = randomUUID();
    const row = {
      ...other,
      id,
      status: 'waiting',
      nextAt: new Date('2200-01-01'),
      createdAt: new Date(),
      at: undefined,
    };
    await house.owner.pendingStart.create({ data: row });
    expect(await begin({ pendingId: id })).toEqual({ type: 'conflict' });
    const right = { pendingId: id, data: { ...other.data, memberId: other.subject } };
    const wrongs = [{ origin: 'sweep' }, { episode: '2027' }, { actorId: secretary }, { batchId: randomUUID() }];
    for (const wrong of wrongs) expect(await begin({ ...right, ...wrong })).toEqual({ type: 'conflict' });
    expect(await begin({ ...right, data: { memberId: other.subject } })).toEqual({ type: 'conflict' });
    expect(await house.db.case.count({ where: { memberId } })).toBe(0);
    await expect(house.owner.person.create({ data: { id: NOBODY, name: '示例' } })).rejects.toThrow();
  });

  test('that is refused for good is shown to the administrators above, and is tried again when it is mended', async () => {
    const { memberId } = await town.member(town.east1, { name: '示例失联', standing: 'lost' });
    const start = startOf(memberId);
    await write(start);
    await relay();
    const { administrator, east1Secretary: secretary } = town.people;
    const failed = async (personId: string) => (await as(personId, 'GET', '/starts?status=failed')).body;
    const { items } = await failed(administrator);
    expect(items).toEqual([
      expect.objectContaining({
        procedure: { id: 'yearly-check', title: '示例年度核查' },
        subject: { id: memberId, name: '示例失联' },
        episode: '2026',
        origin: { id: 'case', title: '系统（由另一事项按规则自动发起）' },
        status: { id: 'failed', title: '未能发起' },
        problem: { id: 'member-not-active', title: '该党员已停止党籍或不再是党员，不能办理' },
        caseId: null,
      }),
    ]);
    expect((await failed(await town.person('administrator', town.east))).items).toEqual(items);
    expect((await failed(await town.person('administrator', town.west))).items).toEqual([]);
    expect((await failed(secretary)).type).toMatch(/:not-allowed$/);
    const file = await download(api, await api.tokenOf(administrator), '/starts/export?status=failed');
    expect(file.rows).toMatchObject([{ 对象: '示例失联', 未能发起的原因: '该党员已停止党籍或不再是党员，不能办理' }]);
    const figure = async () =>
      (await (await fetch(`${api.url}/metrics`)).text()).match(/dangwu_starts_failed (\d+)/)?.[1];
    expect(await figure()).toBe('1');

    // Of a discreet procedure it is told that something failed, and neither which nor for whom; in no file.
    const readers = { roles: [], subject: 'nothing', discreet: true } as const;
    addProcedure({ ...yearly, table: { ...yearly.table, readers } });
    const hidden = { procedure: { id: '不公开', title: '不公开' }, subject: null, problem: items[0].problem };
    expect((await failed(administrator)).items).toMatchObject([hidden]);
    const none = await download(api, await api.tokenOf(administrator), '/starts/export?status=failed');
    expect([none.status, none.rows]).toEqual([200, []]);
    addProcedure(yearly);

    const retry = (personId: string) => as(personId, 'POST', `/starts/${items[0].id}/retry`);
    const stranger = await town.person('administrator', town.west);
    expect((await retry(stranger)).status).toBe(404);
    // Not mended: refused again.
    expect((await retry(administrator)).body.status.id).toBe('waiting');
    await relay();
    expect((await failed(administrator)).items).toHaveLength(1);
    await house.owner.member.update({ where: { id: memberId }, data: { standing: 'normal' } });
    expect((await retry(administrator)).status).toBe(200);
    await relay();
    expect((await failed(administrator)).items).toEqual([]);
    const { body } = await as(administrator, 'GET', '/starts?status=started&limit=100');
    const mended = body.items.find(({ id }: { id: string }) => id === items[0].id);
    expect(mended).toMatchObject({ subject: { id: memberId }, caseId: expect.stringMatching(/^yearly-check-/) });
    expect((await retry(administrator)).body.type).toMatch(/:conflict$/);
    expect(await figure()).toBe('0');
    expect(await house.db.case.count({ where: { memberId } })).toBe(1);
  });
});
