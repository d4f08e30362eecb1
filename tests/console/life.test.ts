import type { Page } from 'playwright-core';
import { addDays, localDate } from '../../domain/time/dates';
import { toDbDate } from '../../prisma/db-date';
import { seedSitting } from '../procedures/sitting/seed';
import { lookedAt } from './looked';
import { type OpenConsole, openConsole } from './open-console';
import { soon } from './soon';

// The books of 组织生活 with something in them: the year of a branch, attendance and its names, a member's months, exemptions.

const today = localDate(Date.now());

let console: OpenConsole;
let secretary: Page;
let memberId: string;

beforeAll(async () => {
  console = await openConsole();
  const { town, house } = console;
  const { east1 } = town;
  ({ memberId } = await town.member(east1, { name: '示例安' }));
  const other = await town.member(east1, { name: '示例宝', tags: ['immobile'] });
  const line = (id: string, mark: string | null, apart: string | null = null) => {
    const rest = { madeUpOn: null, madeUpMinutes: null, asked: false };
    return { memberId: id, branchId: east1, mark, apart, ...rest };
  };
  const sitting = {
    organisationId: east1,
    kinds: ['assembly', 'lecture'],
    on: today,
    status: 'archived',
    studyMinutes: 90,
  };
  const lines = [line(memberId, 'present'), line(other.memberId, 'absent')];
  const { id } = await seedSitting(house.owner, { ...sitting, lines });
  const year = Number(today.slice(0, 4));
  const item = (kind: string, serial: number, more: object) => ({
    ...{ id: `00000000-0000-4000-8000-00000000010${serial}`, organisationId: east1, year, kind, serial },
    ...{ fromDate: toDbDate(`${year}-01-01`), toDate: toDbDate(`${year}-12-31`), plannedOn: toDbDate(today) },
    ...more,
  });
  await house.owner.planItem.createMany({
    data: [
      item('assembly', 1, { sittingId: id }),
      item('theme-day', 2, { notHeldAt: new Date() }),
      item('committee', 3, { plannedOn: toDbDate(`${year}-12-31`) }),
    ],
  });
  secretary = await console.visitAs(town.people.east1Secretary, '/life/year');
});
afterAll(async () => {
  await console?.close();
});

const looked = (page: Page, name: string) => lookedAt(page, 'life', name);

const goto = (path: string) => secretary.goto(`${console.url}${path}`);

test('the year of a branch: what was held with how many came, what was not, and each kind counted', async () => {
  await secretary.getByRole('heading', { name: /示例东社区第一党支部\d+年组织生活/ }).waitFor();
  await secretary.getByText('实到1人，应到2人，50.0%', { exact: false }).waitFor();
  await secretary.getByText('未召开', { exact: true }).first().waitFor();
  await secretary.getByRole('row', { name: /主题党日.*1.*0.*1.*0/ }).waitFor();
  await looked(secretary, 'year');
});

test('a number of attendance opens to its names', async () => {
  await goto('/life/attendance');
  await secretary.getByRole('link', { name: /合计缺席 1，看名单/ }).click();
  await secretary.getByRole('link', { name: '示例宝' }).waitFor();
  await soon(async () => expect(await secretary.getByRole('link', { name: '示例安' }).count()).toBe(0));
  await looked(secretary, 'lines');
  await goto('/life/attendance?by=tag');
  await secretary.getByRole('row', { name: /行动不便/ }).waitFor();
  await looked(secretary, 'attendance');
});

test('study is recorded for a member and stands beside that of sittings', async () => {
  await goto(`/members/${memberId}?tab=life`);
  await secretary.getByText('应到1次，实到1次，到会率100.0%。', { exact: false }).waitFor();
  await secretary.getByText('集会2学时，自学0学时，合计2学时。', { exact: false }).waitFor();
  await secretary.getByRole('button', { name: '登记自学' }).click();
  await secretary.getByLabel('时长（分钟）').fill('90');
  await secretary.getByLabel('学习内容').fill('学习党章');
  await secretary.getByRole('button', { name: '登记自学' }).last().click();
  await secretary.getByText('集会2学时，自学2学时，合计4学时。', { exact: false }).waitFor();
  await looked(secretary, 'member');
});

test('who might be exempt is put on the list by name, and taken off it', async () => {
  await goto('/exemptions');
  await secretary.getByText('还没有列入名单的党员。').waitFor();
  await secretary.getByRole('button', { name: '可考虑列入的党员' }).click();
  await secretary.getByRole('button', { name: '列入名单：示例宝' }).click();
  await secretary.getByLabel('依据').fill('支委会讨论同意');
  await looked(secretary, 'enter');
  await secretary.getByRole('region', { name: '列入名单：示例宝' }).getByRole('button', { name: '列入名单' }).click();
  await secretary.getByText('示例宝已列入名单。').waitFor();
  await secretary.getByRole('link', { name: '示例宝' }).waitFor();
  await secretary.getByRole('button', { name: '查看依据：示例宝' }).click();
  await secretary.getByText('支委会讨论同意').waitFor();
  await looked(secretary, 'exemptions');
  expect(await console.house.db.exemption.count({ where: { organisationId: console.town.east1 } })).toBe(1);
});

test('minutes that are late stand among the figures also of a sitting outside the plan, and open to the list of sittings', async () => {
  const { house, town, visitAs } = console;
  const on = addDays(today, -20);
  const late = { organisationId: town.east2, kinds: ['lecture'], on, status: 'closed', studyMinutes: 0, lines: [] };
  await seedSitting(house.owner, late);
  const page = await visitAs(town.people.eastOfficer, `/life/plan?from=${on}&to=${today}`);
  await page.getByRole('link', { name: /合计会议记录逾期归档或未归档 1，看名单$/ }).click();
  await page.getByRole('heading', { name: '集会', exact: true }).waitFor();
  await page.getByRole('link', { name: /^\d+年\d+月集会$/ }).waitFor();
  await page.getByText('示例东社区第二党支部', { exact: false }).first().waitFor();
  await soon(async () => expect(await page.getByRole('link', { name: /^\d+年\d+月集会$/ }).count()).toBe(1));
  await page.context().close();
});
