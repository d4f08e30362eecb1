import type { Page } from 'playwright-core';
import { batchFile, type Cells } from '../batches/office';
import { anIdentity } from '../imports/rows';
import { type OpenConsole, openConsole } from './open-console';
import { soon } from './soon';

let console: OpenConsole;

beforeAll(async () => {
  console = await openConsole();
});
afterAll(async () => {
  await console?.close();
});

const START = '/start/relation-transfer';
const REASON = '因搬迁至西社区居住';
const FINE = '核对无误，可以提交。';

let named = 0;
/** A name that is found: no digits. */
const newName = () => `例发${String.fromCharCode(0x4e00 + 0x100 + named++)}某`;

async function newMember(branch = console.town.east1) {
  const name = newName();
  return { name, ...(await console.town.member(branch, { name })) };
}

async function fillIn(page: Page, name: string) {
  await page.getByRole('textbox', { name: '党员' }).fill(name);
  await page.getByRole('button', { name }).click();
  await fillInRest(page);
}

async function fillInRest(page: Page) {
  await page.getByLabel('理由').fill(REASON);
  await page.getByLabel(/^接收组织/).fill('西社区第一');
  await page
    .getByRole('button', { name: /^示例西社区第一党支部/ })
    .first()
    .click();
  await page.getByText(FINE).waitFor();
}

/** What is typed reaches the API a moment later. */
const saved = (page: Page) =>
  page.waitForResponse((one) => one.url().endsWith('/draft') && one.request().method() === 'PUT' && one.ok());

const cases = (memberId: string) => console.house.db.case.count({ where: { memberId } });
const drafts = (personId: string) => console.house.owner.startDraft.count({ where: { personId } });
const timeline = (page: Page) => page.getByRole('heading', { name: '办理过程' });

test('a transfer from start to receipt by five people in five browsers, each of whom sees what the others did', async () => {
  const { people } = console.town;
  const { name, personId, memberId } = await newMember();
  const starter = await console.visitAs(people.east1Secretary, START);
  await fillIn(starter, name);
  // Part three names document and article of each check, part four who acts, and beside it stands what the letter says.
  await starter.getByText('党费已交至本月').waitFor();
  await starter
    .getByText(/依据：.*第二十五条/)
    .first()
    .waitFor();
  await starter.getByRole('heading', { name: '谁来办、到哪天' }).waitFor();
  const paper = starter.getByRole('complementary', { name: '文书会这样写' });
  await soon(async () => expect(await paper.textContent()).toContain(`${name}同志（`));
  await soon(async () =>
    expect(await paper.textContent()).toContain('由示例东社区第一党支部去示例西社区第一党支部，请转接组织关系。'),
  );
  const source = await console.visitAs(people.eastOfficer);
  // Twice: one case.
  await starter.getByRole('button', { name: '提交' }).dblclick();
  await timeline(starter).waitFor();
  expect(await cases(memberId)).toBe(1);
  const { pathname } = new URL(starter.url());
  const caseId = pathname.split('/').at(-1) as string;

  // Until the page hears of events by itself (GET /events), it is loaded anew to see what another did.
  const sees = async (page: Page, text: string) => {
    await page.reload();
    await page.getByText(text).first().waitFor();
  };
  const act = async (page: Page, outcome: string) => {
    await page.getByRole('radio', { name: outcome, exact: true }).check();
    await page.getByRole('button', { name: outcome, exact: true }).click();
    await page.getByText(`已办：${outcome}`).waitFor();
  };
  await sees(source, name);
  await source.goto(console.url + pathname);
  await act(source, '同意并开具介绍信');
  await sees(starter, '进入“已开具，在途”');
  const member = await console.visitAs(personId, pathname);
  await act(member, '报到');
  const target = await console.visitAs(people.westOfficer);
  await target.getByText(name).first().waitFor();
  await target.goto(console.url + pathname);
  await sees(source, '进入“接收党委审核”');
  const branch = await console.visitAs(people.west1Secretary, pathname);
  await act(target, '同意接收');
  await sees(branch, '进入“编入支部”');
  await act(branch, '编入');
  await sees(member, '进入“已接收，待回执”');
  await sees(target, '进入“已接收，待回执”');
  await act(target, '寄出回执');
  for (const one of [starter, source, member, branch]) await sees(one, '寄出回执');
  expect(await console.house.db.case.findUniqueOrThrow({ where: { id: caseId } })).toMatchObject({
    ending: 'received',
  });
  expect(await drafts(people.east1Secretary)).toBe(0);
  for (const one of [starter, source, member, target, branch]) await one.context().close();
});

/** The field that has the focus, by its label; of a button what it says. */
const focused = (page: Page) =>
  page.evaluate<string>(`(() => {
    const at = document.activeElement;
    return at?.labels?.[0]?.textContent ?? (at?.tagName === 'BUTTON' ? at.textContent : '');
  })()`);

/** Goes on by Tab until this has the focus. */
async function tabTo(page: Page, name: string, most = 150) {
  for (let at = 0; at < most && (await focused(page)) !== name; at++) await page.keyboard.press('Tab');
  expect(await focused(page)).toBe(name);
}

/** Decides on the page of a case without the mouse: arrows choose, Tab goes on, Enter sends. */
async function decideByKeys(page: Page, outcome: string) {
  await page.getByRole('radio', { name: outcome, exact: true }).waitFor();
  const offered = await page.evaluate<string[]>(
    `[...document.querySelectorAll('input[type=radio]')].map((one) => one.labels[0].textContent)`,
  );
  for (let at = 0; at < 150 && !offered.includes(await focused(page)); at++) await page.keyboard.press('Tab');
  for (let at = 0; at < offered.length && (await focused(page)) !== outcome; at++)
    await page.keyboard.press('ArrowDown');
  expect(await focused(page)).toBe(outcome);
  await page.keyboard.press('Space');
  // The button says what it does in the words of the outcome.
  await page.keyboard.press('Tab');
  await tabTo(page, outcome);
  await page.keyboard.press('Enter');
  await page.getByText(`已办：${outcome}`).waitFor();
}

/** From the day's list: J goes to the first line, Enter opens it. */
async function openByKeys(page: Page, name: string) {
  await page.getByRole('link', { name }).first().waitFor();
  await page.keyboard.press('j');
  expect(await page.evaluate<string>('document.activeElement.textContent')).toBe(name);
  await page.keyboard.press('Enter');
  await timeline(page).waitFor();
}

test('a transfer goes from start to receipt by keyboard alone, Enter going from field to field', async () => {
  const { people } = console.town;
  const { name, personId, memberId } = await newMember();
  const page = await console.visitAs(people.east1Secretary, START);
  await page.getByRole('textbox', { name: '党员' }).waitFor();
  const { keyboard } = page;
  await tabTo(page, '党员', 40);
  await keyboard.type(name);
  await page.getByRole('button', { name }).waitFor();
  await keyboard.press('Enter');
  const passed: string[] = [];
  for (let at = 0; at < 12; at++) {
    const field = await focused(page);
    passed.push(field);
    if (field === '提交') break;
    if (field.startsWith('理由')) await keyboard.type(REASON);
    if (field.startsWith('接收组织')) {
      await keyboard.type('西社区第一');
      await page
        .getByRole('button', { name: /^示例西社区第一党支部/ })
        .first()
        .waitFor();
      // Several are found: Enter goes to the first of them, which it then takes.
      await keyboard.press('Enter');
      await keyboard.press('Enter');
    }
    await keyboard.press('Enter');
  }
  expect(passed.at(-1)).toBe('提交');
  await page.getByText(FINE).waitFor();
  await keyboard.press('Enter');
  await timeline(page).waitFor();
  expect(await cases(memberId)).toBe(1);
  const { pathname } = new URL(page.url());

  const source = await console.visitAs(people.eastOfficer);
  await openByKeys(source, name);
  await decideByKeys(source, '同意并开具介绍信');
  const member = await console.visitAs(personId, pathname);
  await decideByKeys(member, '报到');
  const target = await console.visitAs(people.westOfficer);
  await openByKeys(target, name);
  await decideByKeys(target, '同意接收');
  const branch = await console.visitAs(people.west1Secretary);
  await openByKeys(branch, name);
  await decideByKeys(branch, '编入');
  await decideByKeys(target, '寄出回执');
  expect(await console.house.db.case.findFirstOrThrow({ where: { memberId } })).toMatchObject({ ending: 'received' });
  for (const one of [page, source, member, target, branch]) await one.context().close();
});

test('what was filled in is there again in another browser, whatever the session came to, and can be thrown away', async () => {
  const { people } = console.town;
  const secretary = people.east2Secretary;
  const { name, memberId } = await newMember(console.town.east2);
  const first = await console.visitAs(secretary, `${START}?memberId=${memberId}`);
  // Whom the address names is chosen already, by name.
  await first.locator('strong', { hasText: name }).waitFor();
  const kept = saved(first);
  await fillInRest(first);
  await kept;
  // Also what was typed last, though the page is left in the same moment.
  await first.getByLabel(/^联系人及电话/).fill('示例甲 010-00000000');
  await first.getByRole('link', { name: '今天' }).click();
  await first.getByLabel('理由').waitFor({ state: 'detached' });
  await first.goBack();
  await first.getByText('上次填到一半').waitFor();
  await soon(async () => expect(await first.getByLabel(/^联系人及电话/).inputValue()).toBe('示例甲 010-00000000'));
  await first.context().close();
  await console.house.owner.session.updateMany({ where: { personId: secretary }, data: { revokedAt: new Date() } });

  const second = await console.visitAs(secretary, START);
  await second.getByText('上次填到一半').waitFor();
  await soon(async () => expect(await second.getByLabel('理由').inputValue()).toBe(REASON));
  await second.locator('strong', { hasText: name }).waitFor();
  await second.getByText(FINE).waitFor();
  await second.getByRole('button', { name: '不要了，重新填' }).click();
  await second.getByRole('textbox', { name: '党员' }).waitFor();
  await soon(async () => expect(await second.getByLabel('理由').inputValue()).toBe(''));
  expect(await drafts(secretary)).toBe(0);
  // A day that is only half typed is kept as it was typed.
  await second.getByText('由外系统转入').click();
  const half = saved(second);
  await second.getByLabel('介绍信开具日期').fill('2026年1');
  await half;
  await second.reload();
  await second.getByText('上次填到一半').waitFor();
  await soon(async () => expect(await second.getByLabel('介绍信开具日期').inputValue()).toBe('2026年1'));
  await second.context().close();
});

test('while the API is away what is typed stays in the tab, and nothing is said aloud', async () => {
  const { people } = console.town;
  const page = await console.visitAs(people.east2Secretary, START);
  await page.route('**/draft', (route) =>
    route.request().method() === 'PUT' ? route.abort('connectionrefused') : route.continue(),
  );
  await page.getByLabel('理由').fill('断网时写下的理由');
  await page.getByText('暂时没能保存').waitFor();
  await soon(async () => expect(await page.getByRole('alert').count()).toBe(0));
  page.on('dialog', (dialog) => dialog.accept());
  await page.reload();
  await page.getByText('上次填到一半').waitFor();
  await soon(async () => expect(await page.getByLabel('理由').inputValue()).toBe('断网时写下的理由'));
  await page.context().close();
});

test('what the API refuses stands in words; whom one may not see is not found', async () => {
  const { town } = console;
  const { name } = await newMember();
  await console.house.owner.member.updateMany({ where: { name }, data: { duesPaidTo: '2020-01' } });
  const page = await console.visitAs(town.people.east1Secretary, START);
  await page.getByRole('textbox', { name: '党员' }).fill(name);
  await page.getByRole('button', { name }).click();
  await page.getByText(/还差“接收组织/).waitFor();
  await page.getByRole('button', { name: '提交' }).click();
  await page.getByText('请填写此项').first().waitFor();
  await page.getByLabel('理由').fill(REASON);
  await page.getByRole('button', { name: '提交' }).click();
  // What the API says of a field stands at it.
  const target = page.locator('.field').filter({ has: page.getByLabel(/^接收组织/) });
  await target.getByRole('alert').filter({ hasText: '请填写此项，或' }).first().waitFor();
  await page.getByLabel(/^接收组织/).fill('西社区第二');
  await page.getByRole('button', { name: /^示例西社区第二党支部/ }).click();
  await page.getByText('现在还不能发起，有 1 条不符合').waitFor();
  await page.getByText('党费尚未交至转出当月').waitFor();
  await page
    .getByText(/组通字〔2006〕45号/)
    .first()
    .waitFor();
  const stranger = await town.member(town.west1);
  await page.goto(`${console.url}${START}?memberId=${stranger.memberId}`);
  await page.getByRole('alert').filter({ hasText: '没有找到' }).waitFor();
  await page.context().close();
});

const wrongDigit = (number: string) => number.slice(0, 17) + (number.endsWith('1') ? '2' : '1');

test('300 graduates from a file with wrong rows: mended, checked again, started once though clicked twice', async () => {
  const { town, house } = console;
  const rows: Cells[] = [];
  const graduate = async (more = {}) => {
    const identity = anIdentity();
    const name = `例批${String.fromCharCode(0x5000 + rows.length)}某`;
    const ids = await town.member(town.east1, { name, identityNumber: identity, ...more });
    rows.push({ name, identity, target: 'west1', reason: '毕业离校' });
    return { ...ids, identity, name };
  };
  for (let n = 0; n < 297; n++) await graduate();
  const digit = await graduate();
  (rows.at(-1) as Cells).identity = wrongDigit(digit.identity);
  await graduate();
  (rows.at(-1) as Cells).target = '示例无此党支部';
  const poor = await graduate({ duesPaidTo: '2020-01' });

  const page = await console.visitAs(town.people.east1Secretary, '/start');
  await page.getByRole('link', { name: '多人一起办' }).click();
  const template = page.waitForEvent('download');
  await page.getByRole('link', { name: '下载模板' }).click();
  expect((await template).suggestedFilename()).toMatch(/\.xlsx$/);
  await page.getByRole('button', { name: '上传并核对' }).click();
  await page.getByText('请先选一个文件').waitFor();
  await page.getByLabel('填好的文件').setInputFiles({
    name: '毕业生.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: await batchFile(rows),
  });
  await page.getByRole('button', { name: '上传并核对' }).click();
  await page.getByText('共 300 人，可发起 297 人，有误 3 人').waitFor();
  const batchId = new URL(page.url()).pathname.split('/').at(-1) as string;

  await page.goto(`${console.url}/batches/${batchId}?status=refused`);
  await page
    .getByRole('button', { name: /^改正第 \d+ 行/ })
    .first()
    .waitFor();
  await soon(async () => expect(await page.getByRole('button', { name: /^改正第 \d+ 行/ }).count()).toBe(3));
  const wrong = page.waitForEvent('download');
  await page.getByRole('link', { name: '导出有误的行' }).click();
  expect((await wrong).suggestedFilename()).toMatch(/\.xlsx$/);

  const line = (text: string) => page.getByRole('row').filter({ hasText: text });
  await line('接收组织：没有找到').getByRole('button').click();
  const form = page.getByRole('dialog');
  await form.getByLabel(/^接收组织/).fill('示例西社区第二党支部');
  await form.getByRole('button', { name: '保存并核对' }).click();
  await page.getByText('可发起 298 人，有误 2 人').waitFor();
  await line('身份证号：').filter({ hasText: '没有找到' }).getByRole('button').click();
  await form.getByLabel(/^姓名/).fill(digit.name);
  await form.getByLabel(/^身份证号/).fill(digit.identity);
  await form.getByRole('button', { name: '保存并核对' }).click();
  await page.getByText('可发起 299 人，有误 1 人').waitFor();
  await house.owner.member.update({ where: { id: poor.memberId }, data: { duesPaidTo: '2099-12' } });
  await page.getByRole('button', { name: '重新核对有误的 1 人' }).click();
  await page.getByText('共 300 人，可发起 300 人').waitFor();

  await page.getByRole('button', { name: '启动，为 300 人发起' }).dblclick();
  await page.getByText('正在发起').waitFor();
  const count = (...statuses: string[]) =>
    house.db.pendingStart.count({ where: { batchId, status: { in: statuses } } });
  while ((await count('started')) < 20) await page.waitForTimeout(100);
  expect(await count('started', 'waiting')).toBe(300);
  expect(await house.owner.audit.count({ where: { objectId: batchId, action: 'started' } })).toBe(1);
  // It goes on while nobody looks.
  await page.goto(`${console.url}/batches`);
  await page.getByRole('link', { name: /批量接转$/ }).waitFor();
  await page.context().close();
});

test('names copied out of Excel are checked as a file is, and a batch is thrown away', async () => {
  const { town } = console;
  const { people } = town;
  const identityNumber = anIdentity();
  const name = newName();
  await town.member(town.east2, { name, identityNumber });
  const page = await console.visitAs(people.east2Secretary, '/batches/new');
  const pasted = page.getByLabel('粘贴的内容');
  await pasted.fill(`${name} ${identityNumber}`);
  await page.getByText('内容没有分列').waitFor();
  await pasted.fill(`${'例\t'.repeat(9)}例`);
  await page.getByText('第 1 行的列数比模板多').waitFor();
  await soon(async () => expect(await page.getByRole('button', { name: '核对粘贴的名单' }).isDisabled()).toBe(true));
  await pasted.fill(`${name}\t${identityNumber}\twest1\t\t\t毕业离校\t`);
  await page.getByText('共 1 行').waitFor();
  await page.getByRole('button', { name: '核对粘贴的名单' }).click();
  await page.getByText('共 1 人，可发起 1 人').waitFor();
  await page.getByText('接收组织：示例西社区第一党支部').waitFor();
  await page.getByRole('checkbox', { name: '先不办' }).check();
  await page.getByText('还没有核对通过的人').waitFor();
  await page.getByRole('button', { name: '作废此批次' }).click();
  await page.getByRole('button', { name: '确定作废' }).click();
  await page.getByText('已作废').waitFor();

  await page.goto(`${console.url}/batches/new`);
  const branch = page.getByRole('region', { name: '整建制接转' });
  await branch.getByLabel(/^党支部/).fill('东社区第二');
  await branch.getByRole('button', { name: /^示例东社区第二党支部/ }).click();
  await branch.getByLabel(/^接收组织/).fill('西社区第二');
  await branch.getByRole('button', { name: /^示例西社区第二党支部/ }).click();
  await branch.getByLabel('理由').fill('支部整体划转');
  await branch.getByRole('button', { name: '列出全支部党员并核对' }).click();
  await page.getByText(/^共 \d+ 人，可发起 \d+ 人/).waitFor();
  await page.context().close();
});
