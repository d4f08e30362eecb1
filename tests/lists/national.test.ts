import { randomUUID } from 'node:crypto';
import ExcelJS from '@protobi/exceljs';
import { checkCharacter } from '../../domain/people/identity-number';
import { differenceKinds } from '../../registers/national/differences';
import { checkAgainst } from '../api/documented';
import { type Office, openOffice } from '../api/office';
import { syntheticIdentity } from '../support/town';
import { download, XLSX } from './download';

let office: Office;

beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

/** A transfer from east1 to west1 of a member with everything filled in, brought to RECEIVED. */
async function received() {
  const { town, house, decide, as } = office;
  const { people } = town;
  const identityNumber = syntheticIdentity('19700203');
  const input = {
    identityNumber,
    phone: '13900000000',
    address: '示例路1号',
    post: '示例厂工人',
    duesPaidTo: '2099-11',
  };
  const { memberId, personId } = await town.member(town.east1, input);
  const started = await as(personId, 'POST', '/procedures/relation-transfer/cases', {
    memberId,
    reason: '搬迁',
    data: { targetOrganisationId: town.west1 },
  });
  const caseId = started.body.id as string;
  await decide(people.east1Secretary, caseId, 'pass');
  const before = await panels(people.eastOfficer, caseId);
  await decide(people.eastOfficer, caseId, 'issue', { data: { validityDays: 30 } });
  await decide(personId, caseId, 'report');
  await decide(people.westOfficer, caseId, 'accept');
  await decide(people.west1Secretary, caseId, 'place');
  expect(await house.db.sideTask.count({ where: { caseId } })).toBe(2);
  return { caseId, memberId, personId, identityNumber, before };
}

const panels = (personId: string, caseId: string) => office.as(personId, 'GET', `/cases/${caseId}/national`);

describe('the panel beside a case', () => {
  it('gives the fields in the order of the national screen, in clear, to those whose work it is, on record', async () => {
    const { people } = office.town;
    const { caseId, memberId, personId, identityNumber, before } = await received();
    expect(before.body.panels).toEqual([]);
    const out = (await panels(people.eastOfficer, caseId)).body.panels;
    expect(out).toHaveLength(1);
    expect(out[0]).toMatchObject({ kind: { id: 'national-out' }, status: { title: '未录' } });
    const titles = out[0].fields.map(({ title }: { title: string }) => title);
    expect(titles.slice(0, 5)).toEqual(['转出类型', '接转路径', '转出基层党委', '转往党组织', '介绍信编号']);
    const order = ['姓名', '性别', '公民身份号码', '民族', '出生日期', '学历', '人员类别', '所在党支部'];
    expect(titles.slice(titles.indexOf('姓名')).slice(0, 8)).toEqual(order);
    // biome-ignore lint/suspicious/noExplicitAny: fields as they came.
    const of = (panel: any) => Object.fromEntries(panel.fields.map((one: any) => [one.title, one]));
    expect(of(out[0])).toMatchObject({
      转出类型: { copy: '251', marking: { id: 'local' } },
      公民身份号码: { value: identityNumber, marking: { id: 'unsure' } },
      出生日期: { value: '1970年2月3日', copy: '19700203' },
      手机号码: { value: '13900000000' },
      固定电话: { value: null },
      家庭住址: { value: '示例路1号' },
      党费交至: { value: '2099年11月', copy: '209911' },
      接转路径: { copy: null },
      转往党组织: { value: '示例西社区党委' },
    });
    const into = (await panels(people.west1Secretary, caseId)).body;
    expect(into.type).toBe('urn:dangwu:problem:not-allowed');
    const [west] = (await panels(people.westOfficer, caseId)).body.panels;
    expect(of(west)).toMatchObject({ 转入类型: { copy: '151' }, 所在党支部: { value: '示例西社区第一党支部' } });
    expect(of(west).接收日期.copy).toMatch(/^\d{8}$/);
    expect((await panels(people.streetOfficer, caseId)).body.panels).toHaveLength(2);
    expect((await panels(personId, caseId)).status).toBe(403);
    expect((await panels(people.east2Secretary, caseId)).status).toBe(404);
    const audits = await office.house.db.audit.findMany({ where: { objectId: memberId, action: 'unmasked' } });
    expect(audits.map(({ actorId }) => actorId).sort()).toEqual(
      [people.eastOfficer, people.westOfficer, people.streetOfficer].sort(),
    );
    expect(audits[0]?.detail).toMatchObject({ purpose: 'national-registration', caseId });
  });
});

type Cells = Record<string, string | number | Date>;

async function roster(rows: Cells[], headings: string[]): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('党员名册');
  sheet.addRow(['某某社区党员名册']);
  sheet.addRow(headings);
  for (const row of rows) sheet.addRow(headings.map((heading) => row[heading] ?? ''));
  return Buffer.from(await book.xlsx.writeBuffer());
}

const HEADINGS = ['序号', '姓名', '公民身份号码', '所在党支部', '人员类别', '入党日期', '转正日期'];

async function send(personId: string, organisationId: string, file: Buffer, key: string = randomUUID(), type = XLSX) {
  const token = await office.api.tokenOf(personId);
  const answer = await fetch(`${office.api.url}/api/v1/national/differences?organisationId=${organisationId}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': type, 'idempotency-key': key },
    body: new Uint8Array(file),
  });
  // biome-ignore lint/suspicious/noExplicitAny: whatever came.
  const told = { status: answer.status, body: (await answer.json()) as any, headers: answer.headers };
  checkAgainst(office.api.document, 'POST', '/api/v1/national/differences', told);
  return told;
}

const rowsOf = async (personId: string, id: string, query = '') =>
  (await office.as(personId, 'GET', `/national/differences/${id}/rows${query}`)).body;

describe('the roster of the national system', () => {
  // A committee of its own, so that the other tests' members are not in it.
  let place: { committee: string; branch: string; other: string; officer: string };

  beforeAll(async () => {
    const { house, town } = office;
    const made = async (code: string, name: string, kind: string, parentId: string, path: string) => {
      const id = randomUUID();
      await house.owner.organisation.create({
        data: { id, code, name, kind, parentId, path, mayApproveProbationary: kind === 'committee' },
      });
      return id;
    };
    const committee = await made('north', '示例北社区党委', 'committee', town.street, '/street/north/');
    const branch = await made('north1', '示例北社区第一党支部', 'branch', committee, '/street/north/north1/');
    const other = await made('north2', '示例北社区第二党支部', 'branch', committee, '/street/north/north2/');
    place = { committee, branch, other, officer: await town.person('organisation-officer', committee) };
  });

  it('differs in every way that there is, and in nothing else', async () => {
    const { town, house } = office;
    const ids = Array.from({ length: 10 }, () => syntheticIdentity('19500101'));
    const [same, missing, moved, renamed, kind, dates, gone, abroad, stranger, twice] = ids as [string, ...string[]] &
      string[];
    const add = (name: string, identityNumber: string, more = {}) =>
      town.member(place.branch, { name, identityNumber, ...more });
    await add('相同', same);
    const { memberId: absent } = await add('缺席', missing as string);
    await add('换支', moved as string);
    await add('改名', renamed as string);
    await add('类别', kind as string);
    await add('日期', dates as string);
    await add('已走', gone as string, { standing: 'transferred' });
    await add('重复', twice as string);
    // In west: the officer of north may not know, the one of the street may.
    await town.member(town.west1, { name: '别处', identityNumber: abroad });
    await house.owner.sideTask.create({
      data: {
        id: randomUUID(),
        kind: 'national-in',
        memberId: absent,
        organisationId: place.committee,
        openedAt: new Date(),
      },
    });
    const line = (name: string, identity: string, more: Cells = {}): Cells => ({
      姓名: name,
      公民身份号码: identity,
      所在党支部: '中共示例街道示例北社区第一党支部委员会',
      人员类别: '正式党员',
      入党日期: '2000.07.01',
      转正日期: new Date('2001-07-01'),
      ...more,
    });
    const wrong = `${same.slice(0, 17)}${same.endsWith('1') ? '2' : '1'}`;
    expect(checkCharacter(same.slice(0, 17))).not.toBe(wrong.slice(-1));
    const file = await roster(
      [
        line('相同', same),
        line('换支', moved as string, { 所在党支部: '示例北社区第二党支部' }),
        line('改　名字', renamed as string),
        line('类别', kind as string, { 人员类别: '预备党员' }),
        line('日期', dates as string, { 入党日期: 20000801 }),
        line('已走', gone as string),
        line('别处', abroad as string),
        line('生人', stranger as string),
        line('重复', twice as string),
        line('重复', twice as string),
        line('错号', wrong),
      ],
      [...HEADINGS, '籍贯'],
    );
    const key = randomUUID();
    const told = await send(place.officer, place.committee, file, key);
    expect(told.status).toBe(201);
    expect(told.body).toMatchObject({ rows: 11, unknownHeadings: ['序号', '籍贯'] });
    const counts = Object.fromEntries(
      told.body.counts.map((one: { kind: string; count: number }) => [one.kind, one.count]),
    );
    expect(counts).toEqual({
      'not-there': 1,
      'not-here': 3,
      'another-branch': 1,
      'name-differs': 1,
      'kind-differs': 1,
      'date-differs': 1,
      'not-registered': 1,
      twice: 1,
      unreadable: 1,
    });
    expect(Object.keys(counts)).toEqual(Object.keys(differenceKinds));
    expect((await send(place.officer, place.committee, file, key)).body).toEqual(told.body);

    const { items } = await rowsOf(place.officer, told.body.id);
    // biome-ignore lint/suspicious/noExplicitAny: an item as it came.
    const found = (name: string) => items.filter((one: any) => one.name === name);
    expect(found('相同')).toEqual([]);
    expect(found('缺席')).toMatchObject([
      { kind: { id: 'not-there' }, row: null, here: '示例北社区第一党支部', note: '全国系统登记（转入）未录' },
      { kind: { id: 'not-registered' } },
    ]);
    expect(found('换支')).toMatchObject([{ kind: { id: 'another-branch' }, row: 4, there: '示例北社区第二党支部' }]);
    expect(found('改名字')).toMatchObject([{ kind: { id: 'name-differs' }, here: '改名', there: '改名字' }]);
    expect(found('类别')).toMatchObject([{ kind: { id: 'kind-differs' }, here: '正式党员', there: '预备党员' }]);
    expect(found('日期')).toMatchObject([{ here: '入党 2000-07-01', there: '入党 2000-08-01' }]);
    expect(found('已走')).toMatchObject([{ kind: { id: 'not-here' }, here: '已转出' }]);
    expect(found('别处')).toMatchObject([{ kind: { id: 'not-here' }, memberId: null }]);
    expect(JSON.stringify(items)).not.toContain(same);
    for (const id of ids) expect(JSON.stringify(items)).not.toContain(id);

    // Page by page the same, and in Excel.
    const seen: unknown[] = [];
    for (let next: string | null = ''; next !== null; ) {
      const cursor: string = next && `&cursor=${encodeURIComponent(next)}`;
      const body = await rowsOf(place.officer, told.body.id, `?limit=3${cursor}`);
      seen.push(...body.items);
      next = body.next;
    }
    expect(seen).toEqual(items);
    const token = await office.api.tokenOf(place.officer);
    const excel = await download(office.api, token, `/national/differences/${told.body.id}/export`);
    expect(excel.rows).toHaveLength(items.length);
    const some = await download(office.api, token, `/national/differences/${told.body.id}/export?kind=not-here`);
    expect(some.rows.map((row) => row.姓名)).toEqual(['已走', '别处', '生人']);

    // What is kept holds no name in clear.
    const job = await house.db.job.findUniqueOrThrow({ where: { id: told.body.id } });
    const blob = await house.db.blob.findUniqueOrThrow({ where: { sha256: job.blob as Uint8Array<ArrayBuffer> } });
    expect(Buffer.from(blob.bytes).includes(Buffer.from('别处'))).toBe(false);
    expect(JSON.stringify(job)).not.toContain('别处');

    // Nobody else's, and gone when deleted.
    const { people } = office.town;
    expect((await office.as(people.streetOfficer, 'GET', `/national/differences/${told.body.id}`)).status).toBe(404);
    expect((await office.as(place.officer, 'DELETE', `/national/differences/${told.body.id}`)).status).toBe(204);
    expect((await office.as(place.officer, 'GET', `/national/differences/${told.body.id}/rows`)).status).toBe(404);
    expect(await house.db.blob.count({ where: { sha256: job.blob as Uint8Array<ArrayBuffer> } })).toBe(0);

    const street = await send(people.streetOfficer, place.committee, file);
    const other = (await rowsOf(people.streetOfficer, street.body.id, '?kind=another-branch')).items;
    expect(other).toMatchObject([{ name: '换支' }, { name: '别处', here: '示例西社区第一党支部' }]);
  });

  it('is refused when it is no roster, and to those whose members it does not name', async () => {
    const { people, west } = office.town;
    const file = await roster([], HEADINGS);
    const unreadable = await send(place.officer, place.committee, Buffer.from('no Excel'));
    expect(unreadable.body.type).toBe('urn:dangwu:problem:roster-unreadable');
    const headless = await send(place.officer, place.committee, await roster([], ['姓名', '电话']));
    expect(headless.body.type).toBe('urn:dangwu:problem:roster-unreadable');
    expect((await send(place.officer, west, file)).status).toBe(404);
    expect((await send(people.administrator, place.committee, file)).status).toBe(403);
    const csv = Buffer.from(`姓名,身份证号\n甲,${syntheticIdentity()}\n`);
    const taken = await send(place.officer, place.other, csv, randomUUID(), 'text/csv');
    expect(taken).toMatchObject({ status: 201, body: { rows: 1 } });
  });

  it('is read in any dress, and every row of it is counted', async () => {
    const lines = [
      '党员名册',
      '姓名;公民身份证号码;加入党组织日期;所在党支部',
      `例甲;="${syntheticIdentity()}";2000/7/1 0:00;-`,
      `例乙;${syntheticIdentity()};2000.07;无`,
      '例丙;9.90001E+17;;',
      '填表人：例丁;;审核人：例戊',
    ];
    const file = Buffer.from(lines.join('\r'), 'utf16le');
    const told = await send(place.officer, place.other, file, randomUUID(), 'application/octet-stream');
    expect(told.body).toMatchObject({ lines: 6, rows: 3 });
    expect(told.body.remarks).toMatchObject([
      { kind: 'title', rows: [1] },
      { kind: 'heading', rows: [2] },
      { kind: 'foot', rows: [6] },
    ]);
    const { items } = await rowsOf(place.officer, told.body.id, '?kind=unreadable');
    expect(items).toMatchObject([
      { row: 4, there: '加入党组织日期', note: expect.stringContaining('缺少日') },
      { row: 5, there: '公民身份证号码', note: expect.stringContaining('末几位已丢失') },
    ]);
    const page = await send(place.officer, place.other, Buffer.from('<html><table>'), randomUUID(), 'text/plain');
    expect(page.body.detail).toContain('网页');
  });

  it('is let go of when its day is over', async () => {
    const { house } = office;
    const made = await send(place.officer, place.other, await roster([], HEADINGS));
    const { id } = made.body;
    const old = new Date(Date.now() - 25 * 3_600_000);
    const { blob } = await house.owner.job.update({ where: { id }, data: { createdAt: old } });
    expect((await office.as(place.officer, 'GET', `/national/differences/${id}`)).status).toBe(404);
    await send(place.officer, place.other, await roster([], HEADINGS));
    expect(await house.db.blob.count({ where: { sha256: blob as Uint8Array<ArrayBuffer> } })).toBe(0);
  });
});
