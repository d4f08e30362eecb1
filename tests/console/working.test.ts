import { Secret, TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import { type OpenConsole, openConsole, PASSWORD, signIn } from './open-console';

let console: OpenConsole;

beforeAll(async () => {
  console = await openConsole();
}, 120_000);
afterAll(async () => {
  await console?.close();
});

const START = '/start/relation-transfer';

/** Fills in a transfer to west1 and waits until it is checked. */
async function fillIn(page: Page, name: string) {
  await page.getByRole('textbox', { name: '党员' }).fill(name);
  await page.getByRole('button', { name }).click();
  await page.getByLabel('理由').fill('因搬迁至西社区居住');
  await page.getByLabel(/^接收组织/).fill('西社区第一');
  await page
    .getByRole('button', { name: /^示例西社区第一党支部/ })
    .first()
    .click();
  await page.getByText('核对无误，可以提交。').waitFor();
}

// A name that is found: no digits.
let named = 0;
const newName = () => `例员${String.fromCharCode(0x7532 + named++)}某`;

/** A transfer that the secretary of east1 started in the browser; it is with the committee. */
async function started() {
  const name = newName();
  await console.town.member(console.town.east1, { name });
  const page = await console.visitAs(console.town.people.east1Secretary, START);
  await fillIn(page, name);
  await page.getByRole('button', { name: '提交' }).click();
  await page.getByRole('heading', { name: '办理过程' }).waitFor();
  const { pathname } = new URL(page.url());
  return { page, pathname, caseId: pathname.split('/').at(-1) as string, name };
}

const decisions = (caseId: string) => console.house.db.timeline.count({ where: { caseId, kind: 'decide' } });

test('a wrong password is told in a sentence, a first one must be changed, and then the day is there', async () => {
  const person = await console.town.person('secretary', console.town.east2);
  const login = await console.loginOf(person);
  await console.house.owner.person.update({ where: { id: person }, data: { mustChange: true } });
  const page = await console.visit();
  await signIn(page, login, 'not-the-password');
  await page.getByText('用户名或密码不正确').waitFor();
  await signIn(page, login);
  await page.getByRole('heading', { name: '首次登录，请先换一个自己的密码' }).waitFor();
  await page.getByLabel('现在的密码').fill(PASSWORD);
  await page.getByLabel('新密码', { exact: true }).fill('another-horse-battery');
  await page.getByLabel('再填一遍新密码').fill('another-horse-battery');
  await page.getByRole('button', { name: '保存新密码' }).click();
  await page.getByRole('heading', { name: '今天没有要您办的事。' }).waitFor();
  await page.getByRole('button', { name: '退出' }).click();
  await page.getByLabel('用户名').waitFor();
  await page.context().close();
});

test('an administrator sets up the second factor before anything else, and is then asked for its code', async () => {
  const login = await console.loginOf(console.town.people.administrator);
  const page = await console.visit();
  await signIn(page, login);
  await page.getByRole('heading', { name: '请先绑定动态验证码' }).waitFor();
  const secret = ((await page.locator('code').textContent()) ?? '').replaceAll(' ', '');
  const codeAt = (timestamp: number) => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp });
  await page.getByLabel('动态验证码').fill('12345');
  expect(await page.getByRole('button', { name: '绑定' }).isDisabled()).toBe(true);
  await page.getByLabel('动态验证码').fill(codeAt(Date.now()));
  await page.getByRole('button', { name: '绑定' }).click();
  await page.getByRole('button', { name: '退出' }).click();
  await signIn(page, login);
  // Each code is taken once; the one to come is taken already.
  await page.getByLabel('动态验证码').fill(codeAt(Date.now() + 30_000));
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByRole('navigation', { name: '主要页面' }).waitFor();
  await page.context().close();
});

test('a transfer is started, seen by the committee, and decided once though clicked twice', async () => {
  const { page, pathname, caseId, name } = await started();
  expect(await page.getByRole('listitem').filter({ hasText: '正在办理' }).textContent()).toContain('转出党委审批');
  const committee = await console.visitAs(console.town.people.eastOfficer);
  await committee.getByRole('link', { name }).first().click();
  expect(new URL(committee.url()).pathname).toBe(pathname);
  // The day's line has a button of that name, too: until the case is there it is that one.
  await committee.getByRole('heading', { name: '办理过程' }).waitFor();
  await committee.getByRole('button', { name: '同意并开具介绍信' }).dblclick();
  await committee.getByText('已办：同意并开具介绍信').waitFor();
  expect(await decisions(caseId)).toBe(1);
  // What undoes it is offered, and never chosen beforehand.
  expect(await committee.getByRole('radio', { name: '撤销介绍信' }).isChecked()).toBe(false);
  expect(await committee.getByRole('button', { name: '请先选择办理意见' }).isDisabled()).toBe(true);
  await page.reload();
  await page.getByText('进入“已开具，在途”').waitFor();
  await page.context().close();
  await committee.context().close();
});

test('of two officers at one task the second is told that another was first, and sees how it stands', async () => {
  const { page, pathname, caseId } = await started();
  const other = await console.town.person('organisation-officer', console.town.east);
  const first = await console.visitAs(console.town.people.eastOfficer, pathname);
  // Shown to one whose task it is, it is read, and does not pass on to a deputy.
  const openTask = () => console.house.db.task.findFirstOrThrow({ where: { caseId, closedAt: null } });
  while ((await openTask()).readAt === null) await first.waitForTimeout(50);
  const second = await console.visitAs(other, pathname);
  // Nothing tells this one: what it shows is old when it decides.
  await second.route('**/events', (route) => route.abort());
  await second.reload();
  await second.getByRole('button', { name: '同意并开具介绍信' }).waitFor();
  await first.getByRole('button', { name: '同意并开具介绍信' }).click();
  await first.getByText('已办：同意并开具介绍信').waitFor();
  await second.getByRole('radio', { name: '不同意' }).check();
  await second.getByLabel('理由').fill('材料不全');
  await second.getByRole('button', { name: '不同意' }).click();
  await second.getByRole('alert').filter({ hasText: '下面是最新的情况' }).waitFor();
  await second.getByText('进入“已开具，在途”').waitFor();
  expect(await decisions(caseId)).toBe(1);
  for (const one of [page, first, second]) await one.context().close();
});

test('an answer that got lost is asked for again under the same key: one decision', async () => {
  const { page, pathname, caseId } = await started();
  const officer = await console.visitAs(console.town.people.eastOfficer, pathname);
  const keys: (string | undefined)[] = [];
  await officer.route('**/decision', async (route) => {
    keys.push(route.request().headers()['idempotency-key']);
    const answer = await route.fetch();
    if (keys.length > 1) return route.fulfill({ response: answer });
    const body = { type: 'urn:dangwu:problem:outcome-unknown', title: '', status: 503, instance: '' };
    return route.fulfill({ status: 503, contentType: 'application/problem+json', body: JSON.stringify(body) });
  });
  await officer.getByRole('button', { name: '同意并开具介绍信' }).click();
  await officer.getByText('正在确认办理结果…').waitFor();
  await officer.getByText('已办：同意并开具介绍信').waitFor();
  expect(keys).toHaveLength(2);
  expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
  expect(keys[1]).toBe(keys[0]);
  expect(await decisions(caseId)).toBe(1);
  for (const one of [page, officer]) await one.context().close();
});

test('while the API is away a decision is neither lost nor doubled: the page finds out by itself', async () => {
  const { page, pathname, caseId } = await started();
  const officer = await console.visitAs(console.town.people.eastOfficer, pathname);
  const decide = officer.getByRole('button', { name: '同意并开具介绍信' });
  await decide.waitFor();
  await console.away(async () => {
    await decide.click();
    await officer.getByText('正在确认办理结果…').waitFor();
    expect(await decisions(caseId)).toBe(0);
  });
  await officer.getByText('已办：同意并开具介绍信').waitFor();
  expect(await decisions(caseId)).toBe(1);
  for (const one of [page, officer]) await one.context().close();
});

test('a session that ends while something is typed is renewed above the page, which keeps it', async () => {
  const name = newName();
  await console.town.member(console.town.east2, { name });
  const secretary = console.town.people.east2Secretary;
  const page = await console.visitAs(secretary, START);
  await fillIn(page, name);
  await console.house.owner.session.updateMany({ where: { personId: secretary }, data: { revokedAt: new Date() } });
  await page.getByRole('button', { name: '提交' }).click();
  const again = page.getByRole('dialog', { name: '登录已到期' });
  await again.getByLabel('密码', { exact: true }).fill(PASSWORD);
  await again.getByRole('button', { name: '登录', exact: true }).click();
  await again.waitFor({ state: 'hidden' });
  expect(await page.getByLabel('理由').inputValue()).toBe('因搬迁至西社区居住');
  await page.getByRole('button', { name: '提交' }).click();
  await page.getByRole('heading', { name: '办理过程' }).waitFor();
  await page.context().close();
});

test('where the files of the sign-in are gone with a newer release, one signs in elsewhere and goes on here', async () => {
  const name = newName();
  await console.town.member(console.town.east2, { name });
  const secretary = console.town.people.east2Secretary;
  let login = '';
  const page = await console.visitAs(secretary, START, (given) => {
    login = given;
  });
  await page.route(/assets\/renewal-(?!elsewhere)/, (route) => route.abort());
  await fillIn(page, name);
  await console.house.owner.session.updateMany({ where: { personId: secretary }, data: { revokedAt: new Date() } });
  await page.getByRole('button', { name: '提交' }).click();
  await page.getByText('登录框没有打开').waitFor();
  const elsewhere = await page.context().newPage();
  await elsewhere.goto(console.url);
  await signIn(elsewhere, login);
  await elsewhere.getByRole('navigation', { name: '主要页面' }).waitFor();
  await page.getByRole('button', { name: '已登录，继续' }).click();
  await page.getByText('登录框没有打开').waitFor({ state: 'hidden' });
  expect(await page.getByLabel('理由').inputValue()).toBe('因搬迁至西社区居住');
  await page.context().close();
});

test('what one may not see and what is no page is said in words; nothing breaks the content security policy', async () => {
  const page = await console.visit();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await signIn(page, await console.loginOf(console.town.people.west1Secretary));
  await page.getByRole('heading', { name: '今天没有要您办的事。' }).waitFor();
  for (const [path, words] of [
    ['/cases/relation-transfer-6f1c2d3e-0000-8000-8000-000000000001', '没有找到'],
    ['/tasks/none', '没有找到'],
    ['/cases?open=false', '没有符合条件的事项。'],
    ['/organisations', '示例西社区第一党支部第一党小组'],
  ] as const) {
    await page.goto(console.url + path);
    await page.getByText(words).first().waitFor();
  }
  expect(complaints.filter((text) => !text.startsWith('Failed to load resource'))).toEqual([]);
  await page.context().close();
});
