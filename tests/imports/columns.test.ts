import { randomUUID } from 'node:crypto';
import { errorsFile } from '../../intake/imports/errors-file';
import { likelyField } from '../../intake/imports/guess';
import { maskSample } from '../../intake/imports/mask-sample';
import { runNextImport } from '../../intake/imports/run';
import { readWorkbook } from '../../sheets/workbook';
import { type Served, serve } from '../api/served';
import { type House, openHouse } from '../support/house';
import { buildTown, type Town } from '../support/town';
import { anIdentity } from './rows';

let house: House;
let town: Town;
let api: Served;
let officer: string;

beforeAll(async () => {
  house = await openHouse({ withWorker: false });
  town = await buildTown(house.owner, house.keys);
  api = await serve(house);
  officer = await api.tokenOf(town.people.eastOfficer);
});
afterAll(async () => {
  await api?.stop();
  await house?.close();
});

async function send(path: string, text: string, token = officer) {
  const headers = { authorization: `Bearer ${token}`, 'idempotency-key': randomUUID(), 'content-type': 'text/csv' };
  const answer = await fetch(`${api.url}/api/v1${path}`, { method: 'POST', headers, body: text });
  // biome-ignore lint/suspicious/noExplicitAny: as `api.call`, for what tests look at.
  return { status: answer.status, body: (await answer.json()) as any };
}

/** Sends a file and carries the import out. */
async function bring(text: string, query = '') {
  const { body } = await send(`/imports${query}`, text);
  const { db, keys, log, config } = house;
  await runNextImport({ db, keys, log, clock: Date.now, accounts: config.signIn.accounts });
  return (await api.call('GET', `/api/v1/imports/${body.id}`, { token: officer })).body;
}

const HEADS = [
  '党员的姓名',
  '证件',
  '民族',
  '学历',
  '人员类别',
  '党员类型',
  '支部代码',
  '入党年月日',
  '转正年月日',
  '来源',
];
const roster = (identity: string, joined = '1985-07-01') =>
  `${HEADS.join(',')}\n例员甲,${identity},汉族,大学本科,离退休人员,正式党员,east1,${joined},1986-07-01,老名册\n`;

const confirmed = (columns: object[]) => ({ sheets: [{ kind: 'members', columns }] });
const confirm = (columns: object[], token = officer) =>
  api.call('POST', '/api/v1/imports/headings', { token, body: confirmed(columns) });

test.each([
  ['members', '党员姓名', 'name'],
  ['members', '入党年月', 'joined'],
  ['members', '转正的时间', 'full'],
  ['members', '出生年月日期', 'birth'],
  ['members', '手机号码（本人）', 'phone'],
  ['members', '最高学历情况', 'education'],
  ['people', '担任党内职务', 'role'],
  ['organisations', '党组织全称', 'name'],
  ['members', '籍贯', undefined],
  ['members', '序号', undefined],
] as const)('of %s the heading %s is taken for %s', (kind, heading, field) => {
  expect(likelyField(kind, heading)?.field).toBe(field);
});

test('what is personal of a sample is masked, whatever its column is taken for', () => {
  const number = anIdentity();
  expect(maskSample(number, 'kind')).toBe(`990${'*'.repeat(12)}`);
  expect(maskSample('010-6000 0003', 'branch')).not.toContain('6000');
  expect([maskSample('例员甲', undefined), maskSample('例员甲', 'name')]).toEqual(['例**', '例**']);
  expect([maskSample('正式党员', 'kind'), maskSample('', 'name')]).toEqual(['正式党员', '']);
});

test('days that were counted from 1904 are the same days in the file that is given back', async () => {
  const rows = [
    ['姓名', '身份证号', '入党日期'],
    ['例员甲', '990001', '31228'],
  ];
  const sheet = { name: '党员', rows: rows.map((cells, at) => ({ number: at + 1, cells })), date1904: true as const };
  const { bytes } = await errorsFile({ sheets: [sheet], errors: [], errorCount: 0 });
  const [given] = await readWorkbook(bytes, 'xlsx');
  expect(given?.rows[1]?.cells).toEqual(['', '例员甲', '990001', '32690']);
});

test('headings are guessed with masked samples, confirmed once, and then remembered for the office', async () => {
  const identity = anIdentity();
  const told = await send('/imports/columns', roster(identity));
  expect(told.status).toBe(200);
  const [sheet] = told.body.sheets;
  expect(sheet.kind).toBe('members');
  const of = (heading: string) => sheet.columns.find((one: { heading: string }) => one.heading === heading);
  expect(of('党员的姓名')).toMatchObject({ field: 'name', source: 'guessed', samples: ['例**'] });
  expect(of('证件')).toMatchObject({ field: 'identity', source: 'guessed' });
  expect(of('支部代码')).toMatchObject({ field: 'branch', source: 'guessed', samples: ['east1'] });
  expect(of('民族')).toMatchObject({ field: 'ethnicity', source: 'known' });
  expect(of('来源')).toMatchObject({ field: null, source: 'unknown' });
  expect(JSON.stringify(told.body)).not.toContain(identity.slice(3, 14));
  expect(JSON.stringify(told.body)).not.toContain('例员甲');
  // Not imported before they are confirmed.
  expect(await bring(roster(identity))).toMatchObject({ status: 'refused' });
  const columns = sheet.columns.map(({ heading, field }: { heading: string; field: string }) => ({ heading, field }));
  expect((await confirm(columns)).status).toBe(204);
  expect(await bring(roster(identity))).toMatchObject({ status: 'refused' });
  expect(await bring(roster(identity), '?columns=confirmed')).toMatchObject({ status: 'done', created: 1, errors: [] });
  const again = await send('/imports/columns', roster(anIdentity()));
  expect(new Set(again.body.sheets[0].columns.map((one: { source: string }) => one.source))).toEqual(
    new Set(['remembered']),
  );
  // Another office has its own.
  const other = await send('/imports/columns', roster(anIdentity()), await api.tokenOf(town.people.westOfficer));
  expect(other.body.sheets[0].columns[0]).toMatchObject({ source: 'guessed' });
});

test('what is confirmed must be a field, each once; a secretary confirms nothing', async () => {
  const twice = await confirm([
    { heading: '甲', field: 'name' },
    { heading: '乙', field: 'name' },
  ]);
  expect([twice.status, twice.body.errors]).toMatchObject([400, [{ pointer: '/sheets/0/columns/1/field' }]]);
  expect((await confirm([{ heading: '甲', field: 'constructor' }])).status).toBe(400);
  const secretary = await api.tokenOf(town.people.east1Secretary);
  expect((await confirm([], secretary)).status).toBe(403);
  expect((await send('/imports/columns', roster(anIdentity()), secretary)).status).toBe(403);
  expect((await send('/imports/columns', '\0not a table\0')).status).toBe(422);
});

test('a refused file is given back with what is wrong before each row, and is imported once it is mended', async () => {
  const identity = anIdentity();
  const refused = await bring(roster(identity, '2099-01-01'), '?columns=confirmed');
  expect(refused).toMatchObject({ status: 'refused', errorCount: 1 });
  expect(Date.parse(refused.correctableUntil)).toBeGreaterThan(Date.now());
  const path = `/api/v1/imports/${refused.id}/errors/export`;
  const answer = await fetch(api.url + path, { headers: { authorization: `Bearer ${officer}` } });
  expect(answer.status).toBe(200);
  const sheets = await readWorkbook(new Uint8Array(await answer.arrayBuffer()), 'xlsx');
  expect(sheets.map(({ name }) => name)).toEqual(['党员', '问题说明']);
  const [heads, row] = sheets[0]?.rows ?? [];
  expect(heads?.cells).toEqual(['问题', ...HEADS]);
  expect(row?.cells.slice(0, 3)).toEqual(['入党年月日：日期晚于今天', '例员甲', identity]);
  const mended = [heads, row].map((line) => line?.cells.join(',').replace('2099-01-01', '1985-07-01')).join('\n');
  expect(await bring(mended, '?columns=confirmed')).toMatchObject({ status: 'done', created: 1 });
  const read = await house.db.audit.findFirst({ where: { objectId: refused.id, action: 'exported' } });
  expect(read).toMatchObject({ detail: { rows: 1, unmasked: true } });
  const other = await api.tokenOf(town.people.westOfficer);
  expect((await api.call('GET', path, { token: other })).status).toBe(404);
  await house.owner.job.update({ where: { id: refused.id }, data: { createdAt: new Date(Date.now() - 86_400_001) } });
  expect((await api.call('GET', path, { token: officer })).status).toBe(404);
});
