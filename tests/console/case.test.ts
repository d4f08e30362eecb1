import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { newToken, tokenHash } from '../../api/sign-in/session-token';
import { together } from '../../cases/together';
import { todayHere } from '../../console/app/dates';
import { ballotIdOf } from '../../registers/ballots/ballot-id';
import { castVotes } from '../../registers/ballots/cast';
import { ballotEffects } from '../../registers/ballots/effects';
import { pagesOf } from '../papers/desk';
import { type OpenConsole, openConsole } from './open-console';
import { soon } from './soon';

// The page of a case: what one sees of it, and everything that can be done there, by real clicks.

let console: OpenConsole;

beforeAll(async () => {
  console = await openConsole();
});
afterAll(async () => {
  await console?.close();
});

const db = () => console.house.db;

/** A picture of one dot that a browser can show. */
const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);

/** Sends as a person, past the pages: for what a test only needs to have happened. */
async function send(personId: string, path: string, body: object): Promise<string> {
  const token = newToken();
  const now = Date.now();
  const times = { createdAt: new Date(now), expiresAt: new Date(now + 3_600_000) };
  await console.house.owner.session.create({
    data: { tokenHash: new Uint8Array(tokenHash(token)), personId, ...times },
  });
  const headers = { authorization: `Bearer ${token}`, 'idempotency-key': randomUUID() };
  const answer = await fetch(`${console.url}/api/v1${path}`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const told = (await answer.json()) as { id: string; type?: string };
  if (!answer.ok) throw new Error(`${path} was answered ${answer.status} ${told.type}`);
  return told.id;
}

// A name that is found: no digits.
let named = 0;
const sign = () => String.fromCharCode(0x4e00 + 17 * named++);

/** A transfer from east1 to west1 that its secretary started; it is with the committee. */
async function started() {
  const { town } = console;
  const { memberId, personId } = await town.member(town.east1, { name: `例${sign()}员` });
  const body = { memberId, reason: '因搬迁至西社区居住', data: { targetOrganisationId: town.west1 } };
  const caseId = await send(town.people.east1Secretary, '/procedures/relation-transfer/cases', body);
  return { caseId, memberId, personId, path: `/cases/${caseId}` };
}

const openTask = async (caseId: string) => (await db().task.findFirstOrThrow({ where: { caseId, closedAt: null } })).id;
const decide = async (personId: string, caseId: string, outcome: string, more: object = {}) =>
  send(personId, `/tasks/${await openTask(caseId)}/decision`, { outcome, ...more });

/** The same, with the letter issued. */
async function issued() {
  const begun = await started();
  await decide(console.town.people.eastOfficer, begun.caseId, 'issue', { data: { validityDays: 30 } });
  return begun;
}

/** A colleague of an office with a name of his own. */
async function colleague(role: 'organisation-officer' | 'organisation-commissioner', organisationId: string) {
  const id = await console.town.person(role, organisationId);
  const name = `同事${sign()}`;
  await console.house.owner.person.update({ where: { id }, data: { name } });
  return { id, name };
}

const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

test('a file is refused before it is sent, attached, looked at, and taken back with a reason', async () => {
  const { caseId, path } = await started();
  const page = await console.visitAs(console.town.people.eastOfficer, path);
  const files = part(page, '附件');
  await files.getByText('还没有附件。').waitFor();
  await files.getByRole('button', { name: '上传附件' }).click();
  await files.getByText('单个不超过 10 兆，还可传 30 个。').waitFor();
  const input = files.locator('input[type=file]').first();
  const scan = { name: '会议记录 扫描.png', mimeType: 'image/png', buffer: DOT };
  await input.setInputFiles(scan);
  await files.getByRole('alert').filter({ hasText: '请先选材料类别' }).waitFor();
  await files.getByLabel('材料类别').click();
  await page.getByTitle('其他材料').click();
  await input.setInputFiles({ name: '名单.txt', mimeType: 'text/plain', buffer: Buffer.from('一') });
  await files.getByText('“名单.txt”不能上传：请换成 PDF 或 JPG、PNG 图片。').waitFor();
  // What only the API can tell is told beside the file.
  await input.setInputFiles({ ...scan, name: '坏图.png', buffer: Buffer.from('no picture') });
  await files.getByRole('button', { name: '不传了' }).click();
  await input.setInputFiles(scan);
  const line = files.getByRole('listitem').filter({ hasText: '其他材料 · 0.1 兆 · 未查毒 · 已加密保存' });
  await line.filter({ hasText: '会议记录 扫描.png' }).waitFor();
  await files.getByRole('button', { name: '预览“会议记录 扫描.png”' }).click();
  const shown = page.getByRole('dialog').getByRole('img', { name: '会议记录 扫描.png' });
  await shown.waitFor();
  const { removedAt } = await db().attachment.findFirstOrThrow({ where: { caseId } });
  expect(removedAt).toBeNull();
  await page.waitForFunction("document.querySelector('.shown-file').naturalWidth === 1");
  await page.keyboard.press('Escape');
  await files.getByRole('button', { name: '收回' }).click();
  await files.getByLabel('收回的理由').fill('传错了文件');
  await files.getByRole('button', { name: '收回' }).click();
  await files.getByText(/其他材料：已由.+收回/).waitFor();
  const row = await db().attachment.findFirstOrThrow({ where: { caseId } });
  expect(row.removedBy).toBe(console.town.people.eastOfficer);
  await page.context().close();
});

test('a form that wants a file takes one that is attached there and then', async () => {
  const { town, house } = console;
  const { memberId, personId } = await town.member(town.east1, { name: `例${sign()}员` });
  const outside = { id: randomUUID(), name: `示例外市示例街道党工委${randomUUID()}` };
  await house.owner.outsideOrganisation.create({
    data: { ...outside, createdBy: town.people.eastOfficer, createdAt: new Date() },
  });
  const body = { memberId, reason: '因工作调动', data: { outsideOrganisationId: outside.id } };
  const caseId = await send(town.people.east1Secretary, '/procedures/relation-transfer/cases', body);
  await decide(town.people.eastOfficer, caseId, 'issue', { data: { validityDays: 30 } });
  await decide(personId, caseId, 'reported');
  const page = await console.visitAs(town.people.eastOfficer, `/cases/${caseId}`);
  const acts = part(page, '我可以办的');
  await acts.getByRole('radio', { name: '收到回执' }).check();
  await acts.getByLabel('回执日期').fill(todayHere().replaceAll('-', ''));
  await acts.getByRole('alert').filter({ hasText: '现在还不能办' }).waitFor();
  await acts.getByLabel('材料类别').click();
  await page.getByTitle('回执扫描件').click();
  await acts
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: '回执.png', mimeType: 'image/png', buffer: DOT });
  await acts.getByText('核对无误，可以办理').waitFor();
  await press(page, '收到回执');
  await page.getByText('全部办结：已接收').waitFor();
  await soon(async () => expect(await db().attachment.count({ where: { caseId, kind: 'receipt-scan' } })).toBe(1));
  await page.context().close();
});

test('a lost letter is issued again; the bar says which stay it is, the record what was before', async () => {
  const { people } = console.town;
  const { caseId, path } = await issued();
  const secretary = await console.visitAs(people.east1Secretary, path);
  await secretary.getByRole('radio', { name: '介绍信遗失' }).check();
  await secretary.getByLabel('理由').fill('本人搬家时遗失');
  await press(secretary, '介绍信遗失');
  await secretary.getByText('已办：介绍信遗失').waitFor();
  const ahead = part(secretary, '办理环节').getByRole('listitem');
  await ahead.filter({ hasText: '已开具，在途' }).filter({ hasText: '曾办过，将再次办理' }).waitFor();
  const officer = await console.visitAs(people.eastOfficer, path);
  await officer.getByRole('radio', { name: '补开介绍信' }).check();
  await officer.getByLabel('理由').fill('遗失属实，同意补开');
  await officer.getByLabel(/有效期/).fill('30');
  await press(officer, '补开介绍信');
  await officer.getByText('已办：补开介绍信').waitFor();
  const now = officer.getByRole('listitem').filter({ hasText: '正在办理' });
  await soon(async () => expect(await now.textContent()).toMatch(/已开具，在途.*第 2 次办理/));
  await officer
    .getByRole('listitem')
    .filter({ hasText: /介绍信遗失.*已办/ })
    .first()
    .waitFor();
  await soon(async () => expect(await db().letter.count({ where: { caseId } })).toBe(2));
  for (const one of [secretary, officer]) await one.context().close();
});

test('the preview of a paper is the paper that is printed, in the page, and counts as no print', async () => {
  const { caseId, path } = await issued();
  const page = await console.visitAs(console.town.people.eastOfficer, path);
  const papers = part(page, '文书');
  await papers.getByRole('button', { name: /^制作.*介绍信$/ }).click();
  await papers.getByText('还没有打印过').waitFor();
  const asked = page.waitForResponse((answer) => answer.url().endsWith('?preview=true'));
  await papers.getByRole('button', { name: /^预览/ }).click();
  await page.getByRole('dialog').locator('iframe').waitFor();
  const answer = await asked;
  expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'application/pdf']);
  const { id } = await db().document.findFirstOrThrow({ where: { caseId } });
  const bytesOf = async (address: string) => Buffer.from(await (await page.request.get(address)).body());
  const seen = await pagesOf(await bytesOf(answer.url()));
  await soon(async () => expect(await db().documentPrint.count({ where: { documentId: id } })).toBe(0));
  const href = await papers.getByRole('link', { name: /^打开打印/ }).getAttribute('href');
  const given = await pagesOf(await bytesOf(href as string));
  expect(seen[0]).toContain('预览');
  expect(seen.map((text) => text.replace('预览', ''))).toEqual(given);
  await page.reload();
  await papers.getByText('已打印 1 次').waitFor();
  await part(page, '一案一卷').getByText('文书 1 份').waitFor();
  await page.context().close();
});

test('a task is claimed, delegated, taken back, handed over; the case is urged, copied and withdrawn', async () => {
  const { people, east } = console.town;
  const { caseId, path } = await started();
  const other = await colleague('organisation-commissioner', east);
  const page = await console.visitAs(people.eastOfficer, path);
  const whom = async (action: string, name: string) => {
    await press(page, action);
    await page.getByLabel(`${action}给`).fill(name);
    await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
    await press(page, action);
    await page.getByText(`已办：${action}`).waitFor();
  };
  const sure = async (action: string) => {
    await press(page, action);
    await page.getByText(`确定${action}吗？`).waitFor();
    await press(page, action);
    await page.getByText(`已办：${action}`).waitFor();
  };
  await sure('签收');
  await sure('取消签收');
  await whom('委派', other.name);
  expect(await db().task.findFirst({ where: { caseId, closedAt: null } })).toMatchObject({ delegatedTo: other.id });
  await sure('收回');
  await sure('催办');
  await whom('抄送', other.name);
  await whom('转办', other.name);
  // What is his now is not offered here any more, and it is said whose it is.
  await page.getByText('现在没有需要您办理的。').waitFor();
  await page.getByText(`由${other.name}`).first().waitFor();
  const starter = await console.visitAs(people.east1Secretary, path);
  await press(starter, '撤回');
  await press(starter, '撤回');
  await starter.getByText('全部办结：已撤回').waitFor();
  await starter.getByText('这件事已经办结，不用再办。').waitFor();
  for (const one of [page, starter]) await one.context().close();
});

test('it is said why something is not offered, and before a decision what stands against it, with the article', async () => {
  const { people, west } = console.town;
  await console.house.owner.organisation.update({ where: { id: west }, data: { phone: '010-60000002' } });
  const { memberId, path } = await started();
  await console.house.owner.member.update({ where: { id: memberId }, data: { duesPaidTo: '2020-01' } });
  const secretary = await console.visitAs(people.east1Secretary, path);
  const why = secretary.getByRole('listitem').filter({ hasText: '由转出党委组织员、组织委员办理' });
  await soon(async () => expect(await why.textContent()).toContain('同意并开具介绍信、不同意'));
  // Who comes next and until when, and whom to call on the other side.
  await part(secretary, '联系谁').getByRole('link', { name: '电话 010-60000002' }).waitFor();
  const officer = await console.visitAs(people.eastOfficer, path);
  const told = officer.getByRole('alert').filter({ hasText: '现在还不能办：党费尚未交至转出当月' });
  await soon(async () => expect(await told.textContent()).toContain('依据：条例第二十五条'));
  await console.house.owner.member.update({ where: { id: memberId }, data: { duesPaidTo: '2099-12' } });
  await officer.reload();
  await officer.getByText('核对无误，可以办理').waitFor();
  for (const one of [secretary, officer]) await one.context().close();
});

test('what is typed into the national system is copied field by field, and closed on its true date there', async () => {
  const { people } = console.town;
  const { memberId, path } = await issued();
  const { name } = await db().member.findUniqueOrThrow({ where: { id: memberId } });
  const page = await console.visitAs(people.eastOfficer, path);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const panel = part(page, '全国系统录入');
  const readings = () =>
    console.house.owner.audit.count({ where: { action: 'unmasked', actorId: people.eastOfficer } });
  const before = await readings();
  await panel.getByRole('button', { name: '打开录入内容' }).click();
  await panel.getByRole('button', { name: '复制姓名' }).click();
  await panel.getByText('已复制：姓名').waitFor();
  const clipboard = () => page.evaluate('navigator.clipboard.readText()') as Promise<string>;
  expect(await clipboard()).toBe(name);
  await panel.getByRole('button', { name: '全部复制' }).click();
  await panel.getByText('已复制全部内容').waitFor();
  const lines = (await clipboard()).split('\n');
  expect(lines).toContain(`姓名\t${name}`);
  expect(lines.length).toBe(await panel.locator('ol > li').count());
  expect(await readings()).toBe(before + 1);
  await panel.getByRole('button', { name: '已录' }).click();
  await panel.getByRole('button', { name: '登记' }).click();
  await part(page, '配套事项').getByText('：已录').waitFor();
  await panel.getByRole('button', { name: '重新打开' }).click();
  await panel.getByLabel('重新打开的理由').fill('录错了人');
  await panel.getByRole('button', { name: '重新打开' }).click();
  await part(page, '配套事项').getByText('：未录').waitFor();
  await panel.getByText(/：录错了人$/).waitFor();
  // The same stands on the list of all, and is closed there as not needed.
  await page.goto(`${console.url}/side-tasks?status=open`);
  const row = page.getByRole('row').filter({ hasText: name });
  await row.getByRole('button', { name: '登记办理情况' }).click();
  await row.getByRole('button', { name: '无需' }).click();
  await row.getByRole('button', { name: '登记' }).click();
  await row.waitFor({ state: 'detached' });
  await page.goto(`${console.url}/side-tasks?status=not-needed`);
  await row.waitFor();
  await page.context().close();
});

test('a ballot of the case shows how far the roll is, and its sums once it is closed', async () => {
  const { people } = console.town;
  const { caseId, path } = await started();
  const voters = await Promise.all(Array.from({ length: 7 }, () => console.town.person()));
  const items = [{ id: 'plan', title: '同意年度计划' }];
  const choices = [
    { id: 'agree', title: '赞成' },
    { id: 'against', title: '反对' },
  ];
  const step = { caseId, seq: 2, at: Date.now(), actorId: null };
  const opening = { key: 'one', title: '示例测评', items, choices, voters };
  const doing = (statements: ReturnType<NonNullable<typeof ballotEffects.open.statements>> = []) =>
    db().$transaction((tx) => together(tx, statements));
  await doing(ballotEffects.open.statements?.(opening, step));
  const ballotId = ballotIdOf(caseId, 'one');
  for (const personId of voters.slice(1)) {
    const votes = { plan: 'agree' };
    await db().$transaction((tx) => castVotes(tx, console.house.keys, { ballotId, personId, votes }));
  }
  const page = await console.visitAs(people.eastOfficer, path);
  const ballots = part(page, '无记名投票');
  await ballots.getByText('应投 7 人，已投 6 人，未投 1 人。').waitFor();
  await soon(async () => expect(await ballots.getByRole('table').count()).toBe(0));
  await doing(ballotEffects.close.statements?.({ key: 'one' }, step));
  await page.reload();
  await ballots.getByRole('table', { name: '示例测评' }).waitFor();
  await soon(async () => expect(await ballots.getByRole('row').last().textContent()).toBe('同意年度计划6 票0 票'));
  await page.context().close();
});
