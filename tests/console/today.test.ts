import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { newToken, SESSION_LIFE, tokenHash } from '../../api/sign-in/session-token';
import { localDate } from '../../domain/time/dates';
import { startBody } from '../api/office';
import { seedSitting } from '../procedures/sitting/seed';
import { enterRegistrant } from '../registers/registrant-town';
import { type OpenConsole, openConsole } from './open-console';
import { soon } from './soon';

let console: OpenConsole;

beforeAll(async () => {
  console = await openConsole({ secondFactor: false });
});
afterAll(async () => {
  await console?.close();
});

/** Sends to the API as somebody. */
async function send(personId: string, path: string, body: object) {
  const token = newToken();
  const now = Date.now();
  await console.house.db.session.create({
    data: {
      tokenHash: new Uint8Array(tokenHash(token)),
      personId,
      createdAt: new Date(now),
      expiresAt: new Date(now + SESSION_LIFE),
    },
  });
  const answer = await fetch(`${console.url}/api/v1${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify(body),
  });
  const told = (await answer.json()) as { id: string; number: string; type?: string };
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${told.type}`);
  return told;
}

// A name that is found: no digits.
let named = 0;

/** A transfer that a member of a branch asked for; it is with the secretary. */
async function asked(branch = console.town.east1) {
  const name = `例转${String.fromCharCode(0x7532 + named++)}某`;
  const { memberId, personId } = await console.town.member(branch, { name });
  const about = await send(personId, '/procedures/relation-transfer/cases', startBody(memberId, console.town.west1));
  return { name, caseId: about.id, number: about.number };
}

const SHOTS = process.env.SHOTS;
/** Pictures to look at by hand, where SHOTS names a folder. */
async function shoot(page: Page, name: string) {
  if (!SHOTS) return;
  mkdirSync(SHOTS, { recursive: true });
  for (const [width, height] of [
    [1440, 900],
    [360, 740],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.screenshot({ path: `${SHOTS}/${name}-${width}.png`, fullPage: true });
  }
  await page.setViewportSize({ width: 1366, height: 768 });
}

/** Takes away what a page asks by itself from time to time: what appears from now on came by an event. */
async function asksNeverByItself(page: Page) {
  await page.addInitScript(
    'const every = setInterval; window.setInterval = (work, ms, ...more) => (ms >= 30000 ? 0 : every(work, ms, ...more));',
  );
  const listening = page.waitForResponse((one) => one.url().endsWith('/events'));
  await page.reload();
  await listening;
}

const decisions = (caseId: string) => console.house.db.timeline.count({ where: { caseId, kind: 'decide' } });

test('what comes to me appears by itself, is decided from its line by keys, and is gone when it is on record', async () => {
  const page = await console.visitAs(console.town.people.east1Secretary);
  await asksNeverByItself(page);
  await page.getByRole('heading', { name: '今天没有要您办的事。下周也没有要到期的事。' }).waitFor();
  await shoot(page, 'nothing');
  // Nobody touches the page.
  const first = await asked();
  const second = await asked();
  const third = await asked();
  await page.getByRole('link', { name: third.name }).first().waitFor();
  await page.getByRole('heading', { name: /^您有 3 件事要办，最急的是/ }).waitFor();
  await shoot(page, 'three');

  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: '快捷键' }).getByText('下一件').waitFor();
  await shoot(page, 'keys');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.keyboard.press('j');
  const focused = () => page.evaluate<string>('document.activeElement.textContent');
  const begin = await focused();
  await page.keyboard.press('j');
  expect(await focused()).not.toBe(begin);
  await page.keyboard.press('k');
  expect(await focused()).toBe(begin);
  const current = [first, second, third].find(({ name }) => name === begin);
  await page.keyboard.press('a');
  await page.getByRole('list', { name: '刚才办理的' }).getByText(`已办：${begin}，`).waitFor();
  expect(await decisions(current?.caseId ?? '')).toBe(1);
  await page.getByRole('heading', { name: /^您有 2 件事要办/ }).waitFor();

  // The others together: a decision each, each with its result.
  const rest = [first, second, third].filter(({ name }) => name !== begin);
  for (const { name } of rest) await page.getByRole('checkbox', { name: new RegExp(`^选中${name}`) }).check();
  await page.getByText('已选 2 件').waitFor();
  await shoot(page, 'ticked');
  await page.getByRole('button', { name: /^一并/ }).click();
  for (const { name } of rest) {
    await page.getByRole('list', { name: '刚才办理的' }).getByText(`已办：${name}，`).waitFor();
  }
  expect(await Promise.all(rest.map(({ caseId }) => decisions(caseId)))).toEqual([1, 1]);
  await page.getByRole('heading', { name: /^今天没有要您办的事。/ }).waitFor();
  await shoot(page, 'done');
  await page.context().close();
});

test("another's decision appears by itself on the page of the case", async () => {
  const { name, caseId } = await asked();
  const watching = await console.visitAs(console.town.people.eastOfficer, `/cases/${caseId}`);
  await asksNeverByItself(watching);
  await watching.getByRole('heading', { name: new RegExp(name) }).waitFor();
  await watching.evaluate('window.untouched = true');
  const acting = await console.visitAs(console.town.people.east1Secretary, `/cases/${caseId}`);
  await acting.locator('#act').getByRole('button', { name: '通过', exact: true }).click();
  await watching
    .getByRole('region', { name: '现在可以做的' })
    .or(watching.locator('#act'))
    .first()
    .getByRole('radio')
    .first()
    .waitFor();
  expect(await watching.evaluate('window.untouched')).toBe(true);
  await watching.context().close();
  await acting.context().close();
});

test('a member by his name and a case by its number are found from every page', async () => {
  const { name, caseId, number } = await asked();
  const page = await console.visitAs(console.town.people.east1Secretary, '/start');
  const field = page.getByRole('searchbox', { name: '查找党员或事项' });
  await page.getByRole('heading').first().waitFor();
  await page.keyboard.press('/');
  expect(await page.evaluate<string>('document.activeElement.type')).toBe('search');
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/members\//);
  await page.getByRole('heading', { name }).waitFor();
  await field.fill(number.toLowerCase().replace(/-0+(?=\d+$)/, '-'));
  await field.press('Enter');
  await page.waitForURL(new RegExp(`/cases/${caseId}$`));
  await field.fill('例转');
  await field.press('Enter');
  await page.getByText(/^找到 \d+ 个$/).waitFor();
  await shoot(page, 'found');
  await page.keyboard.press('Escape');
  await field.fill('查无此人');
  await field.press('Enter');
  await page.getByText(/^没有找到。/).waitFor();
  await page.context().close();
});

test('this week has the sittings to which one is called, with hour and place, and leads there', async () => {
  const { house, town } = console;
  const today = localDate(Date.now());
  const sitting = { organisationId: town.west2, kinds: ['theme-day'], status: 'notified', studyMinutes: 0, lines: [] };
  await seedSitting(house.owner, { ...sitting, on: today });
  const page = await console.visitAs(await town.person('secretary', town.west2));
  const week = page.getByRole('region', { name: '本周' });
  await week.getByText(/19:00/).waitFor();
  await week.getByText('示例活动室').waitFor();
  await week.getByText('今天', { exact: true }).waitFor();
  await shoot(page, 'week');
  await week.getByRole('link', { name: /月集会$/ }).click();
  await page.waitForURL(/\/sittings\//);
  await page.getByText('示例活动室').first().waitFor();
  await page.context().close();
});

test('what is worth a look is counted, and the count opens to its names', async () => {
  const { name, caseId } = await asked();
  await console.house.owner.case.update({ where: { id: caseId }, data: { stage: 'EXPIRED' } });
  const page = await console.visitAs(console.town.people.east1Secretary);
  const region = page.getByRole('region', { name: '需要留意' });
  const line = region.getByRole('listitem').filter({ hasText: '介绍信已过期' });
  await line.getByText('1 件', { exact: true }).waitFor();
  await shoot(page, 'attention');
  await line.getByRole('link').click();
  await page.getByRole('link', { name }).waitFor();
  await page.context().close();

  const { town, house } = console;
  for (const standing of ['unreported', 'serving'])
    await enterRegistrant(
      { house },
      { communityId: town.east, name: `例报${standing}`, periods: [{ standing, from: '2026-01-05' }] },
    );
  const officer = await console.visitAs(town.people.eastOfficer);
  const unreported = officer.getByRole('listitem').filter({ hasText: '双报到未报到' });
  await unreported.getByText('1 人', { exact: true }).waitFor();
  await unreported.getByRole('link').click();
  await officer.getByRole('link', { name: '例报unreported' }).waitFor();
  await soon(async () => expect(await officer.getByRole('link', { name: '例报serving' }).count()).toBe(0));
  await officer.context().close();
});
