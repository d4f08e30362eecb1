import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { runNextImport } from '../../intake/imports/run';
import { writeXlsx } from '../../intake/imports/write-xlsx';
import { readWorkbook } from '../../sheets/workbook';
import { anIdentity, memberCells } from '../imports/rows';
import { lookedAt } from './looked';
import { type OpenConsole, openConsole } from './open-console';
import { soon } from './soon';

let console: OpenConsole;
let officer: Page;

beforeAll(async () => {
  console = await openConsole();
  // What was sent is carried out when it is said, not before it has been seen to wait.
  await console.house.worker.stop();
  officer = await console.visitAs(console.town.people.eastOfficer, '/imports/new');
});
afterAll(async () => {
  await console?.close();
});

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Carries out what was sent, as the worker does. */
const carryOut = () => {
  const { db, keys, log, config } = console.house;
  return runNextImport({ db, keys, log, clock: Date.now, accounts: config.signIn.accounts });
};

const choose = (page: Page, name: string, buffer: Buffer, mimeType = XLSX) =>
  page.getByLabel('名册文件').setInputFiles({ name, mimeType, buffer });

const looked = (page: Page, name: string) => lookedAt(page, 'own', name);

async function saved(page: Page, button: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  return readFileSync(await download.path());
}

test('an import with errors is given back as a file, corrected in it, and done', async () => {
  const before = await console.house.db.member.count();
  const wrong = memberCells({ name: '例员错', joined: '2099-01-01', phone: '123' });
  await choose(officer, '名册.xlsx', await writeXlsx({ members: [memberCells({ name: '例员对' }), wrong] }));
  await officer.getByRole('button', { name: '下一步：核对各列' }).click();
  await officer.getByRole('heading', { name: '党员', exact: true }).waitFor();
  await officer.getByRole('button', { name: '开始导入' }).click();
  await officer.getByText('已收到文件，正在排队。').waitFor();
  await carryOut();
  await officer.getByText('文件有误，没有导入任何内容。', { exact: false }).waitFor();
  await officer.getByText('共 2 处').waitFor();
  await officer.getByText('共 4 行，其中数据 2 行、其他 2 行', { exact: false }).waitFor();
  await officer.getByRole('row', { name: '第 4 行 入党日期 日期晚于今天' }).waitFor();
  await looked(officer, 'refused');
  expect(await console.house.db.member.count()).toBe(before);

  const [sheet] = await readWorkbook(await saved(officer, '下载待改正的文件'), 'xlsx');
  const rows = (sheet?.rows ?? []).map(({ cells }) => cells.map(String));
  const [heads = []] = rows;
  expect(heads[0]).toBe('问题');
  const bad = rows.findIndex((cells) => cells.includes('例员错'));
  expect(rows[bad]?.[0]).toBe('入党日期：日期晚于今天；手机：电话号码格式有误');
  const mended = rows.map((cells, at) =>
    heads.map((head, index) => {
      if (at !== bad) return cells[index] ?? '';
      return head === '入党日期' ? '1985-07-01' : head === '手机' ? '' : (cells[index] ?? '');
    }),
  );
  const csv = mended.map((cells) => cells.map((cell) => `"${cell}"`).join(',')).join('\n');
  await officer.getByRole('link', { name: '重新上传改好的文件' }).click();
  await choose(officer, '改好.csv', Buffer.from(csv), 'text/csv');
  await officer.getByRole('button', { name: '下一步：核对各列' }).click();
  await officer.getByRole('button', { name: '开始导入' }).click();
  await officer.getByText('已收到文件，正在排队。').waitFor();
  await carryOut();
  await officer.getByText('已全部导入。').waitFor();
  expect(await console.house.db.member.count()).toBe(before + 2);
});

test('columns are matched by guess, changed by hand, and remembered', async () => {
  const roster = (identity: string) =>
    Buffer.from(
      `例街道党员名册\n党员的姓名,证件,民族,文凭,人员类别,党员类型,支部代码,入党年月日,转正年月日,来源\n例员猜,${identity},汉族,大学本科,离退休人员,正式党员,east1,1985-07-01,1986-07-01,老名册\n`,
    );
  const identity = anIdentity();
  await officer.goto(`${console.url}/imports/new`);
  await choose(officer, '老名册.csv', roster(identity), 'text/csv');
  await officer.getByRole('button', { name: '下一步：核对各列' }).click();
  await officer.getByText('还缺必需的内容：学历', { exact: false }).waitFor();
  await soon(async () => expect(await officer.getByText(identity).count()).toBe(0));
  await soon(async () => expect(await officer.getByText('例员猜').count()).toBe(0));
  await soon(async () => expect(await officer.getByRole('button', { name: '开始导入' }).isDisabled()).toBe(true));
  await looked(officer, 'columns');
  await officer.getByRole('combobox', { name: '“文凭”对应的内容' }).fill('学历');
  await officer.getByTitle('学历', { exact: true }).click();
  await officer.getByRole('row', { name: /^文凭/ }).getByText('您的选择').waitFor();
  await officer.getByRole('button', { name: '开始导入' }).click();
  await officer.getByText('已收到文件，正在排队。').waitFor();
  await carryOut();
  await officer.getByText('已全部导入。').waitFor();
  await looked(officer, 'done');
  await officer.getByRole('link', { name: '再导入一份' }).click();
  await choose(officer, '老名册.csv', roster(anIdentity()), 'text/csv');
  await officer.getByRole('button', { name: '下一步：核对各列' }).click();
  await officer.getByRole('row', { name: /^文凭/ }).getByText('按上次确认').waitFor();
  await soon(async () => expect(await officer.getByRole('button', { name: '开始导入' }).isEnabled()).toBe(true));
});

test('what is masked is shown with a purpose, on record, for a minute; and is gone on leaving', async () => {
  const identityNumber = anIdentity();
  const { memberId } = await console.town.member(console.town.east1, { name: '例员看', identityNumber });
  await officer.clock.install();
  await officer.goto(`${console.url}/members/${memberId}`);
  const reveal = async () => {
    await officer.getByRole('button', { name: '查看身份证号' }).click();
    await officer.getByLabel('查看用途').fill('核对档案');
    await officer.getByRole('button', { name: '显示', exact: true }).click();
    await officer.getByText(identityNumber).waitFor();
  };
  await reveal();
  await looked(officer, 'revealed');
  await officer.clock.fastForward(61_000);
  await officer.getByText(identityNumber).waitFor({ state: 'detached' });
  await reveal();
  await officer.getByRole('tab', { name: '组织关系' }).click();
  await officer.getByText('在本系统中还没有接转过组织关系。').waitFor();
  expect(new URL(officer.url()).search).toBe('?tab=relations');
  await officer.getByRole('tab', { name: '基本' }).click();
  await officer.getByRole('button', { name: '查看身份证号' }).waitFor();
  await soon(async () => expect(await officer.getByText(identityNumber).count()).toBe(0));
  const seen = await console.house.db.audit.findMany({ where: { action: 'unmasked', objectId: memberId } });
  expect(seen.map(({ detail }) => detail)).toEqual(
    Array.from({ length: 2 }, () => ({ field: 'identityNumber', purpose: '核对档案' })),
  );
});

test('what is kept is corrected, only what was changed; a start for him knows whom it is for', async () => {
  const { memberId } = await console.town.member(console.town.east2, { name: '例员改', phone: '19900001111' });
  await officer.goto(`${console.url}/members/${memberId}`);
  await officer.getByRole('button', { name: '更正登记的内容' }).click();
  await officer.getByRole('button', { name: '保存更正' }).click();
  await officer.getByText('没有改动，不必保存。').waitFor();
  await officer.getByLabel('工作岗位').fill('示例社区网格员');
  await officer.getByLabel('困难', { exact: true }).check();
  await officer.getByLabel('删去登记的电话').check();
  await looked(officer, 'correcting');
  await officer.getByRole('button', { name: '保存更正' }).click();
  await officer.getByText('已更正。').waitFor();
  await officer.getByText('示例社区网格员').waitFor();
  const after = await console.house.db.member.findUniqueOrThrow({ where: { id: memberId } });
  expect(after).toMatchObject({ post: '示例社区网格员', tags: ['hardship'], phone: null, version: 2 });
  const entry = await console.house.db.audit.findFirst({ where: { action: 'changed', objectId: memberId } });
  expect(entry?.detail).toEqual({ fields: ['post', 'tags', 'phone'].sort() });
  await officer.getByRole('link', { name: '打印登记卡' }).click();
  await officer.getByRole('heading', { name: '党员登记卡' }).waitFor();
  const paper = await officer.pdf({ preferCSSPageSize: true });
  expect(paper.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  expect(paper.toString('latin1')).toMatch(/\/MediaBox \[0 0 59[45][.\d]* 84[12]/);
  await officer.getByRole('link', { name: '回到例员改' }).click();
  const start = officer.getByRole('link', { name: '为例员改发起组织关系接转' });
  await soon(async () =>
    expect(await start.getAttribute('href')).toBe(`/start/relation-transfer?memberId=${memberId}`),
  );
});

test('who was first is not overwritten; what was sent to him is told where there is anything', async () => {
  const { memberId, personId } = await console.town.member(console.town.east2, { name: '例员先' });
  const { owner } = console.house;
  const at = new Date();
  const notice = { id: randomUUID(), personId, caseId: 'none', localDate: at, notBefore: at, lines: [], createdAt: at };
  await owner.notice.create({ data: notice });
  const sent = { noticeId: notice.id, personId, channel: 'sms', status: 'delivered', createdAt: at };
  await owner.delivery.create({ data: { id: randomUUID(), ...sent } });
  await officer.goto(`${console.url}/members/${memberId}?tab=told`);
  await officer.getByRole('cell', { name: '已送达' }).waitFor();
  await officer.getByRole('tab', { name: '基本' }).click();
  await officer.getByRole('button', { name: '更正登记的内容' }).click();
  await officer.getByLabel('工作岗位').fill('后来的岗位');
  await owner.member.update({ where: { id: memberId }, data: { post: '先来的岗位', version: 2 } });
  await officer.getByRole('button', { name: '保存更正' }).click();
  await officer.getByText('刚才有人改过此人的登记', { exact: false }).waitFor();
  await officer.getByText('先来的岗位').first().waitFor();
  await soon(async () => expect(await officer.getByLabel('工作岗位').inputValue()).toBe('先来的岗位'));
  const after = await console.house.db.member.findUniqueOrThrow({ where: { id: memberId } });
  expect(after).toMatchObject({ post: '先来的岗位', version: 2 });
});

test('the list is filtered in words; in clear it is given out with a purpose, and on record', async () => {
  await console.town.member(console.town.east1, { name: '例预备', kind: 'probationary', fullOn: null });
  await officer.goto(`${console.url}/members?kind=probationary`);
  await officer.getByText('共 1 条').waitFor();
  await officer.getByRole('button', { name: '导出完整信息' }).click();
  await officer.getByRole('button', { name: '导出', exact: true }).click();
  await officer.getByText('请填写此项').waitFor();
  await officer.getByLabel('用途').fill('年度统计');
  await looked(officer, 'in-clear');
  const [sheet] = await readWorkbook(await saved(officer, '导出'), 'xlsx');
  expect(sheet?.rows.map(({ cells }) => cells[0])).toEqual(['姓名', '例预备']);
  expect(String(sheet?.rows[1]?.cells[2])).toMatch(/^\d{17}[\dX]$/);
  await officer.getByText('文件已生成，请在浏览器的下载中查看。').waitFor();
  const entry = await console.house.db.audit.findFirst({ where: { action: 'exported', objectId: 'members' } });
  expect(entry?.detail).toMatchObject({ unmasked: true, purpose: '年度统计', filters: { kind: 'probationary' } });

  await console.loginOf(await console.town.person('security-administrator', console.town.street));
  await officer.getByRole('button', { name: '导出完整信息' }).click();
  await officer.getByLabel('用途').fill('换届核对');
  await officer.getByRole('button', { name: '导出', exact: true }).click();
  await officer.getByText('已提交申请，等安全管理员同意').waitFor();
  expect(await console.house.db.approval.count({ where: { kind: 'unmasked-export', status: 'waiting' } })).toBe(1);
});

test('a member is entered into a branch; what is wrong is told at its field', async () => {
  await officer.goto(`${console.url}/members/new`);
  await officer.getByText('示例东社区第二党支部').click();
  await officer.getByLabel('姓名').fill('例员新');
  await officer.getByLabel('民族').fill('汉族');
  await officer.getByLabel('身份证号').fill('990001196001150010');
  await officer.getByRole('combobox', { name: '学历' }).click();
  await officer.getByTitle('大学本科').click();
  await officer.getByRole('combobox', { name: '人员类别' }).click();
  await officer.getByTitle('党政机关工作人员').click();
  await officer.getByLabel('入党日期').fill('19850701');
  await officer.getByLabel('转正日期').fill('19860701');
  await officer.getByRole('button', { name: '录入', exact: true }).click();
  await officer.getByRole('alert').first().waitFor();
  await looked(officer, 'entering');
  await officer.getByLabel('身份证号').fill(anIdentity());
  await officer.getByRole('button', { name: '录入', exact: true }).click();
  await officer.getByRole('heading', { name: '例员新' }).waitFor();
  await officer.getByRole('link', { name: '示例东社区第二党支部' }).waitFor();
});

test('the roster of the national system is held against the register, read kind by kind, and deleted', async () => {
  const roster = `姓名,公民身份号码,所在党支部\n例别处,${anIdentity()},示例东社区第一党支部\n`;
  await officer.goto(`${console.url}/national/differences`);
  await officer
    .getByLabel('全国系统导出的名册')
    .setInputFiles({ name: '全国.csv', mimeType: 'text/csv', buffer: Buffer.from(roster) });
  await officer.getByRole('button', { name: '开始核对' }).click();
  await officer.getByRole('heading', { name: '核对结果' }).waitFor();
  await officer.getByRole('cell', { name: '例别处' }).waitFor();
  await looked(officer, 'differences');
  await officer.getByRole('button', { name: '删除这次核对' }).click();
  await officer.getByRole('button', { name: '删除这次核对' }).click();
  await officer.getByRole('heading', { name: '与全国系统核对' }).waitFor();
  expect(await console.house.db.job.count({ where: { kind: 'national-differences' } })).toBe(0);
});
