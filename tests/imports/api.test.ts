import { randomUUID } from 'node:crypto';
import { runNextImport } from '../../intake/imports/run';
import { writeXlsx } from '../../intake/imports/write-xlsx';
import { readWorkbook } from '../../sheets/workbook';
import { type Served, serve } from '../api/served';
import { type House, openHouse } from '../support/house';
import { buildTown, type Town } from '../support/town';
import { memberCells } from './rows';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

let house: House;
let town: Town;
let api: Served;

beforeAll(async () => {
  house = await openHouse({ withWorker: false });
  town = await buildTown(house.owner, house.keys);
  api = await serve(house);
});
afterAll(async () => {
  await api.stop();
  await house.close();
});

async function send(token: string, body: Buffer, { query = '', key = randomUUID() as string, type = XLSX } = {}) {
  const headers = {
    authorization: `Bearer ${token}`,
    'idempotency-key': key,
    ...(type && { 'content-type': type }),
  };
  const answer = await fetch(`${api.url}/api/v1/imports${query}`, {
    method: 'POST',
    headers,
    body: new Uint8Array(body),
  });
  return {
    status: answer.status,
    location: answer.headers.get('location'),
    body: (await answer.json()) as { id: string },
  };
}

const run = () =>
  runNextImport({
    db: house.db,
    keys: house.keys,
    log: house.log,
    clock: Date.now,
    accounts: house.config.signIn.accounts,
  });

it('takes a file, answers 202, and tells how it went; the same key is the same import', async () => {
  const token = await api.tokenOf(town.people.eastOfficer);
  const file = await writeXlsx({ members: [memberCells(), memberCells({ identity: '1' })] });
  const key = randomUUID();
  const first = await send(token, file, { key });
  expect(first).toMatchObject({
    status: 202,
    location: `/api/v1/imports/${first.body.id}`,
    body: { status: 'waiting' },
  });
  expect((await send(token, file, { key })).body).toEqual(first.body);
  expect((await send(token, Buffer.from('another'), { key })).status).toBe(422);
  await run();
  const told = await api.call('GET', first.location ?? '', { token });
  expect(told).toMatchObject({ status: 200, body: { status: 'refused', errorCount: 1, total: 2 } });
  expect(told.body.errors).toMatchObject([{ row: 4, column: '身份证号', type: 'identity-number-length' }]);
  expect((await api.call('GET', '/api/v1/imports', { token })).body.items).toMatchObject([{ id: first.body.id }]);
  const other = await api.tokenOf(town.people.westOfficer);
  expect((await api.call('GET', first.location ?? '', { token: other })).status).toBe(404);
});

it('checks only when asked to', async () => {
  const token = await api.tokenOf(town.people.eastOfficer);
  const before = await house.db.member.count();
  const { body } = await send(token, await writeXlsx({ members: [memberCells()] }), { query: '?check=only' });
  await run();
  const told = await api.call('GET', `/api/v1/imports/${body.id}`, { token });
  expect(told.body).toMatchObject({ status: 'done', checkOnly: true, created: 1, errors: [] });
  expect(await house.db.member.count()).toBe(before);
});

it('is not for a secretary, nor for other types or larger files', async () => {
  const file = Buffer.from('姓名\n');
  const secretary = await api.tokenOf(town.people.east1Secretary);
  expect((await send(secretary, file, { type: 'text/csv' })).status).toBe(403);
  const token = await api.tokenOf(town.people.eastOfficer);
  expect((await send(token, file, { type: 'application/json' })).status).toBe(415);
  expect((await send(token, Buffer.alloc(10 * 1024 * 1024 + 1), { type: 'text/csv' })).status).toBe(413);
});

it('takes a file under whatever type Windows and WPS send it, and none', async () => {
  const token = await api.tokenOf(town.people.eastOfficer);
  const file = await writeXlsx({ members: [memberCells()] });
  for (const type of ['application/vnd.ms-excel', 'application/wps-office.xlsx', 'application/octet-stream', '']) {
    const { status, body } = await send(token, file, { query: '?check=only', type });
    expect([type, status]).toEqual([type, 202]);
    await run();
    expect((await api.call('GET', `/api/v1/imports/${body.id}`, { token })).body).toMatchObject({
      ...{ status: 'done', lines: 3, total: 1, created: 1 },
      remarks: [{ kind: 'heading' }, { kind: 'explanation', count: 1, rows: [2] }],
    });
  }
});

it('offers a template that the import itself takes', async () => {
  const authorization = `Bearer ${await api.tokenOf(town.people.eastOfficer)}`;
  const answer = await fetch(`${api.url}/api/v1/imports/template`, { headers: { authorization } });
  expect(answer.headers.get('content-type')).toBe(XLSX);
  const sheets = await readWorkbook(new Uint8Array(await answer.arrayBuffer()), 'xlsx');
  expect(sheets.map(({ name, rows }) => [name, rows.length])).toEqual([
    ['组织', 2],
    ['党员', 2],
    ['人员职务', 2],
  ]);
});
