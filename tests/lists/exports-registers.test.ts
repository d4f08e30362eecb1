import { randomUUID } from 'node:crypto';
import { type Served, serve } from '../api/served';
import { type House, openHouse } from '../support/house';
import { buildTown, type Town } from '../support/town';
import { aboutOf, download, expectNeutral, hostile, pages } from './download';

let house: House;
let town: Town;
let api: Served;
let tokens: Record<'auditor' | 'officer' | 'secretary' | 'administrator' | 'leader', string>;

beforeAll(async () => {
  house = await openHouse({ withWorker: false });
  town = await buildTown(house.owner, house.keys);
  api = await serve(house);
  tokens = {
    auditor: await api.tokenOf(await town.person('auditor', town.street)),
    officer: await api.tokenOf(town.people.streetOfficer),
    secretary: await api.tokenOf(town.people.east1Secretary),
    administrator: await api.tokenOf(town.people.administrator),
    leader: await api.tokenOf(await town.person('group-leader', town.westGroup)),
  };
});
afterAll(async () => {
  await api?.stop();
  await house?.close();
});

const typeOf = (file: { problem?: { type: string } }) => file.problem?.type.replace('urn:dangwu:problem:', '');
const columnOf = (file: { rows: Record<string, unknown>[] }, title: string) => file.rows.map((row) => row[title]);

describe('党组织', () => {
  it('holds what each may see, in the order of the tree: a secretary his branch, an auditor the street', async () => {
    await house.owner.organisation.update({
      where: { id: town.east1 },
      data: { phone: '+86 10', address: '@示例路1号' },
    });
    const items = await pages(api, tokens.auditor, '/organisations');
    const all = await download(api, tokens.auditor, '/organisations/export');
    expect(columnOf(all, '名称')).toEqual(items.map(({ name }) => name));
    expect(all.rows).toHaveLength(8);
    expect(all.rows[0]).toMatchObject({ 类别: '党工委', 代码: 'street', 可审批预备党员: '是', 撤销日期: null });
    const own = await download(api, tokens.secretary, '/organisations/export');
    expect(own.rows).toMatchObject([{ 名称: '示例东社区第一党支部', 电话: '+86 10', 地址: '@示例路1号' }]);
    expect(typeOf(await download(api, tokens.leader, '/organisations/export'))).toBe('not-allowed');
  });

  it('keeps the filters, says them in words, and neutralises hostile names', async () => {
    for (const name of hostile) {
      const id = randomUUID();
      const code = `x${id.slice(0, 6)}`;
      const row = { id, code, name, kind: 'branch', parentId: town.west, path: `/street/west/${code}/` };
      await house.owner.organisation.create({ data: { ...row, closedOn: new Date('2026-01-31') } });
    }
    const path = `/organisations/export?parentId=${town.west}&kind=branch&closed=true`;
    const file = await download(api, tokens.officer, path);
    expectNeutral(file);
    expect(columnOf(file, '名称').sort()).toEqual([...hostile].sort());
    expect(columnOf(file, '撤销日期')).toContainEqual(new Date('2026-01-31'));
    expect(aboutOf(file)).toMatchObject({
      列表: '党组织名册',
      条数: '4',
      '筛选：上级组织': '示例西社区党委',
      '筛选：类别': '党支部',
      '筛选：撤销情况': '已撤销',
    });
  });
});

describe('人员及任职', () => {
  it('shows of a person the roles in my reach only, and only people in it', async () => {
    const { personId } = await town.member(town.east1);
    const hold = (organisationId: string, role: string, fromDate: string, toDate: string | null) =>
      house.owner.roleHolding.create({
        data: {
          ...{ id: randomUUID(), personId, organisationId, role, fromDate: new Date(fromDate) },
          toDate: toDate === null ? null : new Date(toDate),
        },
      });
    await hold(town.east1, 'deputy-secretary', '2021-03-01', null);
    await hold(town.west1, 'discipline-commissioner', '2021-05-01', '2022-03-01');
    await house.owner.person.update({ where: { id: personId }, data: { name: '例员兼任', disabledAt: new Date() } });
    const all = await download(api, tokens.auditor, '/people/export');
    const own = await download(api, tokens.secretary, '/people/export');
    const linesIn = (file: typeof all) => file.rows.filter((row) => row.姓名 === '例员兼任');
    const here = {
      姓名: '例员兼任',
      组织: '示例东社区第一党支部',
      组织代码: 'east1',
      职务: '副书记',
      任职日期: new Date('2021-03-01'),
      免职日期: null,
      是否在册党员: '是',
      用户名: null,
      已停用登录: '是',
      人员编号: personId,
    };
    expect(linesIn(all)).toMatchObject([here, { 组织代码: 'west1', 免职日期: new Date('2022-03-01') }]);
    expect(linesIn(own)).toEqual([here]);
    const shown = await pages(api, tokens.auditor, '/people');
    expect(columnOf(all, '姓名')).toEqual(shown.flatMap(({ name, roles }) => roles.map(() => name)));
    expect(all.rows).toHaveLength(11);
    expect(own.rows).toHaveLength(2);
  });

  it('keeps the filters and neutralises hostile names and user names', async () => {
    for (const [n, name] of hostile.entries()) {
      const id = await town.person('community-worker', town.west2);
      const data = { name, loginName: `${name}${n}`, passwordHash: 'x' };
      await house.owner.person.update({ where: { id }, data });
    }
    const path = `/people/export?organisationId=${town.west2}&role=community-worker`;
    const file = await download(api, tokens.administrator, path);
    expectNeutral(file);
    expect(columnOf(file, '姓名').sort()).toEqual([...hostile].sort());
    expect(columnOf(file, '用户名')).toContain('+11');
    const about = aboutOf(file);
    expect(about).toMatchObject({ '筛选：组织': '示例西社区第二党支部', '筛选：职务': '社区工作者' });
  });

  it('is on record with its filters before it leaves, and closed to those who may only look', async () => {
    const { people } = town;
    const where = { actorId: people.administrator, action: 'exported', objectId: 'people' };
    const [row] = await house.db.audit.findMany({ where });
    const filters = { organisationId: town.west2, role: 'community-worker' };
    expect(row).toMatchObject({ objectKind: 'list', detail: { filters, rows: 4 } });
    const worker = await api.tokenOf(await town.person('community-worker', town.east1));
    expect((await api.call('GET', '/api/v1/people', { token: worker })).status).toBe(200);
    expect(typeOf(await download(api, worker, '/people/export'))).toBe('not-allowed');
  });
});

describe('外系统党组织', () => {
  it('holds those whose names fit, hostile ones neutralised; an auditor sees none', async () => {
    const names = [...hostile.map((name) => `${name}示例外市党工委`), '示例外市另一党委'];
    for (const name of names) {
      const row = { name, address: name, phone: name, postcode: '990001' };
      const by = { createdBy: town.people.streetOfficer, createdAt: new Date() };
      await house.owner.outsideOrganisation.create({ data: { id: randomUUID(), ...row, ...by } });
    }
    const path = `/outside-organisations/export?q=${encodeURIComponent('党工委')}`;
    const file = await download(api, tokens.secretary, path);
    expectNeutral(file);
    const wanted = hostile.map((name) => `${name}示例外市党工委`).sort();
    for (const title of ['全称', '地址', '电话']) expect(columnOf(file, title).sort()).toEqual(wanted);
    expect(columnOf(file, '邮编')).toEqual(['990001', '990001', '990001', '990001']);
    expect(aboutOf(file)).toMatchObject({ 列表: '外系统党组织', '筛选：名称包含': '党工委' });
    expect(typeOf(await download(api, tokens.auditor, path))).toBe('not-allowed');
  });
});

it('my imports and nobody else’s, in words', async () => {
  const job = (createdBy: string, status: string) => ({
    ...{ id: randomUUID(), kind: 'import', status, createdBy, createdAt: new Date(), total: 7, done: 7 },
    result: { format: 'xlsx', checkOnly: true, attempts: 1, created: 0, changed: 0, unchanged: 5, errorCount: 2 },
  });
  const { administrator, eastOfficer } = town.people;
  await house.owner.job.createMany({ data: [job(administrator, 'refused'), job(eastOfficer, 'done')] });
  const file = await download(api, tokens.administrator, '/imports/export');
  expect(file.rows).toMatchObject([{ 状态: '有误，未导入', 只核对: '是', 数据行数: 7, 无变化: 5, 错误数: 2 }]);
  expect(typeOf(await download(api, tokens.secretary, '/imports/export'))).toBe('not-allowed');
});
