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
