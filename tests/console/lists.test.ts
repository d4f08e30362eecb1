import { randomUUID } from 'node:crypto';
import ExcelJS from '@protobi/exceljs';
import type { Page } from 'playwright-core';
import { type OpenConsole, openConsole } from './open-console';
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

/** The first sheet of what the page gives as Excel. */
async function exported(page: Page): Promise<ExcelJS.Worksheet> {
  const coming = page.waitForEvent('download');
  await page.getByRole('link', { name: '导出 Excel' }).click();
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(await (await coming).path());
  return book.worksheets[0] as ExcelJS.Worksheet;
}

const textsOf = (sheet: ExcelJS.Worksheet) =>
  sheet.getSheetValues().flatMap((row) => (Array.isArray(row) ? row.map(String) : []));

test('who was told in person is ticked once; text like a formula stays text in the file', async () => {
  const { personId } = await console.town.member(console.town.east1);
  await console.house.owner.person.update({ where: { id: personId }, data: { name: '=1+1' } });
  const id = await town.relayLine(personId, ['=HYPERLINK("http://x.invalid","点")']);
  const page = await console.visitAs(console.town.people.east1Secretary, '/relay-lines');
  await page.getByText('共 1 条').waitFor();
  const sheet = await exported(page);
  expect(textsOf(sheet)).toEqual(expect.arrayContaining(['=1+1', '=HYPERLINK("http://x.invalid","点")']));
  sheet.eachRow((row) => row.eachCell((cell) => expect(cell.formula).toBeUndefined()));
  await page.getByRole('button', { name: '登记已转告=1+1' }).click();
  await page.getByRole('button', { name: '登记', exact: true }).click();
  await page.getByText('请填写此项').waitFor();
  await page.getByRole('radio', { name: '电话' }).check();
  await page.getByRole('button', { name: '登记', exact: true }).dblclick();
  await page.getByText(/^2\d{3}年\d+月\d+日 电话，.+登记$/).waitFor();
  const audits = { objectKind: 'relay-line', objectId: id, action: 'ticked' };
  expect(await console.house.owner.audit.count({ where: audits })).toBe(1);
  await page.reload();
  await page.getByText('没有要转告的。').waitFor();
  await page.context().close();
});

test('the leader of a group finds whom to call on under 今天 and under 名单与统计, and settles it there', async () => {
  const { house, town: places, visitAs } = console;
  const { memberId } = await places.member(places.west1, { groupId: places.westGroup, name: '例员丙某' });
  const call = { kind: 'life-call', memberId, openedAt: new Date(), organisationId: places.westGroup };
  await house.owner.sideTask.create({ data: { id: randomUUID(), ...call } });
  const leader = await places.person('group-leader', places.westGroup);
  const page = await visitAs(leader, '/');
  await page.getByRole('region', { name: '连续两次缺席，请联系' }).getByRole('link', { name: '例员丙某' }).waitFor();
  await page.goto(`${console.url}/lists`);
  await page.getByRole('link', { name: '配套事项' }).click();
  await page.getByText('联系连续两次缺席的党员').first().waitFor();
  await page.getByRole('button', { name: '登记办理情况' }).click();
  await page.getByRole('button', { name: '已联系' }).click();
  await page.getByRole('button', { name: '登记', exact: true }).click();
  await page.getByText(/ · .+登记$/).waitFor();
  const row = await house.db.sideTask.findFirstOrThrow({ where: { memberId } });
  expect(row).toMatchObject({ status: 'done', closedBy: leader });
  await page.context().close();
});

test('a figure opens to its names: as many as it says, also below', async () => {
  for (const name of ['例员甲某', '例员乙某']) await town.transfer(name);
  const page = await console.visitAs(console.town.people.streetOfficer, '/lists');
  await page.getByRole('link', { name: '组织关系接转统计' }).click();
  await page.getByText(/截至 2\d{3}年/).waitFor();
  await page.getByRole('link', { name: '看示例东社区党委的下级' }).click();
  const figure = page.getByRole('link', { name: /^示例东社区第一党支部未办结 2 件/ });
  await soon(async () => expect(await figure.textContent()).toBe('2'));
  await figure.click();
  await page.getByRole('heading', { name: '示例东社区第一党支部：未办结' }).waitFor();
  await page.getByText('共 2 条').waitFor();
  for (const name of ['例员甲某', '例员乙某']) await page.getByRole('link', { name }).waitFor();
  expect((await exported(page)).rowCount).toBe(3);
  await page.getByRole('link', { name: '回到统计' }).click();
  await page.getByRole('link', { name: '回到上一级：示例东社区党委' }).waitFor();
  await page.context().close();
});

test('the lists of a procedure come from the API, each row with what mends it', async () => {
  const { memberId } = await console.town.member(console.town.east2, { name: '例员丙某' });
  const marks = { alsoId: console.town.west1, tags: ['pocket'] };
  await console.house.owner.member.update({ where: { id: memberId }, data: marks });
  const page = await console.visitAs(console.town.people.east2Secretary, '/lists');
  await page.getByRole('link', { name: '人户分离党员名单' }).click();
  const transfer = page.getByRole('link', { name: '为例员丙某发起组织关系接转' });
  const search = new URL((await transfer.getAttribute('href')) ?? '', console.url).searchParams;
  expect(Object.fromEntries(search)).toEqual({ memberId, targetOrganisationId: console.town.west1 });
  await page.goBack();
  await page.getByRole('link', { name: '口袋党员名单' }).click();
  await page.getByText('已标记口袋党员：是').waitFor();
  await page.getByRole('link', { name: '为例员丙某发起口袋党员走访' }).click();
  await page.getByRole('heading', { name: '发起口袋党员走访' }).waitFor();
  await page.context().close();
});

test('a start that failed is tried again; what people did is looked through by person', async () => {
  const { memberId } = await console.town.member(console.town.east1, { name: '例员丁某' });
  const at = { createdAt: new Date(), finishedAt: new Date() };
  const start = { id: randomUUID(), procedure: 'pocket-visit', subject: memberId, episode: '2026', origin: 'sweep' };
  const failed = { status: 'failed', problem: [{ type: 'not-in-pocket' }], originId: randomUUID(), data: {} };
  await console.house.owner.pendingStart.create({ data: { ...start, ...failed, ...at } });
  const { administrator } = console.town.people;
  const page = await town.visitWithFactor(administrator, '/starts?status=failed');
  await page.getByRole('button', { name: /^再发起一次：口袋党员走访，例员丁某$/ }).dblclick();
  await page.getByText('已重新排上，稍后自动发起。').waitFor();
  await page.goto(`${console.url}/audit`);
  await page.getByRole('row').filter({ hasText: '重新核对' }).getByRole('link', { name: /^只看/ }).click();
  await page.getByRole('link', { name: '看全部人员和对象' }).waitFor();
  expect(new URL(page.url()).searchParams.get('actorId')).toBe(administrator);
  await page.context().close();
});
