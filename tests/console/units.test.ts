import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { lastHalfYear } from '../../console/app/dates';
import { localDate } from '../../domain/time/dates';
import { linkTokenHash, newLinkToken } from '../../registers/unit-links/link-token';
import { lookedAt } from './looked';
import { type OpenConsole, openConsole } from './open-console';
import { roundOfThree, type ServingTown, servingTown } from './serving-town';
import { soon } from './soon';
import { unitToLookAt } from './walk/units';

// A unit that uses nothing: a link is made and shown once; whoever has it says of one of its people that he is to be left
// alone; the community looks at it. Its people serve: on the phone they claim and record, others certify, and letters go out.

let console: OpenConsole;
let sights: Awaited<ReturnType<typeof unitToLookAt>>;
let people: ServingTown;

beforeAll(async () => {
  console = await openConsole({ secondFactor: false });
  sights = await unitToLookAt(console);
  people = await servingTown(console);
});
afterAll(() => console?.close());

test('a link is made on the unit’s page, opened by a stranger, and what he says is looked at', async () => {
  const { house, town } = console;
  const page = await console.visitAs(town.people.eastOfficer, `/units/${sights.unitId}`);
  await page.getByRole('heading', { name: '示例市水务局', level: 1 }).waitFor();
  await page.getByText('确认暂缓').waitFor();
  // Somebody else was first: what stands now is read anew beside what is typed, and then it can be saved.
  await page.getByRole('button', { name: '修改', exact: true }).click();
  const change = page.getByRole('region', { name: '修改', exact: true });
  const meanwhile = { partyName: '示例市水务局党组', version: { increment: 1 } };
  await house.owner.unit.update({ where: { id: sights.unitId }, data: meanwhile });
  await change.getByRole('button', { name: '保存' }).click();
  await change.getByText('刚才有人先改过，这次没有办成').waitFor();
  await change.getByRole('button', { name: '看最新内容' }).click();
  await page.getByText('示例市水务局党组').waitFor();
  await change.getByRole('button', { name: '保存' }).click();
  await change.waitFor({ state: 'detached' });

  const asked: string[] = [];
  const stranger = await console.visit();
  stranger.on('request', (request) => asked.push(`${request.url()} ${request.headers().referer ?? ''}`));
  await stranger.goto(`${console.url}/u#${sights.linkToken}`);
  await stranger.getByRole('heading', { name: '示例市水务局', level: 1 }).waitFor();
  await soon(async () => expect(await stranger.getByRole('cell', { name: '示例报到', exact: true }).count()).toBe(1));
  await stranger.getByRole('button', { name: '没有需要暂缓的情形：示例报到' }).click();
  await stranger.getByRole('button', { name: '提交，由社区核对' }).click();
  await stranger.getByRole('cell', { name: '没有需要暂缓的情形' }).first().waitFor();
  // The token stood in no address that a server sees, and in no referrer.
  expect(asked.length).toBeGreaterThan(1);
  expect(asked.filter((one) => one.split('#')[0]?.includes(sights.linkToken))).toEqual([]);

  await stranger.goto(`${console.url}/u#${'A'.repeat(43)}`);
  await stranger.reload();
  await stranger.getByText('链接无效、已过期或已收回').waitFor();
  await stranger.getByRole('button', { name: '再试一次' }).waitFor();

  await page.goto(`${console.url}/units/answers`);
  await page.getByRole('button', { name: '采纳：示例报到', exact: true }).click();
  await page.getByRole('region', { name: '采纳：示例报到' }).getByRole('button', { name: '采纳' }).click();
  await page.getByText('没有待处理的单位答复。').waitFor();
  expect(await house.owner.unitAnswer.findMany({ select: { taken: true } })).toEqual([{ taken: true }]);
});

test('a list that cannot be taken is said to be so when it is chosen, and is not sent', async () => {
  const token = newLinkToken();
  const now = new Date();
  await console.house.owner.unitLink.create({
    data: {
      ...{ id: randomUUID(), unitId: sights.unitId, communityId: console.town.east, purpose: 'list' },
      ...{ tokenHash: linkTokenHash(token), createdBy: console.town.people.eastOfficer },
      ...{ createdAt: now, expiresAt: new Date(now.getTime() + 86_400_000) },
    },
  });
  const stranger = await console.visit(`/u#${token}`);
  const sent: string[] = [];
  stranger.on('request', (request) => request.method() === 'POST' && sent.push(request.url()));
  const file = stranger.locator('input[type=file]');
  const of = (name: string, size: number) => ({ name, mimeType: 'text/csv', buffer: Buffer.alloc(size, 'a') });
  await stranger.getByText('下载名册模板').waitFor();
  await file.setInputFiles(of('名册.csv', 10 * 1024 * 1024 + 1));
  await stranger.getByText('文件超过 10 兆').waitFor();
  await file.setInputFiles(of('名册.docx', 10));
  await stranger.getByText('不能读取这种文件，请换成 .xlsx、.csv 文件。').waitFor();
  expect(sent).toEqual([]);
  await stranger.context().close();
});

/** A round of two reviewed letters to the unit that the program could not send, and a link by which the unit reads them. */
async function unsentLetters(): Promise<{ roundId: string; token: string }> {
  const { owner } = console.house;
  const { town } = console;
  const registrant = await owner.registrant.findFirstOrThrow({ where: { unitId: sights.unitId } });
  const [roundId, token, now] = [randomUUID(), newLinkToken(), new Date()];
  await owner.letterRound.create({
    data: { id: roundId, kind: 'thanks', communityId: town.east, period: '2024', draftedOn: now },
  });
  const kept = { roundId, communityId: town.east, unitId: sights.unitId, state: 'reviewed', services: 3, minutes: 180 };
  const facts = { kinds: { relief: { times: 3, days: 3, minutes: 180 } }, days: 3 };
  const reviewed = { reviewedBy: town.people.eastOfficer as string, reviewedAt: now, way: 'mail', queuedAt: now };
  const { personId, id: registrantId } = registrant;
  const other = await town.person();
  await owner.unitLetter.createMany({
    data: [
      {
        ...kept,
        ...reviewed,
        facts,
        id: randomUUID(),
        number: 1,
        personId,
        registrantId,
        fault: 'smtp-550',
        attempts: 1,
      },
      { ...kept, ...reviewed, facts, id: randomUUID(), number: 2, personId: other, fault: 'unclear', attempts: 1 },
    ],
  });
  await owner.unitLink.create({
    data: {
      ...{ id: randomUUID(), unitId: sights.unitId, communityId: town.east, purpose: 'feedback' },
      ...{ tokenHash: linkTokenHash(token), createdBy: town.people.eastOfficer as string },
      ...{ createdAt: now, expiresAt: new Date(now.getTime() + 86_400_000) },
    },
  });
  return { roundId, token };
}

test('a letter that could not be mailed is shown with the reason, and printed instead; the unit fetches it by its link', async () => {
  const { house, town } = console;
  const { roundId, token } = await unsentLetters();
  const page = await console.visitAs(town.people.eastOfficer, `/unit-letters/${roundId}`);
  await page.getByText('系统未能发出 2，请逐封处理').waitFor();
  await page.getByText('未能发出（邮件）：邮箱拒收（smtp-550），请核对邮箱地址').waitFor();
  await page.getByText('未能发出（邮件）：可能已经发出，未能确认，请先问对方是否收到').waitFor();
  await page.getByRole('button', { name: '改为打印：示例报到' }).click();
  await page.getByRole('region', { name: '改为打印：示例报到' }).getByRole('button', { name: '改为打印' }).click();
  await page.getByText('系统未能发出 1，请逐封处理').waitFor();
  await page.getByRole('button', { name: /^对方已收到：/ }).click();
  await page
    .getByRole('region', { name: /^对方已收到：/ })
    .getByRole('button', { name: '对方已收到' })
    .click();
  await page.getByText(/邮件发出/).waitFor();
  const letters = await house.owner.unitLetter.findMany({ where: { roundId }, orderBy: { number: 'asc' } });
  expect(letters.map(({ state, way, fault }) => [state, way, fault])).toEqual([
    ['reviewed', null, null],
    ['sent', 'mail', null],
  ]);

  const stranger = await console.visit(`/u#${token}`);
  await stranger.getByRole('cell', { name: '2024年度感谢信：示例报到', exact: true }).waitFor();
  const fetched = stranger.waitForEvent('download');
  await stranger.getByRole('button', { name: '下载：2024年度感谢信：示例报到' }).click();
  expect((await fetched).suggestedFilename()).toBe('感谢信.pdf');
});

test('a household is paired with a registrant, who has its address on his phone, on record; then it ends', async () => {
  const { house } = console;
  const { personId, id } = people.registrant;
  const page = await console.visitAs(people.worker, `/units/pairings?registrantId=${id}`);
  await page.getByRole('button', { name: '登记结对帮扶' }).click();
  const form = page.getByRole('region', { name: '登记结对帮扶' });
  await form.getByLabel(/^社区/).fill('示例东社区党委');
  await form.getByRole('button', { name: /^示例东社区党委/ }).click();
  await form.getByLabel('户主姓名').fill('示例户甲');
  await form.getByLabel('住址').fill('示例小区3栋501');
  await form.getByLabel('住户同意的日期').fill(localDate(Date.now()));
  await form.getByRole('button', { name: '保存' }).click();
  await page.getByRole('cell', { name: '示例服务甲 — 住户示例户甲', exact: true }).waitFor();
  await lookedAt(page, 'units', 'pairings');

  const phone = await console.visitAs(personId, '/mine');
  await phone.setViewportSize({ width: 360, height: 740 });
  const mine = phone.getByRole('region', { name: '我的结对' });
  await mine.getByRole('button', { name: '查看住址：住户示例户甲' }).click();
  await mine.getByText('示例户甲，示例小区3栋501').waitFor();
  await lookedAt(phone, 'units', 'my-pairings');
  await phone.context().close();
  const seen = await house.owner.audit.findMany({ where: { objectKind: 'pairing', action: 'unmasked' } });
  expect(seen.map(({ actorId }) => actorId)).toEqual([personId]);

  await page.getByRole('button', { name: /^结束：示例服务甲/ }).click();
  const end = page.getByRole('region', { name: /^结束：示例服务甲/ });
  await end.getByLabel('结束原因').click();
  await page.getByTitle('双方商定结束').click();
  await end.getByRole('button', { name: '结束' }).click();
  await page.getByRole('cell', { name: '示例服务甲 — 一户居民', exact: true }).waitFor();
  await page.getByText('已结束：双方商定结束').waitFor();
  await page.goto(`${console.url}/units/figures`);
  await page.getByRole('link', { name: '示例东社区党委，单位结对1，看名单' }).waitFor();

  // Who looks after a unit's pairing is another now; what is not said stays.
  await page.goto(`${console.url}/units/pairings?unitId=${sights.unitId}`);
  // Of which unit the list is stands beside the other filters.
  await page.getByRole('search', { name: '筛选' }).getByText('单位：示例市水务局', { exact: true }).waitFor();
  await page.getByRole('button', { name: /^更改内容和联系人：示例市水务局/ }).click();
  const other = page.getByRole('region', { name: /^更改内容和联系人/ });
  await other.getByLabel('单位联系人姓名和职务').fill('示例丁 人事科长');
  await lookedAt(page, 'units', 'pairing-changed');
  await other.getByRole('button', { name: '保存' }).click();
  await page.getByText(/^社区.+，单位示例丁 人事科长$/).waitFor();
  await page.getByText('每月一次义诊').waitFor();
  await page.context().close();
});

test('on the phone: what fits is near, a double click is one claim, a full post is a place on the waiting list', async () => {
  const { house } = console;
  const { personId } = people.registrant;
  const page = await console.visitAs(personId, '/my-services');
  await page.setViewportSize({ width: 360, height: 740 });
  await page.getByText('在示例东社区党委 示例网格报到 · 待认领').waitFor();
  const near = page.getByRole('region', { name: '身边可以认领的' });
  const first = near.getByRole('article').first();
  await soon(async () => expect(await first.textContent()).toMatch(/示例(维修|修灯|巡逻员).*适合您/));
  await soon(async () =>
    expect(await near.getByRole('article').filter({ hasText: '示例讲课' }).getByText('适合您').count()).toBe(0),
  );

  await page.getByRole('button', { name: '认领：示例维修' }).click();
  const item = page.getByRole('region', { name: '认领：示例维修' });
  await item.getByRole('button', { name: '认领' }).click();
  await item.getByText('请填写此项').waitFor();
  await item.getByLabel('准备做什么、什么时间做').fill('周末修水龙头');
  await item.getByRole('button', { name: '认领' }).dblclick();
  await page.getByText('已认领“示例维修”').waitFor();
  expect(await house.owner.commitment.count({ where: { personId, opening: { title: '示例维修' } } })).toBe(1);

  await page.getByRole('button', { name: '认领：示例修灯' }).click();
  await page.getByRole('region', { name: '认领：示例修灯' }).getByRole('button', { name: '认领' }).click();
  await page.getByText('已认领“示例修灯”').waitFor();

  await page.getByRole('button', { name: '认领：示例巡逻员' }).click();
  const post = page.getByRole('region', { name: '认领：示例巡逻员' });
  await post.getByText('名额已满。现在认领，排入候补名单').waitFor();
  await post.getByRole('button', { name: '认领' }).click();
  await page.getByText('“示例巡逻员”名额已满，排在候补第 1 位。').waitFor();
  const mine = page.getByRole('region', { name: '我认领的' });
  const waits = mine.getByRole('article').filter({ hasText: '示例巡逻员' });
  await waits.getByText('候补第 1 位').waitFor();
  await waits.getByText('递补后马上通知').waitFor();
  await lookedAt(page, 'units', 'my-services');

  // Of many the first few are shown, so that what I have done is not far below them.
  const { id: _, ...like } = await house.owner.opening.findFirstOrThrow({ where: { title: '示例讲课' } });
  const titles = Array.from({ length: 9 }, (_, nth) => `示例讲课${nth}`);
  await house.owner.opening.createMany({ data: titles.map((title) => ({ ...like, id: randomUUID(), title })) });
  await page.reload();
  const others = near.getByRole('button', { name: /^再看其余 \d+ 项/ });
  await others.waitFor();
  await soon(async () => expect(await near.getByRole('article').count()).toBe(5));
  await others.click();
  for (const title of titles) await near.getByRole('heading', { name: title, exact: true }).waitFor();
  await near.getByRole('button', { name: '只看前 5 项' }).click();
  await soon(async () => expect(await near.getByRole('article').count()).toBe(5));
  await house.owner.opening.deleteMany({ where: { title: { in: titles } } });
  await page.context().close();
});

test('on the phone: my report to my own branch, of the last half-year, once I had reported by then', async () => {
  const { id, personId } = people.registrant;
  const { from, to } = lastHalfYear();
  const page = await console.visitAs(personId, '/my-registrations');
  await page.setViewportSize({ width: 360, height: 740 });
  await page.getByRole('heading', { name: '示例东社区党委' }).waitFor();
  const report = page.getByRole('link', { name: /^服务报告/ });
  await soon(async () => expect(await report.count()).toBe(0));
  await console.house.owner.registrant.update({ where: { id }, data: { reportedOn: new Date(from) } });
  await page.reload();
  await report.waitFor();
  await lookedAt(page, 'units', 'my-report');
  const path = (await report.getAttribute('href')) ?? '';
  expect(path).toContain(`/registrants/${id}/report?from=${from}&to=${to}`);
  const answer = await page.request.get(new URL(path, page.url()).href);
  expect([answer.status(), (await answer.body()).subarray(0, 4).toString()]).toEqual([200, '%PDF']);
  await page.context().close();
});

test('while nobody answers, the page of my services says so once', async () => {
  const page = await console.visitAs(people.registrant.personId, '/my-services');
  await page.getByRole('heading', { name: '我认领的' }).waitFor();
  const all = /\/api\/v1\/(my-card|commitments|openings|services)/;
  await page.route(all, (route) => route.abort());
  await page.reload();
  const again = page.getByRole('button', { name: '再试一次' });
  await again.first().waitFor();
  await page.getByRole('heading', { name: '我认领的' }).waitFor({ state: 'hidden' });
  await soon(async () => expect(await again.count()).toBe(1));
  await page.unroute(all);
  await again.click();
  await page.getByRole('heading', { name: '我认领的' }).waitFor();
  await page.context().close();
});

/** Records on the phone what was done on something that is held. */
async function record(page: Page, title: string, minutes: string, what: string) {
  await page.getByRole('button', { name: `登记一次服务：${title}` }).click();
  const form = page.getByRole('region', { name: `登记一次服务：${title}` });
  await form.getByLabel('时长（分钟）').fill(minutes);
  await form.getByLabel('做了什么、在哪里').fill(what);
  await form.getByRole('button', { name: '提交' }).click();
  await page.getByRole('region', { name: '我的服务记录' }).getByText(what).waitFor();
}

test('what is recorded is certified, or refused with a reason that is answered once; the receiver of a wish scores it', async () => {
  const { personId } = people.registrant;
  const page = await console.visitAs(personId, '/my-services');
  await page.setViewportSize({ width: 360, height: 740 });
  await record(page, '示例维修', '60', '修水龙头');
  await record(page, '示例维修', '30', '修门锁');
  await record(page, '示例修灯', '45', '换灯泡');

  const office = await console.visitAs(people.worker, '/services?toCertify=true');
  const line = (what: string) => office.getByRole('row').filter({ hasText: what });
  await line('修水龙头').getByRole('button', { name: '认证：示例服务甲', exact: true }).click();
  await office.getByRole('region', { name: '认证：示例服务甲' }).getByRole('button', { name: '认证' }).click();
  await line('修水龙头').waitFor({ state: 'detached' });
  await line('修门锁').getByRole('button', { name: '不予认证：示例服务甲' }).click();
  const refusal = office.getByRole('region', { name: '不予认证：示例服务甲' });
  await refusal.getByRole('textbox').fill('签到表上没有');
  await refusal.getByRole('button', { name: '不予认证' }).click();
  await line('修门锁').waitFor({ state: 'detached' });

  await page.reload();
  await page.getByText('已认证服务 1 次').waitFor();
  const refused = page.getByRole('article').filter({ hasText: '修门锁' });
  await refused.getByText('签到表上没有').waitFor();
  await refused.getByRole('button', { name: /^说明/ }).click();
  await refused.getByRole('textbox').fill('在第二组');
  await refused.getByRole('region').getByRole('button', { name: /^说明/ }).click();
  await refused.getByText('本人说明：在第二组').waitFor();
  await refused.getByRole('button', { name: /^说明/ }).first().waitFor({ state: 'detached' });
  await office.reload();
  await line('修门锁').getByText('在第二组').waitFor();
  await line('修门锁').getByRole('button', { name: '不予认证：示例服务甲' }).click();
  await refusal.getByRole('textbox').fill('第二组也没有');
  await refusal.getByRole('button', { name: '不予认证' }).click();
  await line('修门锁').waitFor({ state: 'detached' });
  await page.reload();
  await refused.getByText('第二组也没有').waitFor();
  await soon(async () => expect(await refused.getByRole('button', { name: /^说明/ }).count()).toBe(0));

  await office.goto(`${console.url}/services`);
  await line('换灯泡').getByRole('button', { name: '生成受助人评价码：示例服务甲' }).click();
  const asked = office.getByRole('region', { name: '生成受助人评价码：示例服务甲' });
  await asked.getByRole('button', { name: '生成受助人评价码' }).click();
  const shown = await asked.getByRole('status').textContent();
  const code = /\d{4}-\d{4}-\d{4}/.exec(shown ?? '')?.[0] as string;
  const receiver = await console.visit('/received');
  const score = async () => {
    await receiver.getByLabel('评价码').fill(code);
    await receiver.getByLabel('5 分，很满意').check();
    await receiver.getByRole('button', { name: '提交评价' }).click();
  };
  await score();
  await receiver.getByText('谢谢您的评价。').waitFor();
  expect(receiver.url()).not.toContain(code);
  await receiver.goto(`${console.url}/received`);
  await score();
  await receiver.getByRole('alert').waitFor();
  await page.reload();
  await page.getByText('已认证服务 2 次').waitFor();
  await page.getByRole('article').filter({ hasText: '换灯泡' }).getByText('受助人评价 5 分').waitFor();
  await Promise.all([page, office, receiver].map((one) => one.context().close()));
});

test('who walks a grid claims for his people, with their yes; each community sees its own', async () => {
  const { house, town } = console;
  const { id, personId } = people.other;
  const walker = await console.visitAs(people.walker, `/boards/${town.east}`);
  await walker.getByRole('heading', { name: '示例东社区党委双报到看板' }).waitFor();
  await walker.getByRole('button', { name: '推荐：示例维修（给示例服务乙）' }).click();
  await walker.getByText('已推荐：示例维修').waitFor();
  await walker.getByRole('button', { name: '代为认领：示例服务乙' }).click();
  const form = walker.getByRole('region', { name: '代为认领：示例服务乙' });
  await form.getByRole('radio', { name: '示例维修（服务项目，适合）' }).check();
  await form.getByLabel('准备做什么、什么时间做（服务项目必填）').fill('周六上午');
  await form.getByRole('button', { name: '代为认领' }).dblclick();
  await walker.getByText('已认领“示例维修”').waitFor();
  expect(await house.owner.commitment.findMany({ where: { personId }, select: { state: true, madeBy: true } })).toEqual(
    [{ state: 'held', madeBy: people.walker }],
  );
  await walker.goto(`${console.url}/registrants/${id}`);
  await walker.getByRole('region', { name: '认领和服务' }).getByRole('link', { name: '示例维修' }).waitFor();
  await walker.getByRole('button', { name: '代为认领：示例服务乙' }).waitFor();
  await lookedAt(walker, 'units', 'registrant');

  const names = async (by: string) => {
    const page = await console.visitAs(by, '/registrants');
    await page.getByRole('heading', { name: '报到党员', level: 1 }).waitFor();
    await page.getByRole('row').nth(1).waitFor();
    const told = (await page.getByRole('row').allTextContents()).join();
    await page.goto(`${console.url}/registrants/${by === people.worker ? people.west.id : id}`);
    await page.getByText('没有这一项').or(page.getByText('没有找到')).or(page.getByRole('alert')).first().waitFor();
    await page.context().close();
    return ['示例服务甲', '示例服务乙', '示例西区丙'].filter((name) => told.includes(name));
  };
  expect(await names(people.worker)).toEqual(['示例服务甲', '示例服务乙']);
  expect(await names(people.westWorker)).toEqual(['示例西区丙']);
  await walker.context().close();
});

test('a list is offered as a file to whoever may have one, and to nobody else', async () => {
  const secretary = await console.town.person('secretary', console.town.east);
  for (const [personId, files] of [
    [secretary, 1],
    [people.worker, 0],
  ] as const) {
    const page = await console.visitAs(personId, '/registrants');
    await page.getByRole('row').nth(1).waitFor();
    const file = page.getByRole('link', { name: '导出 Excel' });
    await soon(async () => expect(await file.count()).toBe(files));
    const answer = await page.request.get(`${console.url}/api/v1/registrants/export`);
    expect(answer.status()).toBe(files ? 200 : 403);
    await page.context().close();
  }
});

test('letters: one is agreed to, one left out with a reason, the rest in one stroke; then they are printed', async () => {
  const { town, house } = console;
  const roundId = await roundOfThree(console);
  const secretary = await town.person('secretary', town.east);
  const page = await console.visitAs(secretary, `/unit-letters/${roundId}`);
  await page.getByText('待审阅 3').waitFor();
  await page.getByRole('button', { name: '同意发出：示例信甲' }).click();
  await page.getByRole('region', { name: '同意发出：示例信甲' }).getByRole('button', { name: '同意发出' }).click();
  await page.getByText('待审阅 2，暂缓 0，不发 0，待发出 1').waitFor();
  await page.getByRole('button', { name: '不发或暂缓：示例信乙' }).click();
  const form = page.getByRole('region', { name: '不发或暂缓：示例信乙' });
  await form.getByRole('radio', { name: '不发', exact: true }).check();
  await form.getByRole('radio', { name: '本人不愿意' }).check();
  await form.getByRole('button', { name: '不发或暂缓' }).click();
  await page.getByText('待审阅 1，暂缓 0，不发 1，待发出 1').waitFor();
  await page.getByText('不发（本人不愿意）').waitFor();
  await form.waitFor({ state: 'detached' });
  await page.getByRole('link', { name: '到事项中一次审阅其余全部' }).click();
  await page.getByRole('button', { name: '审阅完毕，其余全部同意发出' }).first().click();
  const sure = page.getByRole('button', { name: '审阅完毕，其余全部同意发出' }).last();
  await sure.dblclick();
  // The stage bar names what comes next beforehand: what is done cannot be done again.
  await sure.waitFor({ state: 'detached' });
  await page.goto(`${console.url}/unit-letters/${roundId}`);
  await page.getByText('待审阅 0，暂缓 0，不发 1，待发出 2').waitFor();
  const href = await page.getByRole('link', { name: '打印第 1 至 2 封' }).getAttribute('href');
  const file = await page.request.get(new URL(href as string, page.url()).href);
  expect([file.status(), file.headers()['content-type']]).toEqual([200, 'application/pdf']);
  await page.getByRole('button', { name: '发出：信函' }).waitFor();
  await lookedAt(page, 'units', 'letter-round');
  expect(await house.owner.unitLetter.count({ where: { roundId, state: 'reviewed' } })).toBe(2);
  await page.context().close();
});
