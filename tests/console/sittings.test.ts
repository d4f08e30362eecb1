import type { Page } from 'playwright-core';
import { DAY, HOUR } from '../../domain/time/dates';
import { closeSitting, freezeSitting, seedToldSitting } from '../support/sittings';
import { until } from '../support/until';
import { type OpenConsole, openConsole, signIn } from './open-console';
import { soon } from './soon';

let console: OpenConsole;
beforeAll(async () => {
  console = await openConsole({ secondFactor: false });
});
afterAll(() => console?.close());

const NAMES = ['安某', '白某', '曹某', '董某', '方某', '高某'];
const people = async (branchId: string) =>
  await Promise.all(NAMES.map((name) => console.town.member(branchId, { name: `例员${name}` })));

async function kept(branchId: string): Promise<string> {
  const now = Date.now();
  const id = await seedToldSitting(console.house, {
    hosts: [branchId],
    beginsAt: now,
    endsAt: now + HOUR,
    title: '示例主题党日',
  });
  await freezeSitting(console.house, id, now);
  return id;
}

const marksOf = async (id: string, members: { memberId: string }[]) => {
  const rows = await console.house.owner.attendance.findMany({ where: { sittingId: id } });
  return members.map(({ memberId }) => rows.find((row) => row.memberId === memberId)?.mark ?? null);
};

const saved = (page: Page) => page.getByText('已全部登记并保存。').waitFor();
const line = (page: Page, name: string) => page.getByRole('group', { name: new RegExp(`^例员${name}`) });
const fits = (page: Page) => page.evaluate('document.documentElement.scrollWidth <= window.innerWidth');

test('an attendance is ticked by keys: one after the other, exceptions, and everybody else in one stroke', async () => {
  const members = await people(console.town.east1);
  const id = await kept(console.town.east1);
  const page = await console.visitAs(console.town.people.east1Secretary, `/sittings/${id}`);
  await page.getByRole('heading', { name: '示例主题党日' }).waitFor();
  await page.getByText('还有 6 人未登记').waitFor();
  await line(page, '安某').getByRole('radio', { name: '到会' }).focus();
  for (const key of ['2', '3', 'ArrowDown', '4', 'ArrowUp', '1']) await page.keyboard.press(key);
  await page.getByText('还有 3 人未登记').waitFor();
  expect(await marksOf(id, members)).toEqual(['late', 'leave', null, 'present', null, null]);
  await page.getByRole('button', { name: '其余全部到会' }).click();
  await saved(page);
  expect(await marksOf(id, members)).toEqual(['late', 'leave', 'present', 'present', 'present', 'present']);

  // Another keeper marks a line before she has seen that: hers does not go over it.
  await page.route('**/attendance?*', (route) => route.abort());
  const [first] = members as [(typeof members)[0]];
  await console.house.owner.attendance.update({
    where: { sittingId_memberId: { sittingId: id, memberId: first.memberId } },
    data: { mark: 'present', markedBy: console.town.people.eastOfficer, markedAt: new Date() },
  });
  await line(page, '安某').getByRole('radio', { name: '到会' }).focus();
  await page.keyboard.press('4');
  await line(page, '安某').getByText('刚刚登记为到会，没有覆盖').waitFor();
  expect((await marksOf(id, members))[0]).toBe('present');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('4');
  await until(async () => (await marksOf(id, members))[0] === 'absent');
  await page.context().close();
});

/** Somebody signed in at a telephone. */
async function onPhone(personId: string, path: string): Promise<Page> {
  const page = await console.visit(path);
  await page.setViewportSize({ width: 360, height: 740 });
  await signIn(page, await console.loginOf(personId));
  await page.getByRole('navigation', { name: '主要页面' }).waitFor();
  return page;
}

test('on a telephone: everybody in one stroke, one exception by thumb, and nothing stands over the edge', async () => {
  const members = await people(console.town.west2);
  const id = await kept(console.town.west2);
  const page = await onPhone(console.town.people.westOfficer, `/sittings/${id}`);
  await page.getByRole('button', { name: '其余全部到会' }).click();
  await saved(page);
  const absent = line(page, '曹某').locator('label', { hasText: '缺席' });
  const box = await absent.boundingBox();
  expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(48);
  await absent.click();
  await page.getByText('正在保存').first().waitFor({ state: 'detached' });
  await saved(page);
  expect(await marksOf(id, members)).toEqual(['present', 'present', 'absent', 'present', 'present', 'present']);
  expect(await fits(page)).toBe(true);
  await page.context().close();
});

test('a member asks leave on his phone, hears the answer, comes after all and signs in by the code on the wall', async () => {
  const [member] = await people(console.town.west1);
  const id = await kept(console.town.west1);
  await console.house.owner.setting.create({
    data: {
      ...{ organisationId: console.town.west, key: 'phone-sign-in', value: true, reason: '试用' },
      ...{ setBy: console.town.people.administrator, at: new Date() },
    },
  });
  const page = await onPhone(member?.personId as string, '/my-sittings');
  await page.getByRole('link', { name: /^示例主题党日/ }).click();
  await page.getByRole('button', { name: '我要请假' }).click();
  await page.getByRole('radio', { name: '公务' }).check();
  await page.getByLabel('具体原因').fill('单位值班');
  await page.getByRole('button', { name: '提交请假' }).click();
  await page.getByText(/^已提交，等签到人或书记答复/).waitFor();
  expect(await fits(page)).toBe(true);

  const office = await console.visitAs(console.town.people.west1Secretary, `/sittings/${id}`);
  await office.getByRole('heading', { name: '待答复的请假（1）' }).waitFor();
  await office.getByText('单位值班').waitFor();
  await office.getByRole('button', { name: '准假：例员安某' }).click();
  await office.getByRole('heading', { name: '待答复的请假（1）' }).waitFor({ state: 'detached' });
  await office.getByRole('link', { name: '手机签到码' }).click();
  const digits = ((await office.locator('.sitting-code-digits').textContent()) ?? '').replace(/\D/g, '');

  await page.reload();
  await page.getByText('已准假，不必到会。').waitFor();
  await page.getByRole('button', { name: '不请假了，我能到会' }).click();
  // As the picture on the wall leads there.
  await page.goto(`${console.url}/my-sittings/${id}#${digits}`);
  await page.reload();
  await page.getByRole('button', { name: '我到了' }).click();
  await page.getByText('已签到：到会').waitFor();
  expect(await marksOf(id, [member as { memberId: string }])).toEqual(['present']);
  for (const one of [page, office]) await one.context().close();
});

test('after closing it says who missed it and how each was told; a mistake is corrected, a make-up noted', async () => {
  const { town, house } = console;
  const members = await people(town.east2);
  const now = Date.now();
  const hosts = [town.east2];
  const id = await seedToldSitting(house, {
    hosts,
    beginsAt: now - DAY,
    endsAt: now - DAY + HOUR,
    title: '示例党员大会',
  });
  await freezeSitting(house, id, now - DAY);
  await house.owner.attendance.updateMany({
    where: { sittingId: id, memberId: { in: members.slice(2).map(({ memberId }) => memberId) } },
    data: { mark: 'present' },
  });
  await closeSitting(house, id, now - DAY + HOUR);
  const page = await console.visitAs(town.people.east2Secretary, `/sittings/${id}`);
  await page.getByRole('heading', { name: '缺席和请假的' }).waitFor();
  await page.getByText('应到 6 人：到会 4，请假 0，缺席 2，未登记 0；另列 0 人').waitFor();
  await soon(async () => expect(await page.getByText(/^(等待发送|站内已送达)$/).count()).toBe(2));
  await page.getByRole('button', { name: '更正例员安某的签到' }).first().click();
  await page.getByRole('radio', { name: '到会' }).check();
  await page.getByRole('radio', { name: '误记' }).check();
  await page.getByRole('button', { name: '保存' }).click();
  await page
    .getByText(/由缺席更正为到会（误记）/)
    .first()
    .waitFor();
  await page.getByText(/已更正并告知本人，此前的提醒作废/).waitFor();
  await page.getByRole('button', { name: '登记补课：例员白某' }).first().click();
  await page.getByRole('radio', { name: '自学材料' }).check();
  await page.getByLabel('时长（分钟）').fill('60');
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByText(/自学材料，60 分钟$/).waitFor();
  await page.getByText('应到 6 人：到会 5，请假 0，缺席 1，未登记 0；另列 0 人').waitFor();
  const facts = await house.owner.dutyFact.findMany({ where: { fact: id } });
  const said = members.map(({ memberId }) => facts.find((fact) => fact.memberId === memberId)?.verdict);
  expect(said).toEqual(['done', 'done', 'done', 'done', 'done', 'done']);

  const phone = await onPhone(members[1]?.personId as string, `/my-sittings/${id}`);
  await phone.getByText(/已补课$/).waitFor();
  expect(await fits(phone)).toBe(true);
  for (const one of [page, phone]) await one.context().close();
});
