import { randomUUID } from 'node:crypto';
import { sealContact } from '../../registers/people/contacts';
import { type Served, serve } from '../api/served';
import { type House, openHouse } from '../support/house';
import { buildTown, type Town } from '../support/town';
import { aboutOf, download, expectNeutral, hostile, pages } from './download';

let house: House;
let town: Town;
let api: Served;
let tokens: Record<'secretary' | 'west' | 'officer' | 'auditor', string>;

beforeAll(async () => {
  house = await openHouse({ withWorker: false });
  town = await buildTown(house.owner, house.keys);
  api = await serve(house);
  tokens = {
    secretary: await api.tokenOf(town.people.east1Secretary),
    west: await api.tokenOf(town.people.west1Secretary),
    officer: await api.tokenOf(town.people.streetOfficer),
    auditor: await api.tokenOf(await town.person('auditor', town.street)),
  };
  for (const [n, name] of hostile.entries()) await told(name, n);
});
afterAll(async () => {
  await api?.stop();
  await house?.close();
});

/** A member of east1 whom a mail did not reach, so that somebody has to tell him. */
async function told(name: string, n: number): Promise<void> {
  const { personId } = await town.member(town.east1, { phone: '13900000041' });
  const mail = sealContact(house.keys, 'mail', personId, 'example@example.org');
  await house.owner.person.update({ where: { id: personId }, data: { name, mail } });
  const noticeId = await notice(personId, [`${name}的通知`, '请报到'], n);
  const times = { createdAt: new Date(`2026-10-0${n + 1}T01:30:00Z`), sentAt: null };
  const delivery = { id: randomUUID(), noticeId, personId, channel: 'mail', status: 'failed', error: '=550', ...times };
  await house.owner.delivery.create({ data: { ...delivery, attempts: 3 } });
  const line = { id: randomUUID(), noticeId, personId, organisationId: town.east1, reason: 'failed' };
  const ticked = { toldOn: new Date('2026-10-09'), way: 'visit', tickedBy: town.people.east1Secretary };
  await house.owner.relayLine.create({
    data: { ...line, createdAt: times.createdAt, ...(n === 0 && { ...ticked, tickedAt: new Date() }) },
  });
}

async function notice(personId: string, lines: string[], n: number): Promise<string> {
  const id = randomUUID();
  const at = new Date(`2026-10-0${n + 1}T01:30:00Z`);
  const times = { localDate: at, notBefore: at, createdAt: at, deliveredAt: at };
  await house.owner.notice.create({ data: { id, personId, caseId: `digest${n}`, lines, ...times } });
  return id;
}

it('my inbox and nobody else’s, the newest first', async () => {
  const { east1Secretary } = town.people;
  for (const [n, line] of hostile.entries()) await notice(east1Secretary, [line, '第二行'], n);
  const read = { personId: east1Secretary, caseId: 'digest0' };
  await house.owner.notice.updateMany({ where: read, data: { readAt: new Date('2026-10-02T02:00:00Z') } });
  const file = await download(api, tokens.secretary, '/notices/export');
  expectNeutral(file);
  expect(file.rows.map((row) => row.内容)).toEqual(hostile.map((line) => `${line}；第二行`).reverse());
  // As the clock in Shanghai shows it.
  expect(file.rows[3]).toMatchObject({
    时间: new Date('2026-10-01T09:30:00Z'),
    阅读时间: new Date('2026-10-02T10:00:00Z'),
    站外发送: null,
  });
  const unread = await download(api, tokens.secretary, '/notices/export?unread=true');
  expect(unread.rows).toHaveLength(3);
  expect(aboutOf(unread)).toMatchObject({ 列表: '我的通知', '筛选：阅读情况': '仅未读' });
  expect((await download(api, tokens.auditor, '/notices/export')).rows).toEqual([]);
});

it('人工转告: of my branch, telephones masked, as filtered', async () => {
  const items = await pages(api, tokens.secretary, '/relay-lines');
  const file = await download(api, tokens.secretary, '/relay-lines/export');
  expectNeutral(file);
  expect(file.rows.map((row) => row.姓名)).toEqual(items.map(({ person }) => person.name));
  expect(file.rows.map((row) => row.转告内容)).toEqual(hostile.map((name) => `${name}的通知；请报到`));
  expect(file.rows[0]).toMatchObject({
    联系电话: '139****0041',
    所在组织: '示例东社区第一党支部',
    原因: '发送未成功',
    转告日期: new Date('2026-10-09'),
    转告方式: '上门',
    登记人: items[0].tickedBy.name,
  });
  expect(JSON.stringify(file.rows)).not.toContain('13900000041');
  const open = await download(api, tokens.officer, `/relay-lines/export?open=true&organisationId=${town.east}`);
  expect(open.rows).toHaveLength(3);
  expect(aboutOf(open)).toMatchObject({ '筛选：办结情况': '待转告', '筛选：组织': '示例东社区党委' });
  expect((await download(api, tokens.west, '/relay-lines/export')).rows).toEqual([]);
  const elsewhere = await download(api, tokens.west, `/relay-lines/export?organisationId=${town.east1}`);
  expect(elsewhere.problem.type).toBe('urn:dangwu:problem:not-found');
  const auditor = await download(api, tokens.auditor, '/relay-lines/export');
  expect(auditor.problem.type).toBe('urn:dangwu:problem:not-allowed');
});

it('站外发送: to whom and how, addresses masked, without what it said', async () => {
  const file = await download(api, tokens.officer, '/deliveries/export?status=failed');
  expectNeutral(file);
  expect(file.rows.map((row) => row.姓名)).toEqual([...hostile].reverse());
  expect(file.rows[3]).toEqual({
    姓名: hostile[0],
    渠道: '邮件',
    地址或号码: 'e***@example.org',
    状态: '未成功',
    错误代码: '=550',
    发送次数: 3,
    产生时间: new Date('2026-10-01T09:30:00Z'),
    下次发送时间: null,
    发送时间: null,
    结束时间: null,
  });
  expect(JSON.stringify(file.rows)).not.toMatch(/example@|请报到/);
  expect(aboutOf(file)).toMatchObject({ '筛选：状态': '未成功' });
  expect((await download(api, tokens.west, '/deliveries/export')).rows).toEqual([]);
});
