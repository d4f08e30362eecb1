import { Secret, TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import { lookedAt } from './looked';
import { type OpenConsole, openConsole, PASSWORD, signIn } from './open-console';
import { soon } from './soon';

let console: OpenConsole;

beforeAll(async () => {
  console = await openConsole();
});
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
  await soon(async () => expect(await page.getByRole('button', { name: '绑定' }).isDisabled()).toBe(true));
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
  await soon(async () =>
    expect(await page.getByRole('listitem').filter({ hasText: '正在办理' }).textContent()).toContain('转出党委审批'),
  );
  const committee = await console.visitAs(console.town.people.eastOfficer);
  await committee.getByRole('link', { name }).first().click();
  await committee.waitForURL((url) => url.pathname === pathname);
  // The day's line has a button of that name, too: until the case is there it is that one.
  await committee.getByRole('heading', { name: '办理过程' }).waitFor();
  await committee.getByRole('button', { name: '同意并开具介绍信' }).dblclick();
  await committee.getByText('已办：同意并开具介绍信').waitFor();
  expect(await decisions(caseId)).toBe(1);
  // What undoes it is offered, and never chosen beforehand.
  await soon(async () => expect(await committee.getByRole('radio', { name: '撤销介绍信' }).isChecked()).toBe(false));
  await soon(async () =>
    expect(await committee.getByRole('button', { name: '请先选择办理意见' }).isDisabled()).toBe(true),
  );
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
  const confirming = officer.getByText('正在确认办理结果…').waitFor();
  await officer.route('**/decision', async (route) => {
    keys.push(route.request().headers()['idempotency-key']);
    const answer = await route.fetch();
    if (keys.length > 1) {
      // What is said in between has been seen.
      await confirming;
      return route.fulfill({ response: answer });
    }
    const body = { type: 'urn:dangwu:problem:outcome-unknown', title: '', status: 503, instance: '' };
    return route.fulfill({ status: 503, contentType: 'application/problem+json', body: JSON.stringify(body) });
  });
  await officer.getByRole('button', { name: '同意并开具介绍信' }).click();
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
  await soon(async () => expect(await page.getByLabel('理由').inputValue()).toBe('因搬迁至西社区居住'));
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
  await soon(async () => expect(await page.getByLabel('理由').inputValue()).toBe('因搬迁至西社区居住'));
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

/** Answers instead of the API, for what cannot be brought about on a sound machine. */
const answersWith = (page: Page, address: string, status: number, type: string, title = '') =>
  page.route(address, (route) =>
    route.fulfill({
      status,
      contentType: 'application/problem+json',
      body: JSON.stringify({ type: `urn:dangwu:problem:${type}`, title, status, instance: '' }),
    }),
  );

test('while nobody answers or the session is over, what is on a page and typed on it stays, and goes on', async () => {
  const { page, pathname, caseId } = await started();
  const { eastOfficer } = console.town.people;
  let login = '';
  const officer = await console.visitAs(eastOfficer, pathname, (given) => {
    login = given;
  });
  // Nothing tells this page: it asks by itself, as often as its clock is put forward.
  await officer.route('**/events', (route) => route.abort());
  await officer.clock.install();
  await officer.reload();
  await officer.getByRole('radio', { name: '不同意' }).check();
  const reason = officer.getByLabel('理由');
  await reason.fill('材料不全，请补充');
  const forward = async (over: () => Promise<boolean>) => {
    for (; !(await over()); await officer.waitForTimeout(100)) await officer.clock.fastForward(31_000);
  };
  const away = officer.getByText('暂时连不上系统。已打开的内容和正在填写的都还在');
  await console.away(async () => {
    await forward(() => away.isVisible());
    await soon(async () => expect(await reason.inputValue()).toBe('材料不全，请补充'));
    await lookedAt(officer, 'working', 'away');
  });
  await forward(() => away.isHidden());
  await soon(async () => expect(await reason.inputValue()).toBe('材料不全，请补充'));
  await console.house.owner.session.updateMany({
    where: { personId: eastOfficer },
    data: { revokedAt: new Date() },
  });
  const again = officer.getByRole('dialog', { name: '登录已到期' });
  await forward(() => again.isVisible());
  await again.getByLabel('密码', { exact: true }).fill(PASSWORD);
  await again.getByRole('button', { name: '登录', exact: true }).click();
  await again.waitFor({ state: 'hidden' });
  expect(login).not.toBe('');
  await soon(async () => expect(await reason.inputValue()).toBe('材料不全，请补充'));
  await officer.getByRole('button', { name: '不同意' }).click();
  await officer.getByText('已办：不同意').waitFor();
  expect(await decisions(caseId)).toBe(1);
  for (const one of [page, officer]) await one.context().close();
});

test('while no worker is there a decision is being confirmed, and made once when one comes', async () => {
  const { page, pathname, caseId } = await started();
  const officer = await console.visitAs(console.town.people.eastOfficer, pathname);
  const decide = officer.getByRole('button', { name: '同意并开具介绍信' });
  await decide.waitFor();
  await console.house.worker.stop();
  try {
    await decide.click();
    await officer.getByText('正在确认办理结果…').waitFor();
    await lookedAt(officer, 'working', 'confirming');
    expect(await decisions(caseId)).toBe(0);
  } finally {
    console.house.worker = await console.house.startWorker();
  }
  // However long that took: where the page has given up asking by itself, it is asked to.
  const done = officer.getByText('已办：同意并开具介绍信');
  const ask = officer.getByRole('button', { name: '再确认一次' });
  await done.or(ask).first().waitFor();
  if (await ask.isVisible()) await ask.click();
  await done.waitFor();
  expect(await decisions(caseId)).toBe(1);
  for (const one of [page, officer]) await one.context().close();
});

test('whatever a page cannot be read for is said in words that say what to do, on every kind of page', async () => {
  const { page, pathname, caseId } = await started();
  const officer = await console.visitAs(console.town.people.eastOfficer, '/cases');
  const kinds = [
    ['/cases', '**/api/v1/cases?**'],
    [pathname, `**/api/v1/cases/${caseId}`],
    ['/start/relation-transfer', '**/api/v1/procedures/relation-transfer'],
    ['/imports/new', '**/api/v1/imports?**'],
    [`/papers/${caseId}`, `**/api/v1/cases/${caseId}/documents`],
  ] as const;
  const [list] = kinds;
  const states = [
    [403, 'not-allowed', '您没有查看这里的权限', '请联系本单位的系统管理员', kinds],
    [404, 'not-found', '没有找到', '请回到首页重新打开', kinds],
    [429, 'too-many-requests', '操作太频繁，请稍等', '秒后可以再试', kinds],
    [500, 'internal', '系统出现错误，已记录', '说明是几点几分', [list]],
    [503, 'unavailable', '系统暂时不可用', '几秒钟后再试', [list]],
  ] as const;
  for (const [status, type, title, more, where] of states) {
    for (const [path, address] of where) {
      await answersWith(officer, address, status, type, '系统出现错误，已记录');
      await officer.goto(console.url + path);
      await officer.getByRole('alert').filter({ hasText: title }).filter({ hasText: more }).first().waitFor();
      if (path === list[0]) await lookedAt(officer, 'working', type);
      await officer.unroute(address);
    }
  }
  for (const one of [page, officer]) await one.context().close();
});

test('what is slow is waited for with what was there; a form that is refused keeps what was typed, and its key', async () => {
  const { page, name } = await started();
  const officer = await console.visitAs(console.town.people.eastOfficer, '/outside-organisations');
  let release = () => {};
  const held = () => {
    const free = new Promise<void>((resolve) => {
      release = resolve;
    });
    return officer.route('**/api/v1/cases?**', async (route) => {
      await free;
      await route.continue();
    });
  };
  await held();
  await officer.getByRole('link', { name: '事项', exact: true }).click();
  await officer.getByText('正在读取…').waitFor();
  await officer.getByRole('heading', { name: '事项' }).waitFor();
  release();
  const row = officer.getByRole('link', { name });
  await row.waitFor();
  await officer.unroute('**/api/v1/cases?**');
  await held();
  await officer.getByRole('checkbox', { name: '只看已超期' }).check();
  await officer.locator('[aria-busy=true]').getByRole('link', { name }).waitFor();
  release();
  await officer.getByText('可以换个条件，或清除筛选再看。').waitFor();
  await soon(async () => expect(await row.count()).toBe(0));

  await officer.goto(`${console.url}/outside-organisations`);
  await officer.getByText('还没有录入过外系统党组织。').waitFor();
  await officer.getByRole('button', { name: '录入党组织' }).click();
  const called = officer.getByLabel('党组织全称');
  // What is wrong is said when a field is left, and goes as it is mended.
  await called.focus();
  await officer.keyboard.press('Tab');
  await officer.getByText('请填写此项').waitFor();
  await called.fill('示例外市示例街道党工委');
  await officer.getByText('请填写此项').waitFor({ state: 'detached' });
  const keys: (string | undefined)[] = [];
  const answers = [
    [429, 'too-many-requests', '请等一分钟左右再提交'],
    [500, 'internal', '请再提交一次，不会重复办理'],
  ] as const;
  for (const [status, type, words] of answers) {
    await answersWith(officer, '**/api/v1/outside-organisations', status, type, '现在没有办成');
    const asked = officer.waitForRequest((one) => one.method() === 'POST');
    await officer.locator('form').getByRole('button', { name: /^录入/ }).click();
    keys.push((await asked).headers()['idempotency-key']);
    await officer.getByRole('alert').filter({ hasText: words }).waitFor();
    await soon(async () => expect(await called.inputValue()).toBe('示例外市示例街道党工委'));
    await officer.unroute('**/api/v1/outside-organisations');
  }
  const asked = officer.waitForRequest((one) => one.method() === 'POST');
  await officer.locator('form').getByRole('button', { name: /^录入/ }).click();
  keys.push((await asked).headers()['idempotency-key']);
  await officer.getByRole('row').filter({ hasText: '示例外市示例街道党工委' }).waitFor();
  expect(new Set(keys).size).toBe(1);
  for (const one of [page, officer]) await one.context().close();
});
