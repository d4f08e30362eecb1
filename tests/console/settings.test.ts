import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { addDays, localDate } from '../../domain/time/dates';
import { runNextRehearsal } from '../../rehearsal/run-next';
import { wordFile } from '../papers/word';
import { type Ground, layGround } from '../rehearsal/ground';
import { type OpenConsole, openConsole } from './open-console';
import { soon } from './soon';

let console: OpenConsole;
let ground: Ground;
let page: Page;

beforeAll(async () => {
  const prepare = async (house: OpenConsole['house']) => {
    ground = await layGround(house);
    return { rehearsal: ground.config.rehearsal };
  };
  console = await openConsole({ secondFactor: false, prepare });
  page = await console.visitAs(console.town.people.administrator, '/settings');
});
afterAll(async () => {
  await ground?.close();
  await console?.close();
});
jest.setTimeout(120_000);

const open = (path: string) => page.goto(`${console.url}${path}`);
const inEast = (path: string) => open(`${path}organisationId=${console.town.east}`);
const words = (day: string) => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;
/** A rule or a setting with what is done about it. */
const line = (title: string) => page.getByRole('listitem').filter({ has: page.locator(`strong:text-is("${title}")`) });
const today = () => localDate(Date.now());

/** What is seen at both widths, where SHOTS names a folder for it. */
async function shot(name: string): Promise<void> {
  if (!process.env.SHOTS) return;
  mkdirSync(process.env.SHOTS, { recursive: true });
  for (const [width, height] of [
    [360, 740],
    [1440, 900],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.screenshot({ path: `${process.env.SHOTS}/${name}-${width}.png`, fullPage: true });
  }
}

test('the index names the pages, and for an administrator the description of the API', async () => {
  await page.getByRole('link', { name: '规则参数' }).waitFor();
  await soon(async () =>
    expect(await page.getByRole('link', { name: '接口说明' }).getAttribute('href')).toBe('/api/docs'),
  );
  await shot('index');
  const member = await console.visitAs(console.town.people.east1Secretary, '/settings');
  await member.getByRole('link', { name: '工作日历' }).waitFor();
  await soon(async () => expect(await member.getByRole('link', { name: '接口说明' }).count()).toBe(0));
  await member.context().close();
});

test('an organisation sets a value of its own for a rule, and takes it back; both are told', async () => {
  await inEast('/settings/rules?procedure=relation-transfer&');
  const rule = line('支部审核时限');
  await rule.getByRole('button', { name: /^另行设定/ }).click();
  await rule.getByLabel('设定为').fill('7');
  await rule.getByLabel('从哪天起的新事项执行').fill(today().replaceAll('-', ''));
  await rule.getByLabel('设定理由').fill('本社区党员人数多');
  await shot('rule');
  await rule.getByRole('button', { name: '保存' }).click();
  await page.getByText('已保存：').waitFor();
  await rule.getByText('示例东社区党委设定').waitFor();
  await rule.getByText('历次设定（1）').click();
  await rule.getByRole('cell', { name: '7 个工作日' }).waitFor();
  await rule.getByRole('button', { name: /^取消设定/ }).click();
  await rule.getByLabel('从哪天起的新事项执行').fill(today().replaceAll('-', ''));
  await rule.getByLabel('设定理由').fill('恢复统一规定');
  await rule.getByRole('button', { name: '取消设定', exact: true }).click();
  await rule.getByText('历次设定（2）').waitFor();
  await soon(async () => expect(await rule.getByText('示例东社区党委设定，').count()).toBe(0));
  const rows = await console.house.db.ruleOverride.findMany({ orderBy: { at: 'asc' } });
  expect(rows).toMatchObject([{ value: { workingDays: 7 } }, { value: null, reason: '恢复统一规定' }]);
});

test('a setting is changed with its reason; hours that leave no time are refused in words', async () => {
  await inEast('/settings/values?');
  const hours = line('免打扰时段');
  await hours.getByRole('button', { name: '修改：免打扰时段' }).click();
  await hours.getByLabel('从几点').fill('23:30');
  await hours.getByLabel('理由').fill('夜间不打扰');
  await hours.getByRole('button', { name: '保存' }).click();
  await hours.getByText('包含23:00至6:00').first().waitFor();
  await hours.getByLabel('从几点').fill('20:00');
  await hours.getByRole('button', { name: '保存' }).click();
  await page.getByText('已保存：免打扰时段').waitFor();
  await hours.getByText('20:00 至 08:00').first().waitFor();
  await shot('values');
});

test('another edition of a year: pasted, looked at with the names whose days move, published', async () => {
  const { town } = console;
  const name = '例员甲某';
  await town.member(town.east1, { name });
  const secretary = await console.visitAs(town.people.east1Secretary, '/start/relation-transfer');
  await secretary.getByRole('textbox', { name: '党员' }).fill(name);
  await secretary.getByRole('button', { name }).click();
  await secretary.getByLabel('理由').fill('因搬迁至西社区居住');
  await secretary.getByLabel(/^接收组织/).fill('西社区第一');
  await secretary
    .getByRole('button', { name: /^示例西社区第一党支部/ })
    .first()
    .click();
  await secretary.getByText('核对无误，可以提交。').waitFor();
  await secretary.getByRole('button', { name: '提交' }).click();
  await secretary.getByRole('heading', { name: '办理过程' }).waitFor();
  await secretary.context().close();

  const from = addDays(today(), 1);
  const year = from.slice(0, 4);
  const end = `${year}-12-31`;
  const to = addDays(from, 12) < end ? addDays(from, 12) : end;
  await open(`/settings/calendar?year=${year}`);
  await page.getByRole('button', { name: '录入或更正' }).click();
  await page.getByText('粘贴或键入日期').click();
  const off = page.getByLabel(/^放假的日子/);
  await off.fill('元旦放假');
  await page.getByRole('button', { name: '填入日历' }).click();
  await page.getByText('开始看不懂').waitFor();
  await off.fill(`1月1日、5月1日至2日、10月1日至3日、${words(from)}至${words(to)}`);
  await page.getByRole('button', { name: '填入日历' }).click();
  await page.getByRole('button', { name: '先看影响' }).click();
  await page.getByRole('list', { name: '改变的期限' }).getByText(name).waitFor();
  await shot('calendar');
  await page.getByLabel('依据（文件名称和文号）').fill('示例通知〔示例〕1号');
  await page.getByLabel('录入说明').fill('按示例通知');
  await page.getByRole('button', { name: '公布' }).click();
  await page.getByText('工作日历已公布').waitFor();
  await page.getByText('依据：示例通知〔示例〕1号').waitFor();
  const row = await console.house.db.calendarYear.findUniqueOrThrow({ where: { year: Number(year) } });
  expect(row.off).toEqual(expect.arrayContaining([from.slice(5), '10-03']));
});

test('a wrong template is refused by name and place; a right one is kept, previewed, retired', async () => {
  await inEast('/settings/templates?');
  const letter = page
    .getByRole('region')
    .filter({ has: page.getByRole('heading', { name: /介绍信$/ }) })
    .first();
  await letter.getByRole('button', { name: /^上传新模板/ }).click();
  const send = async (lines: string[]) => {
    const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
    const file = { name: '我处介绍信.docx', mimeType, buffer: wordFile(lines) };
    await letter.getByLabel('Word 文件（.docx）').setInputFiles(file);
    await letter.getByRole('button', { name: '上传并检查' }).click();
  };
  await send(['{姓名}{工资}']);
  await letter.getByText('没有“工资”这个标签（正文第1段）').waitFor();
  await shot('template-wrong');
  await send(['{姓名}同志']);
  await letter.getByText('第 1 版已启用').waitFor();
  const [preview] = await Promise.all([
    page.waitForEvent('download'),
    letter.getByRole('button', { name: '预览效果' }).click(),
  ]);
  expect(preview.suggestedFilename()).toBe('预览-我处介绍信.docx');
  await letter.getByRole('button', { name: /^停用/ }).click();
  await letter.getByRole('button', { name: '确定停用' }).click();
  await letter
    .getByText(/日 停用$/)
    .first()
    .waitFor();
  await shot('templates');
  const rows = await console.house.db.template.findMany();
  expect(rows.map(({ retiredAt }) => retiredAt !== null)).toEqual([true]);
});

test('the channels: none is set up, and what was sent is an empty list in words', async () => {
  await open('/settings/channels');
  await page.getByRole('list', { name: '各渠道的情况' }).getByText('没有开通').first().waitFor();
  await page.getByText('还没有发送过通知。').waitFor();
  await shot('channels');
});

test('a rehearsal goes to its end and is read day by day', async () => {
  await open('/rehearsals');
  await page.getByText('不影响任何真实的事项、人员和通知').waitFor();
  await page.getByRole('button', { name: '开始推演' }).click();
  await page.getByText('等待开始').waitFor();
  const { db } = console.house;
  const stopping = new AbortController().signal;
  const running = runNextRehearsal({ ...ground.parts(), db, clock: Date.now, stopping });
  await page.getByText('结果：').waitFor();
  expect(await running).toBe(true);
  await soon(async () => expect(await page.locator('.happened > li').count()).toBeGreaterThan(1));
  await shot('rehearsal');
  await page.reload();
  await page.getByText('结果：').waitFor();
});
