import { randomUUID } from 'node:crypto';
import { linkTokenHash, newLinkToken } from '../../registers/unit-links/link-token';
import { type OpenConsole, openConsole } from './open-console';
import { unitToLookAt } from './walk/units';

// A unit that uses nothing: a link is made and shown once; whoever has it says of one of its people that he is to be left
// alone; the community looks at it.

let console: OpenConsole;
let sights: Awaited<ReturnType<typeof unitToLookAt>>;

beforeAll(async () => {
  console = await openConsole({ secondFactor: false });
  sights = await unitToLookAt(console);
});
afterAll(() => console?.close());

test('a link is made on the unit’s page, opened by a stranger, and what he says is looked at', async () => {
  const { house, town } = console;
  const page = await console.visitAs(town.people.eastOfficer, `/units/${sights.unitId}`);
  await page.getByRole('heading', { name: '示例市水务局', level: 1 }).waitFor();
  await page.getByText('确认暂缓').waitFor();

  const asked: string[] = [];
  const stranger = await console.visit();
  stranger.on('request', (request) => asked.push(`${request.url()} ${request.headers().referer ?? ''}`));
  await stranger.goto(`${console.url}/u#${sights.linkToken}`);
  await stranger.getByRole('heading', { name: '示例市水务局', level: 1 }).waitFor();
  expect(await stranger.getByRole('cell', { name: '示例报到', exact: true }).count()).toBe(1);
  await stranger.getByRole('button', { name: '没有需要暂缓的情形：示例报到' }).click();
  await stranger.getByRole('button', { name: '提交，由社区核对' }).click();
  await stranger.getByRole('cell', { name: '没有需要暂缓的情形' }).first().waitFor();
  // The token stood in no address that a server sees, and in no referrer.
  expect(asked.length).toBeGreaterThan(1);
  expect(asked.filter((one) => one.split('#')[0]?.includes(sights.linkToken))).toEqual([]);

  await stranger.goto(`${console.url}/u#${'A'.repeat(43)}`);
  await stranger.reload();
  await stranger.getByText('链接无效、已过期或已收回').waitFor();

  await page.goto(`${console.url}/units/answers`);
  await page.getByRole('button', { name: '采纳：示例报到', exact: true }).click();
  await page.getByRole('region', { name: '采纳：示例报到' }).getByRole('button', { name: '采纳' }).click();
  await page.getByText('没有待处理的单位答复。').waitFor();
  expect(await house.owner.unitAnswer.findMany({ select: { taken: true } })).toEqual([{ taken: true }]);
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
