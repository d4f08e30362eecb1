import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { recordSample, type SamplePart } from '../../access/sample';
import { fillingSteps } from '../../console/pages/welcome/steps';
import { readConfig } from '../../platform/config';
import { oidcSettings } from '../sign-in/house';
import { type RunningProvider, startProvider } from '../sign-in/provider';
import { type OpenConsole, openConsole, PASSWORD, signIn } from './open-console';
import { soon } from './soon';

// What somebody meets first: the sign-in page, an empty register and how it is filled, its check-up; and what every page
// does when the network goes or something was typed.

let console: OpenConsole;
let provider: RunningProvider;

beforeAll(async () => {
  console = await openConsole({ secondFactor: false });
  provider = await startProvider(`${console.url}/api/v1/session/oidc/callback`);
});
afterAll(async () => {
  await provider?.stop();
  await console?.close();
});

/** A picture of the page at both widths, where somebody asks for them. */
async function shoot(page: Page, name: string) {
  const folder = process.env.SHOTS;
  if (!folder) return;
  for (const [width, height] of [
    [1440, 900],
    [360, 740],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.screenshot({ path: `${folder}/${name}-${width}.png`, fullPage: true });
  }
  await page.setViewportSize({ width: 1366, height: 768 });
}

test('an administrator of an empty register changes his password and is led through, and can leave and go on', async () => {
  const { house, town } = console;
  const administrator = town.people.administrator;
  const login = await console.loginOf(administrator);
  await house.owner.person.update({ where: { id: administrator }, data: { mustChange: true } });
  const page = await console.visit();
  await signIn(page, login);
  await page.getByLabel('现在的密码').fill(PASSWORD);
  await page.getByLabel('新密码', { exact: true }).fill('another-horse-battery');
  await page.getByLabel('再填一遍新密码').fill('another-horse-battery');
  await page.getByRole('button', { name: '保存新密码' }).click();
  await page.getByRole('heading', { name: '名册里还没有党员' }).waitFor();
  await shoot(page, 'offer');
  await page.getByRole('button', { name: '去录入名册' }).click();
  await page.getByRole('heading', { name: '把名册录进来' }).waitFor();
  const steps = page.getByRole('listitem');
  await soon(async () => expect(await steps.nth(0).textContent()).toContain('已有 8 个组织'));
  await soon(async () => expect(await steps.nth(1).textContent()).toMatch(/下一步.*还没有党员/));
  await soon(async () => expect(await steps.nth(2).textContent()).toContain('已有 7 名任职人员'));
  await soon(async () => expect(await steps.nth(3).textContent()).toContain('录入党员后就可以做'));
  await shoot(page, 'welcome');
  await page.getByRole('button', { name: '导入党员名册' }).click();
  // The address comes a moment after the click.
  await page.waitForURL('**/imports/new?**');
  const { searchParams } = new URL(page.url());
  expect([searchParams.get('kind'), searchParams.get('then')]).toEqual(['members', '/welcome']);
  await town.member(town.east1, { name: '例甲某' });
  await page.goto(`${console.url}/welcome`);
  await page.getByText('已有 1 名党员').waitFor();
  await page.getByRole('button', { name: '开始体检' }).click();
  await page.getByRole('heading', { name: '名册体检' }).waitFor();
  await page.getByRole('link', { name: '今天', exact: true }).click();
  await page.getByRole('heading', { name: '待办' }).waitFor();
  await soon(async () => expect(await page.getByText('名册里还没有党员').count()).toBe(0));
  await page.context().close();
});

test('who fills no register is offered nothing of the kind', async () => {
  const page = await console.visitAs(console.town.people.east1Secretary);
  await page.getByRole('heading', { name: '待办' }).waitFor();
  await soon(async () => expect(await page.getByRole('button', { name: '去录入名册' }).count()).toBe(0));
  await page.context().close();
});

test('the check-up counts, opens to names, and each name leads to what mends it; its sheet is a PDF', async () => {
  const { town } = console;
  const over = { kind: 'probationary', joinedOn: '2020-01-10', fullOn: undefined } as const;
  const { memberId } = await town.member(town.east1, { name: '例乙某', ...over });
  await town.member(town.east1, { name: '例丙某', tags: ['pocket'] });
  const page = await console.visitAs(town.people.streetOfficer, '/lists');
  await page.getByRole('link', { name: '名册体检' }).click();
  const line = page.getByRole('listitem').filter({ hasText: '预备期满未转正' });
  await soon(async () => expect(await line.textContent()).toMatch(/《中国共产党章程》第七条.*1 条/));
  await page.getByRole('button', { name: '看名单：预备期满未转正' }).click();
  const names = page.getByRole('region', { name: '“预备期满未转正”的名单' });
  await names.getByText('预备期至2021年1月10日').waitFor();
  // The address keeps what is open.
  await page.reload();
  await names.getByText('例乙某').waitFor();
  await shoot(page, 'check-up');
  await page.getByRole('button', { name: '看名单：口袋党员还没有安排走访' }).click();
  const start = page.getByRole('link', { name: '发起口袋党员走访：例丙某' });
  await soon(async () => expect(await start.getAttribute('href')).toMatch(/^\/start\/pocket-visit\?memberId=/));
  await page.getByRole('button', { name: '看名单：预备期满未转正' }).click();
  await page.getByRole('link', { name: '打开党员信息：例乙某' }).click();
  await page.getByRole('heading', { name: '例乙某' }).waitFor();
  expect(new URL(page.url()).pathname).toBe(`/members/${memberId}`);
  await page.goBack();
  await names.waitFor();
  const address = await page.getByRole('link', { name: '打印一张 A4' }).getAttribute('href');
  const sheet = await page.request.get(address as string);
  expect([sheet.status(), sheet.headers()['content-type']]).toEqual([200, 'application/pdf']);
  await page.context().close();
});

test('a page with something typed asks before it is left, and without does not', async () => {
  const page = await console.visitAs(console.town.people.east2Secretary, '/members/new');
  const asked: string[] = [];
  let leave = false;
  page.on('dialog', (dialog) => {
    asked.push(dialog.message());
    return leave ? dialog.accept() : dialog.dismiss();
  });
  await page.getByLabel('姓名').fill('例员新某');
  const question = page.waitForEvent('dialog');
  await page.getByRole('link', { name: '事项', exact: true }).click();
  await question;
  expect(asked).toEqual(['填写的内容还没有提交。确定离开吗？']);
  await soon(async () => expect(await page.getByLabel('姓名').inputValue()).toBe('例员新某'));
  expect(new URL(page.url()).pathname).toBe('/members/new');
  leave = true;
  // The next page is slow to come: who has agreed to leave and goes elsewhere meanwhile is not asked again.
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/(assets|api)\//, (route) => released.then(() => route.continue()));
  await page.getByRole('link', { name: '事项', exact: true }).click();
  await page.waitForURL('**/cases');
  expect(asked).toHaveLength(2);
  await page.getByRole('link', { name: '今天', exact: true }).click();
  release();
  await page.getByRole('heading', { name: '待办' }).waitFor();
  expect(asked).toHaveLength(2);
  await page.context().close();
});

test('that the network is gone is said, what is open stays, and it comes back by itself', async () => {
  const page = await console.visitAs(console.town.people.west1Secretary, '/organisations');
  await page.getByRole('heading', { name: '示例西社区第一党支部', exact: true }).waitFor();
  await page.context().setOffline(true);
  await page.getByText('网络已断开。已打开的内容仍可查看，恢复后自动更新。').waitFor();
  await soon(async () =>
    expect(await page.getByRole('heading', { name: '示例西社区第一党支部', exact: true }).isVisible()).toBe(true),
  );
  await shoot(page, 'offline');
  // A page whose files are not there yet says so in the console's own words, and opens when they can be read.
  await page.getByRole('link', { name: '名单', exact: true }).click();
  await page.getByRole('heading', { name: '暂时连不上系统' }).waitFor();
  await shoot(page, 'offline-opening');
  await page.context().setOffline(false);
  await page.getByText('网络已断开').waitFor({ state: 'detached' });
  await page.getByRole('heading', { name: '名单与统计' }).waitFor();
  await page.context().close();
});

test('the provider’s button signs in there and comes back to the page that was asked for', async () => {
  const { house, town, config } = console;
  const needed = { DATABASE_URL: 'x', TEMPORAL_ADDRESS: 'x', DANGWU_KEY_RING: 'x' };
  config.signIn.oidc = readConfig({ ...needed, ...oidcSettings(provider) }).signIn.oidc;
  const id = town.people.eastOfficer;
  const login = `u${randomUUID().slice(0, 8)}`;
  const identity = { issuer: provider.issuer, subject: `subject-of-${login}`, personId: id, at: new Date() };
  await house.owner.personIdentity.create({ data: identity });
  const page = await console.visit('/check-up?symptom=no-phone');
  await page.getByRole('link', { name: '用统一身份认证登录' }).click();
  await page.waitForURL(`${provider.issuer}/**`);
  await page.locator('input[name=login]').fill(identity.subject);
  await page.locator('input[name=password]').fill('any');
  // Two pages, each with a button: the second is not pressed on the first.
  const { pathname: first } = new URL(page.url());
  await page.locator('button[type=submit]').click();
  await page.waitForURL(({ pathname }) => pathname !== first);
  await page.locator('button[type=submit]').click();
  await page.getByRole('navigation', { name: '主要页面' }).waitFor();
  const back = new URL(page.url());
  expect([back.origin, back.pathname + back.search]).toEqual([console.url, '/check-up?symptom=no-phone']);
  expect(await house.db.session.count({ where: { personId: id, way: 'oidc' } })).toBe(1);

  // The administrator sees by which identity he comes, takes it away, which ends his session, and gives another.
  const keeper = await console.visitAs(town.people.administrator, `/people/${id}`);
  const identities = keeper.getByRole('region', { name: '统一身份认证' });
  await identities.getByText(identity.subject).waitFor();
  await identities.getByRole('button', { name: '取消关联' }).click();
  await identities.getByText('他不能再用这个身份登录').waitFor();
  await identities.getByRole('button', { name: '取消关联', exact: true }).last().click();
  await identities.getByText('关联已取消。').waitFor();
  await identities.getByText('还没有关联的身份。').waitFor();
  await page.reload();
  await page.getByLabel('用户名').waitFor();
  await identities.getByRole('button', { name: '关联身份' }).click();
  await identities.getByLabel('他在认证系统中的账号标识').fill('another-subject');
  await identities.getByRole('button', { name: '关联身份', exact: true }).last().click();
  await identities.getByText('身份已关联。').waitFor();
  expect(await house.db.personIdentity.findMany({ where: { personId: id }, select: { subject: true } })).toEqual([
    { subject: 'another-subject' },
  ]);
  config.signIn.oidc = undefined;
  for (const one of [page, keeper]) await one.context().close();
});

test('the sample’s people are offered only by a start with the sample, and one click signs in', async () => {
  const { house, town, config } = console;
  const { east1Secretary, eastOfficer } = town.people;
  const as = (part: SamplePart, personId: string, organisationId: string) => ({ part, personId, organisationId });
  const players = [as('sender', east1Secretary, town.east1), as('sender-committee', eastOfficer, town.east)];
  const actorId = town.people.administrator;
  await house.db.$transaction((tx) =>
    recordSample(tx, { actorId, at: Date.now(), asOf: '2026-11-22', counts: {} }, players),
  );
  const without = await console.visit();
  await without.getByLabel('用户名').waitFor();
  await without.waitForLoadState('networkidle');
  await soon(async () => expect(await without.getByRole('heading', { name: '先用示例走一遍' }).count()).toBe(0));
  await shoot(without, 'sign-in');
  await without.context().close();
  config.signIn.sampleDoor = true;
  const page = await console.visit();
  await page.getByRole('heading', { name: '先用示例走一遍' }).waitFor();
  await page.getByText('发起一次接转').waitFor();
  await shoot(page, 'sample');
  expect(await page.content()).not.toContain(PASSWORD);
  await page.getByRole('button', { name: '以此身份进入：转出支部书记' }).click();
  await page.getByRole('navigation', { name: '主要页面' }).waitFor();
  expect(new URL(page.url()).search).toBe('');
  const { name } = await house.db.person.findUniqueOrThrow({ where: { id: east1Secretary }, select: { name: true } });
  await page.getByText(name, { exact: true }).first().waitFor();
  config.signIn.sampleDoor = false;
  await page.context().close();
});

test('with nothing but the top of the tree and its administrator, organisations come first; then one thing after the other', () => {
  const next = (organisations: number, people: number, members: number) =>
    fillingSteps({ organisations, people, members }).find(({ done }) => !done)?.id;
  expect(next(1, 1, 0)).toBe('organisations');
  expect(next(8, 1, 0)).toBe('members');
  expect(next(8, 1, 200)).toBe('people');
  expect(next(8, 12, 200)).toBe('checkUp');
  expect(fillingSteps({ organisations: 1, people: 1, members: 0 }).map(({ state }) => state)).toEqual([
    '除最上级组织外，还没有别的组织',
    '还没有党员',
    '除您本人外，还没有任职人员',
    '录入党员后就可以做',
  ]);
});
