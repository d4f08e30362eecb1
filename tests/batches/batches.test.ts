import { randomUUID } from 'node:crypto';
import { verifyAudit } from '../../access/audit';
import { readWorkbook } from '../../sheets/workbook';
import { type BatchOffice, batchFile, openBatchOffice } from './office';

const WHOLE = '/procedures/relation-transfer/batches/whole-branch';

let office: BatchOffice;
beforeAll(async () => {
  office = await openBatchOffice();
});
afterAll(() => office.close());

test('a whole branch but two goes to another, in the name of its committee; its secretary still reviews each', async () => {
  const { town, as, house } = office;
  const { eastOfficer: officer, east2Secretary } = town.people;
  const all = [];
  for (let n = 0; n < 6; n++) all.push(await office.graduate(town.east2));
  const lost = await office.graduate(town.east2, { standing: 'lost' });
  await office.graduate(town.east2, { standing: 'ended' });
  const input = {
    branchId: town.east2,
    data: { targetOrganisationId: town.west1 },
    reason: '支部撤并',
    exceptMemberIds: all.slice(0, 2).map(({ memberId }) => memberId),
  };
  const key = randomUUID();
  const { status, body } = await as(officer, 'POST', WHOLE, input, key);
  expect([status, body.status.id, body.kind.id]).toEqual([202, 'checking', 'whole-branch']);
  expect(body.counts).toMatchObject({ total: 5, unchecked: 5, checked: 0 });
  const batch = await office.examined(officer, body.id);
  expect([batch.status.id, batch.organisation.id]).toEqual(['preview', town.east2]);
  expect(batch.counts).toMatchObject({ total: 5, checked: 4, refused: 1 });
  expect((await as(officer, 'POST', WHOLE, input, key)).body.id).toBe(batch.id);
  const rows = await office.rows(officer, batch.id);
  const member = (memberId: string) => rows.find((row) => row.member.id === memberId);
  expect(member(lost.memberId).problems).toMatchObject([{ id: 'member-lost', column: '' }]);
  expect(member(all[2]?.memberId as string)).toMatchObject({ status: { id: 'checked' }, target: { id: town.west1 } });
  // One is left out, and one becomes impossible between preview and start.
  const out = member(all[3]?.memberId as string);
  await house.owner.member.update({ where: { id: all[4]?.memberId }, data: { duesPaidTo: '2020-01' } });
  await as(officer, 'POST', `/batches/${batch.id}/start`, { leaveOut: [out.id] });
  const done = await office.through(officer, batch.id);
  expect(done.counts).toEqual({ total: 5, unchecked: 0, checked: 1, refused: 1, waiting: 0, started: 2, failed: 1 });
  expect(done.stages).toEqual([{ stage: { id: 'BRANCH_REVIEW', title: '支部审核' }, count: 2 }]);
  const [failed] = await office.rows(officer, batch.id, 'failed');
  expect(failed.problems).toMatchObject([{ id: 'dues-not-paid', title: '党费尚未交至转出当月' }]);
  const todo = await as(east2Secretary, 'GET', '/tasks');
  expect(todo.body.items).toHaveLength(2);
  // Mended, it starts under another decision.
  await house.owner.member.update({ where: { id: all[4]?.memberId }, data: { duesPaidTo: '2099-12' } });
  await as(officer, 'POST', `/batches/${batch.id}/retry`, { only: [failed.id] });
  expect((await office.through(officer, batch.id)).counts).toMatchObject({ started: 3, failed: 0, checked: 1 });
  expect(await verifyAudit(house.db, officer)).toMatchObject({ rows: expect.any(Number) });
  const audited = await house.db.audit.findMany({
    where: { objectKind: 'batch', objectId: batch.id },
    orderBy: { seq: 'asc' },
  });
  expect(audited.map(({ action, detail }) => [action, detail])).toEqual([
    ['created', { kind: 'whole-branch', rows: 5, found: 5, refused: 0 }],
    ['started', { rows: 3 }],
    ['retried', { rows: 1 }],
  ]);
});

test('each keeper makes batches of his own members only; to others they do not exist', async () => {
  const { town, as } = office;
  const { east1Secretary, west1Secretary, eastOfficer, administrator } = town.people;
  const [mine, other] = [await office.graduate(town.east1), await office.graduate(town.east2)];
  const { body: batch } = await office.upload(east1Secretary, [mine.cells, other.cells]);
  expect(batch.counts).toMatchObject({ checked: 1, refused: 1 });
  for (const [personId, wanted] of [
    [west1Secretary, 404],
    [eastOfficer, 200],
  ] as const) {
    expect((await as(personId, 'GET', `/batches/${batch.id}`)).status).toBe(wanted);
    expect((await as(personId, 'GET', `/batches/${batch.id}/rows`)).status).toBe(wanted);
  }
  expect((await as(west1Secretary, 'POST', `/batches/${batch.id}/start`, {})).status).toBe(404);
  expect((await as(west1Secretary, 'GET', '/batches')).body.items).toEqual([]);
  expect((await as(eastOfficer, 'GET', '/batches')).body.items.map(({ id }: { id: string }) => id)).toContain(batch.id);
  expect((await as(administrator, 'GET', '/batches')).body.type).toMatch(/not-allowed$/);
  const whole = { branchId: town.east2, data: { targetOrganisationId: town.west1 }, reason: '支部撤并' };
  expect((await as(east1Secretary, 'POST', WHOLE, whole)).status).toBe(404);
  expect((await as(mine.personId, 'POST', WHOLE, whole)).body.type).toMatch(/not-allowed$/);
});

test('what is thrown away is gone; what was started cannot be', async () => {
  const { town, as, house } = office;
  const { east1Secretary: secretary } = town.people;
  const { cells } = await office.graduate(town.east1);
  const { body: first } = await office.upload(secretary, [cells]);
  expect((await as(secretary, 'POST', `/batches/${first.id}/discard`, {})).body.status.id).toBe('discarded');
  expect(await house.db.pendingStart.count({ where: { batchId: first.id } })).toBe(0);
  const closed = await as(secretary, 'POST', `/batches/${first.id}/start`, {});
  expect([closed.status, closed.body.type]).toEqual([409, 'urn:dangwu:problem:batch-closed']);
  const { body: second } = await office.upload(secretary, [cells]);
  await as(secretary, 'POST', `/batches/${second.id}/start`, {});
  expect((await as(secretary, 'POST', `/batches/${second.id}/discard`, {})).body.type).toMatch(/batch-under-way$/);
  await office.through(secretary, second.id);
  const [row] = await office.rows(secretary, second.id);
  const mend = await as(secretary, 'POST', `/batches/${second.id}/rows/${row.id}/mend`, { reason: '毕业离校' });
  expect(mend.body.type).toMatch(/row-under-way$/);
});

test('the same member in two batches at once becomes one case; the other row says why not', async () => {
  const { town, as } = office;
  const { east1Secretary: secretary } = town.people;
  const { cells } = await office.graduate(town.east1);
  const two = await Promise.all([office.upload(secretary, [cells]), office.upload(secretary, [cells])]);
  await Promise.all(two.map(({ body }) => as(secretary, 'POST', `/batches/${body.id}/start`, {})));
  const ends = await Promise.all(two.map(({ body }) => office.through(secretary, body.id)));
  expect(ends.map(({ counts }) => counts.started).sort()).toEqual([0, 1]);
  const loser = ends.find(({ counts }) => counts.failed === 1);
  const [row] = await office.rows(secretary, loser.id);
  expect(row.problems[0]).toMatchObject({
    id: 'already-open',
    detail: { number: expect.stringMatching(/^\d{4}-JZ-/) },
  });
});

test('a row that the release before left waiting is shown and started all the same', async () => {
  const { town, as, house } = office;
  const { east1Secretary: secretary } = town.people;
  const one = await office.graduate(town.east1);
  const { body: batch } = await office.upload(secretary, [one.cells]);
  const target = { targetOrganisationId: town.west1 };
  const data = { memberId: one.memberId, target, papersReady: true, turn: 0 };
  await house.owner.pendingStart.updateMany({ where: { batchId: batch.id }, data: { data } });
  const [row] = await office.rows(secretary, batch.id);
  expect(row.target).toMatchObject({ id: town.west1, outside: false });
  await as(secretary, 'POST', `/batches/${batch.id}/start`, {});
  expect((await office.through(secretary, batch.id)).counts).toMatchObject({ started: 1 });
  const started = await house.db.case.findFirstOrThrow({ where: { batchId: batch.id } });
  expect(started.state).toMatchObject({ sides: { target: town.west1 }, data: { papersReady: true } });
});

test('what the start form has against the values of a whole branch is told before anything is kept', async () => {
  const { town, as } = office;
  const whole = { branchId: town.east2, reason: '支部撤并' };
  const both = { targetOrganisationId: town.west1, outsideOrganisationId: randomUUID() };
  for (const [data, pointer] of [
    [{}, '/data/targetOrganisationId'],
    [both, '/data/outsideOrganisationId'],
    [{ targetOrganisationId: town.west1, papersReady: 'yes' }, '/data/papersReady'],
  ] as const) {
    const { status, body } = await as(town.people.eastOfficer, 'POST', WHOLE, { ...whole, data });
    expect([status, body.errors?.[0]?.pointer]).toEqual([400, pointer]);
  }
});

test('the template is taken as it is; a file that is none, an unknown column or too many rows are not', async () => {
  const { town, api, send } = office;
  const { east1Secretary: secretary } = town.people;
  const authorization = `Bearer ${await api.tokenOf(secretary)}`;
  const answer = await fetch(`${api.url}/api/v1/procedures/relation-transfer/batches/template`, {
    headers: { authorization },
  });
  const [sheet] = await readWorkbook(new Uint8Array(await answer.arrayBuffer()), 'xlsx');
  expect(sheet?.rows).toHaveLength(2);
  const empty = await send(secretary, await batchFile());
  expect([empty.status, empty.body.detail]).toEqual([422, '文件中没有可导入的内容']);
  expect((await send(secretary, Buffer.from('PK no zip'))).body.type).toMatch(/batch-file-unreadable$/);
  const csv = (text: string) => send(secretary, Buffer.from(text), { type: 'text/csv' });
  const column = await csv('姓名,身份证号,接收组织,原因,血型\n例生甲,1,west1,毕业,A');
  expect(column.body.detail).toContain('血型');
  const missing = await csv('姓名,身份证号,原因\n例生甲,1,毕业');
  expect(missing.body.detail).toContain('接收组织');
  const many = `姓名,身份证号,接收组织,原因\n${'例生甲,1,west1,毕业\n'.repeat(2001)}`;
  expect((await csv(many)).body.type).toMatch(/batch-too-large$/);
  const { cells } = await office.graduate(town.east1);
  const one = await csv(`姓名,身份证号,接收组织,原因\n${cells.name},${cells.identity},west1,毕业`);
  expect((await office.examined(secretary, one.body.id)).counts).toMatchObject({ total: 1, checked: 1 });
});
