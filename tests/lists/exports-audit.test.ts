import { recordAudit } from '../../access/audit';
import { type Served, serve } from '../api/served';
import { type House, openHouse } from '../support/house';
import { buildTown, type Town } from '../support/town';
import { aboutOf, download, expectNeutral, hostile, pages } from './download';

let house: House;
let town: Town;
let api: Served;
let auditor: string;
let auditorId: string;

beforeAll(async () => {
  house = await openHouse({ withWorker: false });
  town = await buildTown(house.owner, house.keys);
  api = await serve(house);
  auditorId = await town.person('auditor', town.street);
  auditor = await api.tokenOf(auditorId);
});
afterAll(async () => {
  await api?.stop();
  await house?.close();
});

const did = (actorId: string, action: string, objectKind: string, objectId: string, detail = {}) =>
  house.db.$transaction((tx) => recordAudit(tx, { actorId, at: Date.now(), action, objectKind, objectId, detail }), {
    // A machine may be slow: here it decides nothing.
    ...{ maxWait: 60_000, timeout: 60_000 },
  });

it('holds what the list shows, in words, hostile texts neutralised', async () => {
  const { east1Secretary, west1Secretary } = town.people;
  await did(east1Secretary, 'unmasked', 'member', 'm1', { field: 'phone', purpose: '=核对' });
  await did(east1Secretary, 'closed', 'side-task', 's1');
  await did(west1Secretary, 'closed', 'organisation', 'o1');
  for (const name of hostile) {
    const id = await town.person('secretary', town.east2);
    await house.owner.person.update({ where: { id }, data: { name } });
    await did(id, 'looked-up', 'member', name);
  }
  const items = await pages(api, auditor, '/audit');
  const file = await download(api, auditor, '/audit/export');
  expectNeutral(file);
  expect(file.rows.map((row) => row.校验值)).toEqual(items.map(({ hash }) => hash));
  expect(file.rows).toHaveLength(7);
  const lineOf = (objectId: string) => file.rows.find((row) => row.对象编号 === objectId);
  expect(lineOf('m1')).toMatchObject({
    操作: '查看完整信息',
    对象: '党员',
    人员编号: east1Secretary,
    序号: 1,
    '详情（代码）': '{"field":"phone","purpose":"=核对"}',
  });
  expect(lineOf('s1')).toMatchObject({ 操作: '登记', 对象: '配套事项', '详情（代码）': null });
  expect(lineOf('o1')).toMatchObject({ 操作: '撤销', 对象: '党组织' });
  for (const name of hostile) expect(lineOf(name)).toMatchObject({ 人员: name, 操作: '查找' });
});

it('is itself on record, and stands in the next one', async () => {
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  const path = `/audit/export?objectKind=list&from=${today}`;
  const first = await download(api, auditor, '/audit/export?objectKind=member');
  const file = await download(api, auditor, path);
  expect(file.rows[0]).toMatchObject({ 人员编号: auditorId, 操作: '导出', 对象: '列表', 对象编号: 'audit' });
  expect(JSON.parse(String(file.rows[0]?.['详情（代码）']))).toEqual({
    filters: { objectKind: 'member' },
    rows: first.rows.length,
  });
  expect(first.rows).toHaveLength(5);
  expect(aboutOf(file)).toMatchObject({ 列表: '操作留痕', '筛选：对象': '列表', '筛选：起始日期': today });
});

it('is for auditors and administrators, each in his reach', async () => {
  const east = await api.tokenOf(await town.person('auditor', town.east));
  const { people } = town;
  const file = await download(api, east, '/audit/export');
  const actors = new Set(file.rows.map((row) => row.人员编号));
  expect(actors.has(people.east1Secretary)).toBe(true);
  expect(actors.has(people.west1Secretary)).toBe(false);
  expect(actors.has(auditorId)).toBe(false);
  const of = (personId: string) => `/audit/export?actorId=${personId}`;
  expect((await download(api, east, of(people.west1Secretary))).rows).toEqual([]);
  expect((await download(api, await api.tokenOf(people.administrator), '/audit/export')).status).toBe(200);
  // A filter takes any text.
  expect((await download(api, auditor, '/audit/export?objectKind=constructor')).rows).toEqual([]);
  const secretary = await download(api, await api.tokenOf(people.east1Secretary), '/audit/export');
  expect(secretary.problem.type).toBe('urn:dangwu:problem:not-allowed');
});

it('ends while the list grows', async () => {
  const { east2Secretary: actorId } = town.people;
  const rows = 6_000;
  await house.owner.$executeRaw`
    INSERT INTO audit (actor_id, seq, at, action, object_kind, object_id, detail, previous_hash, hash)
    SELECT ${actorId}::uuid, n, now() - interval '1 hour' + n * interval '1 ms', 'read', 'member', 'many', '{}', '\\x00', '\\x00'
      FROM generate_series(1, ${rows}::int) n`;
  await house.owner.auditHead.create({ data: { actorId, seq: rows, hash: new Uint8Array(32) } });
  let under = true;
  let added = 0;
  const growing = (async () => {
    for (; under; added++) await did(actorId, 'read', 'member', 'new');
  })();
  const file = await download(api, auditor, `/audit/export?actorId=${actorId}`);
  under = false;
  await growing;
  const count = (objectId: string) => file.rows.filter((row) => row.对象编号 === objectId).length;
  expect(count('many')).toBe(rows);
  // What came while pages were read is for the next file.
  expect(added).toBeGreaterThan(count('new'));
});
