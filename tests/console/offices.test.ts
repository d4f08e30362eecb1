import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { FAILURES } from '../../access/sign-in-tries';
import { addDays, localDate } from '../../domain/time/dates';
import { travel } from '../support/journey';
import { Driver } from '../support/transfer';
import { type OpenConsole, openConsole, PASSWORD, signIn } from './open-console';
import { soon } from './soon';

let console: OpenConsole;
let driver: Driver;

beforeAll(async () => {
  console = await openConsole({ secondFactor: false });
  driver = new Driver(console.house);
});
afterAll(async () => {
  await console?.close();
});

const typed = (date: string) => date.replaceAll('-', '');
const today = () => localDate(Date.now());
const yesterday = () => addDays(today(), -1);
const go = (page: Page, path: string) => page.goto(console.url + path);
const journey = () => ({ house: console.house, town: console.town, driver });
const nameOf = async (id: string) => (await console.house.db.person.findUniqueOrThrow({ where: { id } })).name;

/** A picture at both widths, where they are wanted. */
async function look(page: Page, name: string) {
  const folder = process.env.SHOTS;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  for (const [width, height] of [
    [1440, 900],
    [360, 740],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.waitForLoadState('networkidle');
    await page.screenshot({ path: `${folder}/${name}-${width}.png`, fullPage: true });
  }
  await page.setViewportSize({ width: 1366, height: 768 });
}

/** Chooses one of a list that opens. */
async function choose(page: Page, label: string, option: string) {
  await page.getByRole('combobox', { name: label }).click();
  await page.getByTitle(option, { exact: true }).click();
}

/** A member whose person has the same name, which has no digits. */
async function member(branch: string, name: string): Promise<string> {
  const { personId } = await console.town.member(branch, { name });
  await console.house.owner.person.update({ where: { id: personId }, data: { name } });
  return personId;
}

test('who works on a page while his role ends is told so in words', async () => {
  const { town, house } = console;
  const officer = await town.person('organisation-officer', town.east);
  const { caseId } = await travel(journey(), 'OUT_COMMITTEE');
  const page = await console.visitAs(officer, `/cases/${caseId}`);
  await page.getByRole('button', { name: '同意并开具介绍信' }).waitFor();
  await house.owner.roleHolding.updateMany({
    where: { personId: officer },
    data: { toDate: new Date(`${yesterday()}T00:00:00Z`) },
  });
  await page.getByRole('button', { name: '同意并开具介绍信' }).click();
  await page.getByRole('alert').filter({ hasText: '您的任职' }).waitFor();
  await look(page, 'role-over');
  expect(await house.db.timeline.count({ where: { caseId, actorId: officer } })).toBe(0);
  await page.reload();
  await page.getByRole('heading', { name: '没有找到' }).waitFor();
  await page.context().close();
});

test('a secretary’s role ends and another is given it; what he held is on the list, and with the new one', async () => {
  const { town } = console;
  const leaver = town.people.east1Secretary;
  const { number } = await travel(journey(), 'BRANCH_REVIEW');
  const next = await member(town.east1, '例某甲');
  const page = await console.visitAs(town.people.administrator, `/organisations/${town.east1}`);
  const line = page.getByRole('listitem').filter({ hasText: `${await nameOf(leaver)} 书记` });
  await look(page, 'organisation');
  await line.getByRole('button', { name: '任职到哪天为止' }).click();
  await line.getByLabel('最后一天').fill(typed(yesterday()));
  await line.getByLabel('最后一天').press('Enter');
  await page.getByRole('status').filter({ hasText: '书记的任职已经结束' }).waitFor();
  await page.getByText('手里的 1 件事已退回原岗位').waitFor();
  await page.getByText('已结束的任职（1）').waitFor();

  await page.getByRole('button', { name: '任命职务' }).click();
  await page.getByRole('textbox', { name: '人员' }).fill('lmj');
  await page.getByRole('button', { name: '例某甲' }).click();
  await choose(page, '职务', '书记');
  await page.getByLabel('从哪天起').fill(typed(today()));
  await look(page, 'organisation-giving');
  await page.getByRole('button', { name: '任命', exact: true }).click();
  await page.getByText('已任命：示例东社区第一党支部书记').waitFor();
  await look(page, 'organisation-given');

  const officer = await console.visitAs(town.people.eastOfficer, '/handovers');
  const row = officer.getByRole('row').filter({ hasText: number });
  await row.waitFor();
  await soon(async () => expect(await row.textContent()).toContain(await nameOf(leaver)));
  await look(officer, 'handovers');
  const newOne = await console.visitAs(next, '/tasks/todo');
  await newOne.getByText('支部').first().waitFor();

  await go(page, '/people');
  await page.getByLabel('查找人员').fill('lmj');
  await page.getByRole('link', { name: '例某甲' }).waitFor();
  await page.getByText('共 1 条').waitFor();
  await look(page, 'people');
  for (const one of [page, officer, newOne]) await one.context().close();
});

test('somebody new is checked field by field before anything is sent', async () => {
  const { town } = console;
  const page = await console.visitAs(town.people.administrator, '/people/new');
  const sent: string[] = [];
  page.on('request', (one) => one.method() === 'POST' && one.url().endsWith('/people') && sent.push(one.url()));
  const wanted = page
    .locator('.field')
    .filter({ has: page.getByLabel('姓名') })
    .getByText('请填写此项');
  await page.getByLabel('姓名').focus();
  await page.keyboard.press('Tab');
  await wanted.waitFor();
  await page.getByLabel('姓名').fill('例新员');
  await wanted.waitFor({ state: 'detached' });
  await page.getByLabel('任职组织').fill('第一党小组');
  await page.getByRole('button', { name: /第一党小组/ }).click();
  await choose(page, '职务', '书记');
  await page.getByLabel('从哪天起').fill(typed(today()));
  await page.getByText('党小组只设党小组长').waitFor();
  await choose(page, '职务', '党小组长');
  await page.getByText('党小组只设党小组长').waitFor({ state: 'detached' });
  await page.getByLabel(/^到哪天为止/).fill(typed(yesterday()));
  await page.keyboard.press('Tab');
  await page.getByText('不能早于“从哪天起”').waitFor();
  await look(page, 'new-person-wrong');
  expect(sent).toEqual([]);
  await page.getByLabel(/^到哪天为止/).fill('');
  await page.getByRole('button', { name: '录入并任命' }).click();
  await page.getByRole('heading', { name: '例新员' }).waitFor();
  expect(sent).toHaveLength(1);
  await page.context().close();
});

test('a sign-in is given with a password shown once, and changed at the first sign-in', async () => {
  const { town } = console;
  const person = town.people.west1Secretary;
  const page = await console.visitAs(town.people.administrator, `/people/${person}`);
  await page.getByText('他现在不能进入系统').waitFor();
  await look(page, 'person');
  await page.getByRole('button', { name: '开通登录' }).click();
  await page.getByLabel('用户名').fill('west.one');
  await page.getByLabel('用户名').press('Enter');
  const once = (await page.locator('.slip-password').textContent()) ?? '';
  expect(once.length).toBeGreaterThan(8);
  await look(page, 'sign-in-given');
  await page.reload();
  await page.getByText('可以登录，用户名 west.one').waitFor();
  await soon(async () => expect(await page.locator('.slip-password').count()).toBe(0));

  await page.getByRole('button', { name: '修改通知方式' }).click();
  await page.getByLabel(/^手机/).first().fill('13900000000');
  await page.getByRole('checkbox', { name: '短信' }).check();
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByText('通知方式已改').waitFor();
  await page.getByText('139****0000').waitFor();
  await look(page, 'person-contact');

  const his = await console.visit();
  await signIn(his, 'west.one', once);
  await his.getByLabel('现在的密码').fill(once);
  await his.getByLabel('新密码', { exact: true }).fill(PASSWORD);
  await his.getByLabel('再填一遍新密码').fill(PASSWORD);
  await his.getByRole('button', { name: '保存新密码' }).click();
  await his.getByRole('navigation', { name: '主要页面' }).waitFor();

  await page.getByRole('button', { name: '停用登录' }).click();
  await page.getByRole('button', { name: '停用登录' }).click();
  await page.getByText('登录已停用。').waitFor();
  await his.reload();
  await his.getByLabel('用户名').waitFor();

  await page.getByRole('button', { name: '取消登录' }).click();
  await page.getByText('用户名和身份关联都将删除').waitFor();
  await page.getByRole('button', { name: '取消登录' }).last().click();
  await page.getByText('还没有开通登录').waitFor();
  expect(await console.house.db.person.findUniqueOrThrow({ where: { id: person } })).toMatchObject({ loginName: null });
  for (const one of [page, his]) await one.context().close();
});

test('a name that was locked by wrong passwords is freed by the security administrator, and by no other', async () => {
  const { town } = console;
  const person = town.people.east2Secretary;
  const login = await console.loginOf(person);
  const his = await console.visit();
  const wrong = his.getByText('用户名或密码不正确');
  for (let n = 0; n < FAILURES; n++) {
    const answered = his.waitForResponse((one) => one.url().endsWith('/session') && one.request().method() === 'POST');
    await signIn(his, login, `wrong-${n}`);
    await answered;
  }
  await signIn(his, login);
  await his.getByText('暂时锁定').waitFor();
  await wrong.waitFor({ state: 'detached' });
  const other = await console.visitAs(town.people.administrator, `/people/${person}`);
  await other.getByText(`可以登录，用户名 ${login}`).waitFor();
  await soon(async () => expect(await other.getByRole('button', { name: '解除登录锁定' }).count()).toBe(0));
  const guard = await console.visitAs(await town.person('security-administrator', town.street), `/people/${person}`);
  await guard.getByRole('button', { name: '解除登录锁定' }).click();
  await guard.getByRole('button', { name: '解除登录锁定' }).last().click();
  await guard.getByText('登录锁定已解除').waitFor();
  await signIn(his, login);
  await his.getByRole('navigation', { name: '主要页面' }).waitFor();
  for (const one of [his, other, guard]) await one.context().close();
});

test('the tree is folded by keys and remembered; one is entered below, changed and closed', async () => {
  const { town } = console;
  const page = await console.visitAs(town.people.administrator, `/organisations/${town.west}`);
  const tree = page.getByRole('navigation', { name: '下属党组织' });
  await tree.getByRole('link', { name: '示例西社区党委' }).focus();
  await page.keyboard.press('ArrowLeft');
  await tree.getByRole('link', { name: '示例西社区第一党支部', exact: true }).waitFor({ state: 'hidden' });
  await go(page, '/organisations');
  await page.getByRole('heading', { name: '示例西社区党委' }).waitFor();
  await soon(async () => expect(await tree.getByRole('link').count()).toBe(5));
  await page.getByRole('button', { name: '展开示例西社区党委的下属组织' }).click();
  await page.getByRole('button', { name: '增设下级组织' }).click();
  const form = page.locator('form');
  await form.getByLabel('名称').fill('示例西社区第三党支部');
  await form.getByRole('radio', { name: '党支部' }).check();
  await form.getByLabel(/^组织代码/).fill('west3');
  await look(page, 'organisation-adding');
  await form.getByRole('button', { name: '增设下级组织' }).click();
  await tree.getByRole('link', { name: '示例西社区第三党支部' }).click();
  await page.getByRole('button', { name: '更正名称和联系方式' }).click();
  await form.getByLabel(/^电话/).fill('010-60000009');
  await form.getByRole('button', { name: '保存' }).click();
  await page.getByText('010-60000009').waitFor();
  await page.getByRole('button', { name: '撤销这个组织' }).click();
  await form.getByLabel('撤销日期').fill(typed(today()));
  await form.getByRole('button', { name: '撤销这个组织' }).click();
  await page.getByRole('button', { name: '恢复这个组织' }).waitFor();
  await tree.getByRole('link', { name: '示例西社区第三党支部' }).waitFor({ state: 'hidden' });
  await page.context().close();
});

test('an organisation of another system is entered, and how it is reached is changed', async () => {
  const page = await console.visitAs(console.town.people.eastOfficer, '/outside-organisations');
  await page.getByRole('button', { name: '录入党组织' }).click();
  await page.getByLabel('党组织全称').fill('示例外市示例街道党工委');
  await page.getByLabel(/^地址/).fill('示例路一号');
  await page.getByLabel(/^地址/).press('Enter');
  const row = page.getByRole('row').filter({ hasText: '示例外市示例街道党工委' });
  await row.getByRole('button', { name: '修改联系方式' }).click();
  await row.getByLabel(/^邮编/).fill('990001');
  await row.getByRole('button', { name: '保存' }).click();
  await row.getByText('示例路一号，990001').waitFor();
  await look(page, 'outside');
  await page.context().close();
});

test('what needs a second yes is asked, granted by another and then done with one button; a no has its reason', async () => {
  const { town } = console;
  const guard = await town.person('security-administrator', town.street);
  const watching = await console.visitAs(guard, '/approvals');
  await watching.getByText('还没有要另一人同意的申请。').waitFor();
  const person = await town.person('secretary', town.west2);
  const page = await console.visitAs(town.people.administrator, `/people/${person}`);
  await page.getByRole('button', { name: '开通登录' }).click();
  await page.getByLabel('用户名').fill('west.two');
  await page.getByLabel('用户名').press('Enter');
  await page.getByText('已提交申请，等安全管理员同意').waitFor();
  await look(page, 'second-yes');
  await page.getByRole('link', { name: '去看待同意事项' }).click();
  await page.getByText('等安全管理员同意，').waitFor();

  await watching.reload();
  await watching.getByRole('button', { name: '同意', exact: true }).click();
  await look(watching, 'approval-deciding');
  await watching.getByRole('button', { name: '同意', exact: true }).first().click();
  await watching.getByText('已同意，请在').waitFor();

  await page.reload();
  await look(page, 'approval-granted');
  await page.getByRole('button', { name: '接着办理' }).click();
  expect(((await page.locator('.slip-password').textContent()) ?? '').length).toBeGreaterThan(8);
  await page.getByText('已同意，已经办理').waitFor();
  await look(page, 'approval-done');

  await go(page, `/people/${person}`);
  await page.getByRole('button', { name: '重置动态验证码' }).click();
  await page.getByRole('button', { name: '重置动态验证码' }).click();
  await page.getByText('已提交申请，等安全管理员同意').waitFor();
  await watching.reload();
  await watching.getByRole('button', { name: '不同意' }).click();
  await watching.getByLabel('意见').fill('请本人先到窗口核对身份');
  await watching.getByRole('button', { name: '不同意' }).click();
  await watching.getByText('意见：请本人先到窗口核对身份').waitFor();
  await go(page, '/approvals?status=refused');
  await page.getByText('意见：请本人先到窗口核对身份').waitFor();
  for (const one of [page, watching]) await one.context().close();
});

test('an organisation leads to its own plan and boards, as far as whoever reads may see them', async () => {
  const { town } = console;
  const { east, east1 } = town;
  const shownFor = async (personId: string, organisationId: string, titles: string[]) => {
    const page = await console.visitAs(personId, `/organisations/${organisationId}`);
    await page.getByRole('heading', { name: '任职人员' }).waitFor();
    const links = page.getByRole('region', { name: '年度计划和统计' }).getByRole('link');
    await soon(async () => expect(await links.allTextContents()).toEqual(titles));
    return page;
  };
  const ofBranch = ['支部全年组织生活', '组织生活出勤', '党费收缴', '三不情况'];
  const ofCommittee = ['组织生活出勤', '组织生活计划执行', '党费收缴统计', '三不情况', '双报到情况', '共驻共建情况'];
  const officer = await town.person('organisation-officer', east);
  const above = await shownFor(officer, east, ofCommittee);
  await above.getByRole('link', { name: '双报到情况' }).click();
  await above.waitForURL(new RegExp(`/boards\\?organisationId=${east}$`));
  await above.getByRole('heading', { name: '双报到情况' }).waitFor();
  await above.context().close();
  const below = await shownFor(officer, east1, ofBranch);
  await below.getByRole('link', { name: '支部全年组织生活' }).click();
  await below.getByRole('heading', { name: /示例东社区第一党支部/ }).waitFor();
  await below.context().close();
  // What members did of their duties is not for a secretary of a level above.
  for (const [role, at, of, titles] of [
    ['secretary', east, east1, ofBranch.filter((title) => title !== '三不情况')],
    ['secretary', east1, east1, ofBranch],
    ['community-worker', east, east, ['双报到情况', '共驻共建情况']],
    ['security-administrator', east, east, []],
  ] as const) {
    const seen = await shownFor(await town.person(role, at), of, [...titles]);
    await seen.context().close();
  }
});
