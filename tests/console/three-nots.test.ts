import { DAY } from '../../domain/time/dates';
import { type OpenConsole, openConsole } from './open-console';
import { soon } from './soon';
import { proposed, threeMissed, watchedMembers } from './walk/duties';

let console: OpenConsole;
let missing: string;
let member: { memberId: string; personId: string };

beforeAll(async () => {
  console = await openConsole();
  member = await console.town.member(console.town.east1, { name: '例员查' });
  missing = await watchedMembers(console.house, console.town, member.memberId);
});
afterAll(() => console?.close());

test('a number of the board opens to its name, the name to its months, a month to what it rests on', async () => {
  const page = await console.visitAs(console.town.people.eastOfficer, '/three-nots');
  await page.getByRole('button', { name: '示例东社区党委，组织生活，连续3个月：1人' }).click();
  await page.getByText('尚未办理').waitFor();
  await page.getByRole('link', { name: '例员缺' }).click();
  const missed = page.getByRole('button', { name: /^组织生活，.+：缺$/ });
  await missed.last().waitFor();
  await soon(async () => expect(await missed.count()).toBe(3));
  await soon(async () => expect(await page.getByRole('button', { name: /^组织生活，/ }).count()).toBe(12));
  await missed.last().click();
  await page.getByText('缺：缺席').waitFor();
  expect(page.url()).toContain(missing);
  await page.setViewportSize({ width: 360, height: 740 });
  const wider = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  expect(wider).toBe(0);
  await page.context().close();
});

test('the first look is gone through and confirmed; a member says yes to his task on his phone', async () => {
  const { house, town } = console;
  const { memberId: right } = await town.member(town.east1, { name: '例员实' });
  await threeMissed(house, right, town.east1);
  await proposed(house, right, town.east1);
  const page = await console.visitAs(town.people.east1Secretary, '/three-nots');
  await page.getByRole('link', { name: /^示例东社区第一党支部：截至.+2条待核实$/ }).click();
  await page.getByRole('button', { name: /^属实：例员实/ }).click();
  await page.getByText('还有 1 条没有核实').waitFor();
  await page.getByRole('button', { name: /^免：例员查/ }).click();
  await page.getByLabel('正当理由').fill('在外地治病');
  await page.getByRole('button', { name: '登记', exact: true }).click();
  await page.getByText('已全部核实。').waitFor();
  await page.getByText('在外地治病').waitFor();
  await page.getByRole('button', { name: '确认首次核查' }).click();
  await page.getByRole('button', { name: '确认首次核查' }).last().dblclick();
  await page.getByText(/确认。$/).waitFor();
  // Whom it is right of has a case from then on, with the facts laid out for those who check it.
  let caseId: string | undefined;
  while (!caseId) {
    await page.waitForTimeout(100);
    caseId = (await house.db.case.findFirst({ where: { memberId: right } }))?.id;
  }
  expect(await house.db.case.count({ where: { memberId: member.memberId } })).toBe(0);
  await page.goto(`${console.url}/cases/${caseId}`);
  await page.getByRole('heading', { name: '事实一览' }).waitFor();
  await soon(async () => expect(await page.getByRole('cell', { name: '缺：缺席' }).count()).toBe(3));
  await page.context().close();
  const phone = await console.visitAs(member.personId, '/mine');
  await phone.setViewportSize({ width: 360, height: 740 });
  await phone.getByRole('button', { name: '可以承担：联系第三单元老党员' }).click();
  await phone.getByRole('button', { name: '答复', exact: true }).click();
  await phone.getByText('已答应，未完成').waitFor();
  const { answer } = await console.house.db.assignment.findFirstOrThrow({ where: { memberId: member.memberId } });
  expect(answer).toBe('yes');
  await phone.context().close();
  // Its day passes and nobody notes what became of it: the secretary's first page says so, and leads to just those.
  await house.owner.assignment.updateMany({
    where: { memberId: member.memberId },
    data: { dueOn: new Date(Date.now() - 2 * DAY) },
  });
  const first = await console.visitAs(town.people.east1Secretary);
  await first.getByRole('link', { name: '党分配的工作已过期限，尚未登记结果' }).click();
  await first.getByRole('link', { name: '例员查' }).waitFor();
  await soon(async () => expect(await first.getByLabel('只看已超期').isChecked()).toBe(true));
  await first.context().close();
});
