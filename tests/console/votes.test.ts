import type { Page } from 'playwright-core';
import type { Office } from '../api/office';
import { type Called, type Seated, seatedSitting } from '../support/seated';
import { type OpenConsole, openConsole, signIn } from './open-console';
import { type PersonTown, personTown } from './person-town';
import { soon } from './soon';

let console: OpenConsole;
let town: PersonTown;
beforeAll(async () => {
  console = await openConsole({ secondFactor: false });
  town = await personTown(console);
});
afterAll(async () => {
  await town?.api.stop();
  await console?.close();
});

const NAMES = ['赵某', '钱某', '孙某', '李某', '周某', '吴某', '郑某', '王某'];

/** A sitting to which eight members with names came. */
async function seated(): Promise<Seated> {
  const members: Called[] = [];
  for (const name of NAMES) {
    const one = await console.town.member(console.town.east1, { name: `例员${name}` });
    await console.house.owner.person.update({ where: { id: one.personId }, data: { name: `例员${name}` } });
    members.push(one);
  }
  const { house, town } = console;
  return await seatedSitting({ house, town } as Pick<Office, 'house' | 'town'>, { there: 8, members });
}

const matter = (page: Page, title: string | RegExp) => page.getByRole('article', { name: title });
const fits = (page: Page) => page.evaluate('document.documentElement.scrollWidth <= window.innerWidth');
const shot = async (page: Page, name: string) => {
  const folder = process.env.DANGWU_SHOTS;
  if (folder) await page.screenshot({ path: `${folder}/votes-${name}.png`, fullPage: true });
};

test('a secretary puts matters on the list, enters hands and papers, and corrects; what does not add up is said', async () => {
  const sitting = await seated();
  const page = await console.visitAs(console.town.people.east1Secretary, `/sittings/${sitting.id}`);
  await page.getByText('还没有要表决的议题。').waitFor();
  await page.getByRole('button', { name: '增加议题' }).click();
  await page.getByLabel('议题（不写姓名）').fill('通过年度工作计划');
  await page.getByRole('button', { name: '保存议题' }).click();
  const plan = matter(page, /通过年度工作计划/);
  await plan.getByText('应到 8 人，实到 8 人').waitFor();
  await plan.getByRole('button', { name: /^登记举手表决结果/ }).click();
  await shot(page, 'count');
  await plan.getByLabel('赞成').fill('7');
  await plan.getByLabel('反对').fill('2');
  await plan.getByLabel('弃权').fill('0');
  await plan.getByRole('button', { name: '保存结果' }).click();
  await plan.getByText('票数与到会人数或收回的票数不符，请核对后重新填写').waitFor();
  await plan.getByLabel('反对').fill('1');
  await plan.getByRole('button', { name: '保存结果' }).click();
  await plan.getByRole('cell', { name: '通过', exact: true }).waitFor();
  await soon(async () =>
    expect(await plan.getByRole('row').last().textContent()).toBe('通过年度工作计划7 票1 票0 票5 票通过'),
  );

  await page.getByRole('button', { name: '增加议题' }).click();
  await page.getByLabel('类别').click();
  await page.getByTitle('选举').click();
  for (const name of ['例员赵某', '例员钱某']) {
    await page.getByLabel('候选人').fill(name);
    await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
  }
  await page.getByLabel('应选人数').fill('1');
  await page.getByRole('button', { name: '保存议题' }).click();
  const election = matter(page, /选举：例员赵某、例员钱某/);
  await soon(async () => expect(await election.getByRole('button', { name: /^登记举手/ }).count()).toBe(0));
  await election.getByRole('button', { name: /^登记纸质票结果/ }).click();
  const numbers = { 收回的票数: 8, '例员赵某：赞成': 6, '例员赵某：反对': 2, '例员赵某：弃权': 0 };
  const others = { '例员钱某：赞成': 2, '例员钱某：反对': 5, '例员钱某：弃权': 1 };
  for (const [label, value] of Object.entries({ ...numbers, ...others }))
    await election.getByLabel(label, { exact: true }).fill(`${value}`);
  for (const [label, name] of [
    ['计票人', '例员孙某'],
    ['监票人', '例员李某'],
  ] as const) {
    await election.getByLabel(label).click();
    await page.getByTitle(name).last().click();
  }
  await shot(page, 'papers');
  await election.getByRole('button', { name: '保存结果' }).click();
  await election.getByRole('cell', { name: '当选', exact: true }).waitFor();
  await election.getByText(/计票、监票：例员孙某、例员李某/).waitFor();

  await page.getByRole('button', { name: '登记不计入应到的同志' }).click();
  await shot(page, 'whole');
  await page.setViewportSize({ width: 360, height: 740 });
  await shot(page, 'phone');
  expect(await fits(page)).toBe(true);
  await page.context().close();
});

test('people vote by phone on a matter; once it is closed the page says what came of it, also to a member', async () => {
  const sitting = await seated();
  const secretary = await console.visitAs(console.town.people.east1Secretary, `/sittings/${sitting.id}`);
  await secretary.getByRole('button', { name: '增加议题' }).click();
  await secretary.getByLabel('议题（不写姓名）').fill('通过党员活动方案');
  await secretary.getByRole('button', { name: '保存议题' }).click();
  const open = matter(secretary, /通过党员活动方案/);
  await open.getByRole('button', { name: /^开始在线无记名投票/ }).click();
  await open.getByRole('button', { name: '开始在线无记名投票', exact: true }).click();
  await open.getByText('正在无记名投票：8 人可以投，已投 0 人。').waitFor();
  const { ballotId } = await console.house.owner.sittingMatter.findFirstOrThrow({ where: { sittingId: sitting.id } });
  const [first, ...rest] = sitting.there as [Called, ...Called[]];
  for (const { personId } of rest) {
    const told = await town.as(personId, 'POST', `/ballots/${ballotId}/votes`, { votes: { matter: 'yes' } });
    expect(told.status).toBe(201);
  }
  const phone = await console.visit(`/sittings/${sitting.id}`);
  await phone.setViewportSize({ width: 360, height: 740 });
  await signIn(phone, await console.loginOf(first.personId));
  const mine = matter(phone, /通过党员活动方案/);
  await mine.getByRole('link', { name: '去投票' }).click();
  await phone.getByRole('group', { name: '通过党员活动方案' }).getByRole('radio', { name: '反对' }).check();
  await phone.getByRole('button', { name: '填好了，下一步' }).click();
  await shot(phone, 'ballot');
  await phone.getByRole('button', { name: '投出这一票' }).click();
  await phone.getByText('您的票已投出。').waitFor();
  expect(await fits(phone)).toBe(true);
  await open.getByRole('button', { name: /^结束投票/ }).click();
  await open.getByRole('button', { name: '结束投票', exact: true }).click();
  await open.getByRole('cell', { name: '通过', exact: true }).waitFor();
  await soon(async () =>
    expect(await open.getByRole('row').last().textContent()).toBe('通过党员活动方案7 票1 票0 票5 票通过'),
  );
  await phone.goto(`${console.url}/sittings/${sitting.id}`);
  await mine.getByRole('cell', { name: '7 票' }).waitFor();
  await soon(async () => expect(await mine.getByRole('button').count()).toBe(0));
  await shot(phone, 'member');
  expect(await fits(phone)).toBe(true);
  for (const page of [secretary, phone]) await page.context().close();
});
