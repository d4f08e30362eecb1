import { Secret, TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import { type OpenConsole, openConsole, signIn } from './open-console';
import { type PersonTown, personTown } from './person-town';
import { soon } from './soon';

let console: OpenConsole;
let town: PersonTown;

beforeAll(async () => {
  console = await openConsole();
  town = await personTown(console);
});
afterAll(async () => {
  await town?.api.stop();
  await console?.close();
});

/** Somebody signed in at a telephone. */
async function onPhone(personId: string, path = '/'): Promise<Page> {
  const page = await console.visit(path);
  await page.setViewportSize({ width: 360, height: 740 });
  await signIn(page, await console.loginOf(personId));
  await page.getByRole('navigation', { name: '主要页面' }).waitFor();
  return page;
}

const fits = (page: Page) => page.evaluate('document.documentElement.scrollWidth <= window.innerWidth');

test('a member follows his transfer on a telephone and reads a notice, which is read from then on', async () => {
  const { personId, caseId } = await town.transfer('例员金某');
  const noticeId = await town.notice(personId, caseId, ['您的组织关系转接已提交', '请保持电话畅通']);
  const page = await onPhone(personId);
  await page.getByRole('heading', { name: '例员金某同志，您好' }).waitFor();
  await page.getByText(/^现在由示例东社区第一党支部书记（.+）办理：.+审核$/).waitFor();
  await page.getByText(/^还剩 \d+ 天$/).waitFor();
  expect(await fits(page)).toBe(true);
  const inbox = page.getByRole('link', { name: '通知，1 条未读' });
  await inbox.waitFor();
  await page.getByRole('button', { name: '未读 您的组织关系转接已提交' }).click();
  await page.getByText('请保持电话畅通').waitFor();
  await inbox.waitFor({ state: 'detached' });
  expect((await console.house.db.notice.findUniqueOrThrow({ where: { id: noticeId } })).readAt).not.toBeNull();
  await page.getByRole('link', { name: '看全部通知' }).click();
  await page.getByRole('heading', { name: '通知', exact: true }).waitFor();
  await soon(async () => expect(await page.getByText('未读', { exact: true }).count()).toBe(0));
  await page.getByRole('link', { name: '我的事' }).click();
  await page.getByRole('link', { name: '看办理过程：组织关系接转' }).click();
  await page.getByRole('heading', { name: '办理过程' }).waitFor();
  expect(await fits(page)).toBe(true);
  await page.context().close();
});

test('长者模式 is switched on before the sign-in, and this device remembers it', async () => {
  const page = await console.visit();
  await page.getByRole('button', { name: '长者模式' }).click();
  const size = () => page.evaluate('getComputedStyle(document.body).fontSize');
  expect(await size()).toBe('20px');
  await signIn(page, await console.loginOf(console.town.people.west1Secretary));
  await page.getByRole('navigation', { name: '主要页面' }).waitFor();
  await page.reload();
  await page.getByRole('button', { name: '标准模式' }).waitFor();
  expect(await size()).toBe('20px');
  await page.getByRole('button', { name: '标准模式' }).click();
  expect(await size()).toBe('16px');
  await page.context().close();
});

test('I change how I am told, end a session elsewhere, and set up a second factor by choice', async () => {
  const { personId } = await console.town.member(console.town.east1);
  const page = await onPhone(personId, '/me');
  const other = await console.visit('/me');
  await signIn(other, (await console.house.db.person.findUniqueOrThrow({ where: { id: personId } })).loginName ?? '');
  await other.getByRole('heading', { name: '正在登录的设备' }).waitFor();
  await page.reload();
  await page.getByRole('button', { name: '更改邮箱' }).click();
  await page.getByRole('textbox', { name: '邮箱' }).fill('没有地址');
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByRole('alert').first().waitFor();
  await page.getByRole('textbox', { name: '邮箱' }).fill('example@example.org');
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByText('e***@example.org').waitFor();
  await page.getByRole('button', { name: /^结束登录：/ }).click();
  await page.getByRole('button', { name: /^结束登录：/ }).waitFor({ state: 'detached' });
  await other.reload();
  await other.getByLabel('用户名').waitFor();
  await page.getByRole('button', { name: '绑定动态验证码' }).click();
  const secret = Secret.fromBase32(((await page.locator('code').textContent()) ?? '').replaceAll(' ', ''));
  await page.getByLabel('动态验证码', { exact: true }).fill(new TOTP({ secret }).generate());
  await page.getByRole('button', { name: '绑定', exact: true }).click();
  await page.getByText(/^已绑定。/).waitFor();
  expect(await fits(page)).toBe(true);
  for (const one of [page, other]) await one.context().close();
});

test('a vote is read once more before it is cast, and cast once; the sums are there once it is closed', async () => {
  const voters = await Promise.all([1, 2, 3, 4, 5, 6, 7].map(() => console.town.person()));
  const id = await town.ballot(voters);
  const votes = { plan一: 'agree', plan二: 'against' };
  for (const voter of voters.slice(1)) await town.as(voter, 'POST', `/ballots/${id}/votes`, { votes });
  const page = await onPhone(voters[0] as string);
  await page.getByRole('link', { name: '年度计划表决 无记名投票' }).click();
  await page.getByRole('button', { name: '填好了，下一步' }).click();
  await page.getByText('还有 2 项没有选。').waitFor();
  for (const item of ['通过年度计划之一', '通过年度计划之二'])
    await page.getByRole('group', { name: item }).getByRole('radio', { name: '赞成' }).check();
  await page.getByRole('button', { name: '填好了，下一步' }).click();
  await page.getByText('投出以后不能更改。', { exact: true }).waitFor();
  await page.getByRole('button', { name: '投出这一票' }).dblclick();
  await page.getByText('您的票已投出。').waitFor();
  await town.closeBallot(id);
  await page.reload();
  await page.getByRole('cell', { name: '7 票' }).first().waitFor();
  await page.getByRole('cell', { name: '6 票' }).waitFor();
  expect(await fits(page)).toBe(true);
  await page.context().close();
});

test('whoever holds a paper learns without sign-in whether it is valid; the member shows its code', async () => {
  const { personId, caseId } = await town.transfer('例员木某');
  const { east1Secretary, eastOfficer } = console.town.people;
  await town.decide(east1Secretary, caseId, 'pass');
  await town.decide(eastOfficer, caseId, 'issue', { data: { validityDays: 30 } });
  const { body } = await town.as(eastOfficer, 'POST', `/cases/${caseId}/documents`, { kind: 'letter' });
  expect(body.verifyAt).toMatch(new RegExp(`/verify/${body.code}$`));
  const stranger = await console.visit(`/verify/${body.code}`);
  await stranger.getByRole('heading', { name: '✓ 有效' }).waitFor();
  await stranger.getByLabel('校验码').fill('ABCD-EFGH-JKMN');
  await stranger.getByRole('button', { name: '查验' }).click();
  await stranger.getByRole('heading', { name: '✗ 查无此件' }).waitFor();
  // The address on papers from before the page.
  await stranger.goto(`${console.url}/api/v1/documents/verify/${body.code}`);
  await stranger.getByRole('heading', { name: '✓ 有效' }).waitFor();
  const page = await onPhone(personId);
  await page.getByRole('link', { name: '看文书：组织关系接转' }).click();
  await page.getByText(body.code, { exact: true }).waitFor();
  await page.getByText(/^有效期至/).waitFor();
  await soon(async () => expect(await page.locator('.paper-scan svg').count()).toBe(1));
  expect(await fits(page)).toBe(true);
  for (const one of [page, stranger]) await one.context().close();
});
