import { randomUUID } from 'node:crypto';
import ExcelJS from '@protobi/exceljs';
import { safeText } from '../../sheets/safe-text';
import { WorkbookWriter } from '../../sheets/workbook-writer';
import { type Office, openOffice, REASON, START, startBody } from '../api/office';
import { syntheticIdentity } from '../support/town';
import { aboutOf, download, linesOf, pages } from './download';

let office: Office;
let tokens: Record<'east' | 'west' | 'secretary' | 'administrator', string>;

beforeAll(async () => {
  office = await openOffice();
  const { people } = office.town;
  const { tokenOf } = office.api;
  tokens = {
    east: await tokenOf(people.eastOfficer),
    west: await tokenOf(people.westOfficer),
    secretary: await tokenOf(people.east1Secretary),
    administrator: await tokenOf(people.administrator),
  };
});
afterAll(() => office.close());

/** A transfer from east1; on a machine that is slow just now the same request again, as the answer says. */
async function start(target: string): Promise<void> {
  const { memberId, personId } = await office.town.member(office.town.east1);
  const key = randomUUID();
  for (let told = { status: 503 }; told.status !== 201; ) {
    told = await office.as(personId, 'POST', START, startBody(memberId, target), key);
    expect([201, 503]).toContain(told.status);
  }
}

const exportsOf = (actorId: string) =>
  office.house.db.audit.findMany({ where: { actorId, action: 'exported' }, orderBy: { seq: 'desc' } });

describe('cases and tasks', () => {
  beforeAll(async () => {
    const { west1, east2 } = office.town;
    for (const target of [west1, west1, west1, east2]) await start(target);
  });

  it('exports what the pages of the list show, in their order and their words', async () => {
    const items = await pages(office.api, tokens.east, '/cases?open=true');
    const file = await download(office.api, tokens.east, '/cases/export?open=true');
    expect(file.status).toBe(200);
    expect(items.length).toBe(4);
    expect(file.rows.map((row) => row.编号)).toEqual(items.map(({ number }) => number));
    expect(file.rows[0]).toMatchObject({
      事项: '组织关系接转',
      环节: '支部审核',
      转出支部: '示例东社区第一党支部',
      期限状态: '期限内',
      姓名或名称: items[0].subject.name,
    });
    // A day is a date of Excel's, not a text.
    expect((file.rows[0] as { 办理期限: Date }).办理期限.toISOString().slice(0, 10)).toBe(items[0].dueOn);
    expect(decodeURIComponent(file.headers.get('content-disposition') ?? '')).toMatch(
      /^attachment; filename="cases-\d{8}\.xlsx"; filename\*=UTF-8''事项列表_\d{8}\.xlsx$/,
    );
    expect(aboutOf(file)).toMatchObject({ 列表: '事项列表', 条数: '4', '筛选：办结情况': '未办结' });
    // Of all procedures each side has its column; of one procedure only its own have.
    expect(Object.keys(file.rows[0] ?? {})).toEqual(expect.arrayContaining(['接收党委', '应接收党委']));
    const one = await download(
      office.api,
      tokens.east,
      '/cases/export?procedure=relation-transfer&stage=CLOSED&open=true',
    );
    expect(aboutOf(one)).toMatchObject({ '筛选：事项': '组织关系接转', '筛选：环节': '办结' });
    const transfers = await download(office.api, tokens.east, '/cases/export?procedure=relation-transfer');
    expect(Object.keys(transfers.rows[0] ?? {})).toContain('接收党委');
    expect(Object.keys(transfers.rows[0] ?? {})).not.toContain('应接收党委');
    const narrow = await download(office.api, tokens.east, `/cases/export?organisationId=${office.town.east2}`);
    expect(narrow.rows.map((row) => row.接收支部)).toEqual(['示例东社区第二党支部']);
    // West is concerned by three of them only.
    expect((await download(office.api, tokens.west, '/cases/export')).rows).toHaveLength(3);
  });

  it('exports the todo list of the one who asks', async () => {
    const items = await pages(office.api, tokens.secretary, '/tasks?list=todo');
    const file = await download(office.api, tokens.secretary, '/tasks/export');
    expect(file.rows.map((row) => row.编号)).toEqual(items.map((item) => item.case.number));
    expect(file.rows.length).toBe(4);
    expect(file.rows[0]).toMatchObject({ 待办环节: '支部审核', 等待天数: 0, 办理结果: null });
  });

  it('is on record with filters and rows and without anything personal', async () => {
    await download(office.api, tokens.east, '/cases/export?open=true&stage=BRANCH_REVIEW');
    const [row] = await exportsOf(office.town.people.eastOfficer);
    expect(row).toMatchObject({ objectKind: 'list', objectId: 'cases' });
    expect(row?.detail).toEqual({ filters: { open: 'true', stage: 'BRANCH_REVIEW' }, rows: 4 });
    expect(JSON.stringify(row)).not.toContain(REASON);
  });
});

describe('members', () => {
  it('keeps texts that begin like formulas from being ones, and numbers masked', async () => {
    const identityNumber = syntheticIdentity();
    const posts = ['=1+1', '+cmd|calc', '-2', '@SUM(A1)', '＝HYPERLINK("x")', '主任=1'];
    for (const post of posts) {
      await office.town.member(office.town.east2, {
        post,
        ...(post === '=1+1' && { identityNumber, phone: '13900000000' }),
      });
    }
    const path = `/members/export?organisationId=${office.town.east2}`;
    const file = await download(office.api, tokens.east, path);
    const cells = file.rows.map((row) => row.工作岗位);
    expect(cells.sort()).toEqual(posts.sort());
    const sheet = file.sheets[0];
    sheet?.eachRow((row) => row.eachCell((cell) => expect(cell.formula).toBeUndefined()));
    expect(
      file.rows.filter((row) => row.身份证号 === `${identityNumber.slice(0, 3)}***********${identityNumber.slice(-4)}`),
    ).toHaveLength(1);
    expect(JSON.stringify(file.rows)).not.toContain(identityNumber);
    expect(JSON.stringify(file.rows)).not.toContain('13900000000');
    expect(safeText('\t=1')).toBe('\t=1');
    expect(safeText('a\u0000b\uD800')).toBe('ab');
  });

  it('shows numbers in clear to an officer with a purpose, of his own members only, and says so in the audit', async () => {
    const identityNumber = syntheticIdentity();
    const also = syntheticIdentity();
    await office.town.member(office.town.east1, { identityNumber, address: '=示例路1号' });
    await office.town.member(office.town.west1, { identityNumber: also, alsoId: office.town.east1 });
    const path = '/members/export';
    const ask = (token: string, body: unknown = { purpose: '年度统计核对' }) =>
      download(office.api, token, path, { method: 'POST', body });
    const file = await ask(tokens.east);
    expect(file.status).toBe(200);
    const shown = file.rows.find((row) => row.身份证号 === identityNumber);
    expect(shown).toMatchObject({ 家庭住址: '=示例路1号' });
    expect(JSON.stringify(file.rows)).not.toContain(also);
    expect(JSON.stringify(file.rows)).toContain(also.slice(-4));
    const [row] = await exportsOf(office.town.people.eastOfficer);
    expect(row?.detail).toEqual({ filters: {}, rows: file.rows.length, unmasked: true, purpose: '年度统计核对' });
    expect((await ask(tokens.secretary)).problem.type).toBe('urn:dangwu:problem:not-allowed');
    expect((await ask(tokens.east, {})).problem.type).toBe('urn:dangwu:problem:invalid-input');
    expect((await ask(tokens.administrator)).status).toBe(200);
  });

  it('counts nobody who is not received yet, or who has gone', async () => {
    const { memberId: arriving } = await office.town.member(office.town.west2, { standing: 'arriving' });
    const { memberId: gone } = await office.town.member(office.town.west2, { standing: 'transferred' });
    const { memberId: here } = await office.town.member(office.town.west2);
    const list = await pages(office.api, tokens.west, `/members?organisationId=${office.town.west2}`);
    expect(list.map(({ id }) => id)).toEqual([here]);
    const file = await download(office.api, tokens.west, `/members/export?organisationId=${office.town.west2}`);
    expect(file.rows).toHaveLength(1);
    const left = await pages(
      office.api,
      tokens.west,
      `/members?organisationId=${office.town.west2}&standing=transferred`,
    );
    expect(left.map(({ id }) => id)).toEqual([gone]);
    expect(
      (await office.api.call('GET', '/api/v1/members?standing=arriving', { token: tokens.west })).body.items,
    ).toEqual([]);
    expect(arriving).not.toBe(here);
  });

  it('is closed to those who may only look, and refuses what is too much', async () => {
    const leader = await office.town.person('group-leader', office.town.westGroup);
    const token = await office.api.tokenOf(leader);
    expect((await download(office.api, token, '/members/export')).problem.type).toBe('urn:dangwu:problem:not-allowed');
    const { personId } = await office.town.member(office.town.west1);
    const member = await office.api.tokenOf(personId);
    expect((await download(office.api, member, '/cases/export')).problem.type).toBe('urn:dangwu:problem:not-allowed');
    const unknown = await download(office.api, tokens.east, `/members/export?organisationId=${randomUUID()}`);
    expect(unknown.problem.type).toBe('urn:dangwu:problem:not-found');
  });
});

it('writes each file whole, one after the other, side by side, and after one that broke off', async () => {
  const begun = (name: string) => {
    const writer = new WorkbookWriter();
    writer.sheet<string>({ name, columns: [{ title: '甲', value: (row) => row }] })([name, `${name}2`]);
    return writer;
  };
  const read = async (bytes: Buffer) => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes as unknown as ArrayBuffer);
    return book.worksheets.map((sheet) => [sheet.name, ...linesOf(sheet).map((line) => line.甲)]);
  };
  const whole = (name: string) => [[name, name, `${name}2`]];
  expect(await read(await begun('先').end())).toEqual(whole('先'));
  const [one, other] = [begun('左'), begun('右')];
  expect(await Promise.all([one.end().then(read), other.end().then(read)])).toEqual([whole('左'), whole('右')]);
  await begun('断').abandon();
  const after = begun('后');
  expect(await read(await after.end())).toEqual(whole('后'));
  // Its thread is another's by now.
  const next = begun('再');
  await after.abandon();
  expect(await read(await next.end())).toEqual(whole('再'));
});

it('gives 20,000 rows while it answers others, and says no to one more', async () => {
  const { house, town, api } = office;
  const { memberId } = await town.member(town.west1);
  const insert = (rows: number) => house.owner.$executeRaw`
    INSERT INTO side_task (id, kind, member_id, organisation_id, opened_at, status, closed_at, done_on)
    SELECT gen_random_uuid(), 'probation-review', ${memberId}::uuid, ${town.west}::uuid, now() - n * interval '1 minute',
           'done', now(), current_date
      FROM generate_series(1, ${rows}::int) n`;
  await insert(20_000);
  let longest = 0;
  let answered = 0;
  let under = true;
  const others = (async () => {
    while (under) {
      const from = performance.now();
      const told = await api.call('GET', '/api/v1/tasks/counts', { token: tokens.secretary });
      longest = Math.max(longest, performance.now() - from);
      answered += told.status === 200 ? 1 : 0;
    }
  })();
  const from = performance.now();
  const file = await download(api, tokens.west, '/side-tasks/export?kind=probation-review');
  const seconds = (performance.now() - from) / 1000;
  under = false;
  await others;
  process.stderr.write(
    `20,000 rows: ${seconds.toFixed(1)} s with reading back, ${file.bytes} bytes, ${answered} others, longest ${longest.toFixed(0)} ms\n`,
  );
  expect(file.rows).toHaveLength(20_000);
  expect(answered).toBeGreaterThan(10);
  await insert(1);
  const more = await download(api, tokens.west, '/side-tasks/export?kind=probation-review');
  expect(more.problem).toMatchObject({ type: 'urn:dangwu:problem:export-too-large', most: 20_000 });
});
