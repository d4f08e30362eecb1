import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { CHECK_LEASE, checkDue } from '../../worker/checking';
import { LEASE, relayDue, rowDecision } from '../../worker/relay';
import type { Told } from '../api/served';
import { workerChild } from '../support/worker-child';
import { type BatchOffice, batchFile, openBatchOffice } from './office';

let office: BatchOffice;
beforeAll(async () => {
  office = await openBatchOffice({ withWorker: false });
});
afterAll(() => office.close());

const countOf = (batchId: string, status: string): Promise<number> =>
  office.house.db.pendingStart.count({ where: { batchId, status } });

const started = (batchId: string) => countOf(batchId, 'started');

/** As a person does: while nobody answers, the same request again. */
async function insist(personId: string, path: string, body: object): Promise<Told> {
  const key = randomUUID();
  for (let tries = 1; ; tries++) {
    const told = await office.as(personId, 'POST', path, body, key);
    if (told.status !== 503 || tries === 10) return told;
    await delay(500);
  }
}

test('a worker killed in the middle of a check: another one looks at the rest; until then nothing starts', async () => {
  const { town, house, as, send } = office;
  const { east1Secretary: secretary } = town.people;
  const graduates = [];
  for (let n = 0; n < 120; n++) graduates.push(await office.graduate(town.east1, n % 4 ? {} : { standing: 'lost' }));
  const told = await send(secretary, await batchFile(graduates.map(({ cells }) => cells)));
  expect([told.status, told.headers.get('location')]).toEqual([202, `/api/v1/batches/${told.body.id}`]);
  expect(told.body).toMatchObject({ status: { id: 'checking' }, counts: { total: 120, unchecked: 120 } });
  const { id } = told.body;
  const child = workerChild(office.house);
  while ((await countOf(id, 'checked')) < 5 && child.exitCode === null) await delay(5);
  child.kill('SIGKILL');
  await once(child, 'exit');
  const { counts } = (await as(secretary, 'GET', `/batches/${id}`)).body;
  expect(counts.checked).toBeGreaterThanOrEqual(5);
  expect(counts.unchecked).toBeGreaterThan(0);
  const early = await as(secretary, 'POST', `/batches/${id}/start`, {});
  expect([early.status, early.body.type]).toEqual([409, 'urn:dangwu:problem:batch-being-checked']);
  // Two at once, and both as late as the lease of the dead is over.
  const rounds = async () => {
    while (await checkDue(house, Date.now() + CHECK_LEASE));
  };
  await Promise.all([rounds(), rounds()]);
  const body = await office.examined(secretary, id);
  expect(body).toMatchObject({ status: { id: 'preview' }, counts: { unchecked: 0, checked: 90, refused: 30 } });
  expect((await as(secretary, 'POST', `/batches/${id}/discard`, {})).body.status.id).toBe('discarded');
});

test('what is thrown away while it is being checked is gone', async () => {
  const { town, as, send, house } = office;
  const { east1Secretary: secretary } = town.people;
  const { cells } = await office.graduate(town.east1);
  const { body } = await send(secretary, await batchFile([cells]));
  expect((await as(secretary, 'POST', `/batches/${body.id}/discard`, {})).body.status.id).toBe('discarded');
  expect(await checkDue(house, Date.now())).toBe(false);
  expect(await house.db.pendingStart.count({ where: { batchId: body.id } })).toBe(0);
});

test('a worker killed in the middle of a batch: another one starts the rest, none twice and none lost', async () => {
  const { town, house, as } = office;
  const { east1Secretary: secretary } = town.people;
  const graduates = [];
  for (let n = 0; n < 60; n++) graduates.push(await office.graduate(town.east1));
  const { body: batch } = await office.upload(
    secretary,
    graduates.map(({ cells }) => cells),
  );
  await as(secretary, 'POST', `/batches/${batch.id}/start`, {});
  const child = workerChild(office.house);
  while ((await started(batch.id)) < 5 && child.exitCode === null) await delay(10);
  child.kill('SIGKILL');
  await once(child, 'exit');
  const before = await started(batch.id);
  expect(before).toBeGreaterThanOrEqual(5);
  expect(before).toBeLessThan(60);

  // Two at once, and both as late as the lease of the dead is over.
  house.worker = await house.startWorker();
  const { db, gateway } = house;
  const rounds = async () => {
    while (await relayDue({ db, cases: gateway }, Date.now() + LEASE));
  };
  await Promise.all([rounds(), rounds()]);
  const body = await office.through(secretary, batch.id);
  expect(body.counts).toMatchObject({ total: 60, started: 60, failed: 0 });
  const cases = await house.owner.case.findMany({ where: { batchId: batch.id }, select: { id: true, memberId: true } });
  expect(cases.map(({ memberId }) => memberId).sort()).toEqual(graduates.map(({ memberId }) => memberId).sort());
  const rows = await house.owner.pendingStart.findMany({ where: { batchId: batch.id } });
  expect(rows.map(({ caseId }) => caseId).sort()).toEqual(
    rows.map(({ id }) => `relation-transfer-${rowDecision(id, 0)}`).sort(),
  );
  // Each story goes on: its branch's committee can decide.
  for (const { id } of cases.slice(0, 3)) {
    const task = await house.db.task.findFirstOrThrow({ where: { caseId: id, closedAt: null } });
    const told = await insist(town.people.eastOfficer, `/tasks/${task.id}/decision`, { outcome: 'issue' });
    expect(told.body).toMatchObject({ stage: { id: 'ISSUED' } });
  }
}, 300_000);
