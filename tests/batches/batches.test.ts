import { readWorkbook } from '../../sheets/workbook';
import { type BatchOffice, batchFile, openBatchOffice } from './office';

const WHOLE = '/procedures/relation-transfer/batches/whole-branch';

let office: BatchOffice;
beforeAll(async () => {
  office = await openBatchOffice();
});
afterAll(() => office.close());

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

test('of a file every row is taken or named; one that cannot be is refused with its row', async () => {
  const { town, send, as } = office;
  const { east1Secretary: secretary } = town.people;
  const { cells } = await office.graduate(town.east1);
  const sent = (text: string) => send(secretary, Buffer.from(text), { type: 'application/vnd.ms-excel' });
  const row = `="${cells.name}",="${cells.identity}",west1,毕业`;
  const told = await sent(`毕业生名册\r\n姓名,公民身份证号码,接收组织,原因\n${row}\r填表人：例甲\n`);
  expect(told.status).toBe(202);
  expect(told.body.file).toMatchObject({
    lines: 4,
    taken: 1,
    remarks: [
      { kind: 'title', count: 1, rows: [1] },
      { kind: 'heading', rows: [2] },
      { kind: 'foot', rows: [4] },
    ],
  });
  expect((await office.examined(secretary, told.body.id)).counts).toMatchObject({ total: 1, checked: 1 });
  const refused = async (text: string) => (await sent(text)).body.detail;
  const head = '姓名,身份证号,接收组织,原因\n';
  expect(await refused(`${head}${row}\n"例甲,1,west1,毕业\n`)).toMatch(/^第3行：.*引号/);
  expect(await refused(`${head.replace('原因', '原因,血型')}${row},A`)).toMatch(/^第1行「血型」：无法识别的列/);
  const shifted = await sent(`${head}${row},2幢\n`);
  expect((await as(secretary, 'GET', `/batches/${shifted.body.id}/rows`)).body.items[0].problems).toMatchObject([
    { id: 'beyond-headings' },
  ]);
  const whole = { branchId: town.east2, data: { targetOrganisationId: town.west1 }, reason: '支部撤并' };
  await office.graduate(town.east2);
  expect((await as(town.people.eastOfficer, 'POST', WHOLE, whole)).body.file).toBeNull();
});
