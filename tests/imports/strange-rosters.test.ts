import { checkSheets } from '../../intake/imports/check';
import type { Reach } from '../../intake/imports/plan';
import { readSheets } from '../../sheets/read-sheets';
import { rowsAgree } from '../../sheets/remarks';
import { type House, openHouse } from '../support/house';
import { buildTown, syntheticIdentity, type Town } from '../support/town';
import { packageOf, textRow } from './packages';
import { anIdentity } from './rows';

const EVERYWHERE: Reach = { organisations: ['/'], members: ['/'], people: ['/'] };
const HEADINGS = [
  '姓名',
  '民族',
  '身份证号',
  '学历',
  '人员类别',
  '党员类型',
  '所在党支部代码',
  '入党日期',
  '转正日期',
  '手机',
  '住址',
];

let house: House;
let town: Town;
beforeAll(async () => {
  house = await openHouse({ withWorker: false });
  town = await buildTown(house.owner, house.keys);
});
afterAll(() => house.close());

type Cells = Partial<Record<(typeof HEADINGS)[number], string>>;

/** The texts of a member's row who is right in everything but what is said. */
const member = (more: Cells = {}): string[] => {
  const right: Cells = {
    姓名: '例员一',
    民族: '汉族',
    身份证号: anIdentity(),
    学历: '大学本科',
    人员类别: '离退休人员',
    党员类型: '正式党员',
    所在党支部代码: 'east1',
    入党日期: '1985-07-01',
    转正日期: '1986-07-01',
  };
  return HEADINGS.map((heading) => ({ ...right, ...more })[heading] ?? '');
};

async function check(bytes: Buffer) {
  const sheets = await readSheets(bytes);
  const options = { keys: house.keys, sheets, today: '2026-11-22', actorId: town.people.administrator };
  const checked = await house.db.$transaction((tx) => checkSheets({ tx, ...options, reach: EVERYWHERE }));
  expect(rowsAgree(checked.rows)).toBe(true);
  return checked;
}

const csv = (...rows: string[][]) => Buffer.from([HEADINGS, ...rows].map((row) => row.join(',')).join('\n'));
const found = async (bytes: Buffer) =>
  (await check(bytes)).findings.errors.map(({ row, column, type }) => [row, column, type]);
const named = (rows: { remarks: { kind: string; rows: number[] }[] }) =>
  rows.remarks.map(({ kind, rows: numbers }) => [kind, ...numbers]);

describe('rows that are no data are named, and every other is taken', () => {
  it('title, headings, explanation, headings again, sums and signatures', async () => {
    const lines = [
      '前湖街道党员名册',
      HEADINGS.join(','),
      '说明：此行不导入',
      member().join(','),
      HEADINGS.join(','),
      member({ 姓名: '例合计' }).join(','),
      '合计,2人',
      '填表人：例甲,,审核人：例乙',
      '注：本表一式两份',
    ];
    const { rows, findings, plan } = await check(Buffer.from(lines.join('\r\n')));
    expect(findings.errors).toEqual([]);
    expect(plan.counts.created).toBe(2);
    expect(rows).toMatchObject({ lines: 9, taken: 2 });
    expect(named(rows)).toEqual([
      ['title', 1],
      ['heading', 2],
      ['explanation', 3],
      ['heading-again', 5],
      ['foot', 7, 8, 9],
    ]);
  });

  it('a row that only looks like a foot is data, and is refused when it is none', async () => {
    expect(await found(csv(member({ 姓名: '备注：例员' })))).toEqual([]);
    expect(await found(csv(member({ 身份证号: '' })))).toEqual([[2, '身份证号', 'needed']]);
  });

  it('hidden rows are taken and said; hidden sheets and those of explanations are named', async () => {
    const sheets =
      '<sheet name="旧" sheetId="2" state="veryHidden" r:id="rId1"/><sheet name="导出说明" sheetId="3" r:id="rId9"/>';
    const book = packageOf({
      sheets,
      rows: textRow(1, HEADINGS) + textRow(2, member(), 'hidden="1"') + textRow(3, member()),
      more: {
        'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId9" Type="x/worksheet" Target="about.xml"/></Relationships>`,
        'xl/about.xml': `<worksheet><sheetData>${textRow(1, ['项目', '内容'])}</sheetData></worksheet>`,
      },
    });
    const { rows, plan } = await check(book);
    expect(plan.counts.created).toBe(2);
    expect(rows).toMatchObject({ lines: 4, taken: 2 });
    expect(named(rows)).toEqual([['heading', 1], ['hidden-row', 2], ['hidden-sheet'], ['other-sheet', 1]]);
  });
});

describe('a head', () => {
  it('of two rows is read, in Excel with merged cells and in CSV', async () => {
    const upper = [...HEADINGS.slice(0, 7), '党内时间', '', '联系', ''];
    const lower = [...Array(7).fill(''), ...HEADINGS.slice(7)];
    const lines = [['党员花名册'], upper, lower, member()];
    const plain = await check(Buffer.from(lines.map((line) => line.join(',')).join('\n')));
    const merges = [...'ABCDEFG'].map((column) => `<mergeCell ref="${column}2:${column}3"/>`).join('');
    const merged = await check(
      packageOf({
        rows: lines.map((line, index) => textRow(index + 1, line)).join(''),
        after: `<mergeCells>${merges}<mergeCell ref="H2:I2"/></mergeCells>`,
      }),
    );
    for (const { findings, plan, rows } of [plain, merged]) {
      expect(findings.errors).toEqual([]);
      expect(plan.members.create[0]?.input).toMatchObject({ joinedOn: '1985-07-01', fullOn: '1986-07-01' });
      expect(named(rows)).toEqual([
        ['title', 1],
        ['heading', 2, 3],
      ]);
    }
  });

  it('of the national system is known', async () => {
    const national =
      '序号,姓名,性别,公民身份证号码,民族,出生日期,学历,人员类别,党员类型,所在党支部代码,加入党组织日期,转为正式党员日期,手机号码,工作岗位,家庭住址,党籍状态';
    const row = `1,例一,男,${syntheticIdentity('19601001')},汉族,1960-10-01,大学本科,离退休人员,正式党员,east1,1985-07-01,1986-07-01,13900000000,退休,示例路1号,正常`;
    expect(await found(Buffer.from(`${national}\n${row}`))).toEqual([]);
  });
});

describe('cells', () => {
  it('that are merged down hold for each row', async () => {
    const rows = [HEADINGS, member(), member({ 所在党支部代码: '' })].map((row, index) => textRow(index + 1, row));
    const { plan } = await check(
      packageOf({ rows: rows.join(''), after: '<mergeCells><mergeCell ref="G2:G3"/></mergeCells>' }),
    );
    expect(plan.members.create.map(({ input }) => input.branchId)).toEqual([town.east1, town.east1]);
  });

  it('with 无, - and the like say nothing', async () => {
    const rows = ['无', '-', '——', '/', 'N/A'].map((nothing) => member({ 手机: nothing, 住址: nothing }));
    const { findings, plan } = await check(csv(...rows));
    expect(findings.errors).toEqual([]);
    expect(plan.members.create.map(({ input }) => [input.phone, input.address])).toEqual(
      Array(5).fill([undefined, undefined]),
    );
  });

  it('keep nations as on the identity card, and dates by the rule of their day', async () => {
    const born = { 身份证号: syntheticIdentity('19310501'), 入党日期: '1948-06-01', 转正日期: '1948-09-01' };
    const { findings, plan } = await check(csv(member({ 民族: '穿青人' }), member({ 民族: '维吾尔' }), member(born)));
    expect(findings.errors).toEqual([]);
    expect(plan.members.create.map(({ input }) => input.ethnicity)).toEqual(['穿青人', '维吾尔族', '汉族']);
  });

  it('lose what nobody sees', async () => {
    const identity = anIdentity();
    const { plan } = await check(
      csv(member({ 姓名: '例零\u200C二', 身份证号: `\u202D${identity}\u202C`, 手机: '\u202D13800000022\u202C' })),
    );
    expect(plan.members.create[0]?.input).toMatchObject({
      name: '例零二',
      identityNumber: identity,
      phone: '13800000022',
    });
  });

  it('with lines are read as one, but for names', async () => {
    const { plan } = await check(csv(member({ 住址: '"前湖路1号\r\n2幢"' })));
    expect(plan.members.create[0]?.input.address).toBe('前湖路1号 2幢');
  });

  it.each<[string, Cells, string, string]>([
    ['two names', { 姓名: '"例甲\n例乙"' }, '姓名', 'cell-lines'],
    ['a month only', { 入党日期: '1985.07' }, '入党日期', 'day-missing'],
    ['a number that Excel wrote', { 身份证号: '9.90001E+17' }, '身份证号', 'number-lost-digits'],
    ['a number that Excel cut', { 身份证号: '990001196001151000' }, '身份证号', 'number-lost-digits'],
    ['a masked number', { 身份证号: '990***********0018' }, '身份证号', 'number-masked'],
    ['a masked telephone', { 手机: '139****0000' }, '手机', 'number-masked'],
    ['a formula', { 住址: '=A1&B1' }, '住址', 'formula-uncomputed'],
    ['a character that turns the line', { 姓名: '例\u202E甲' }, '姓名', 'text-control-character'],
    ['a comma too many', { 住址: '示例路1号,2幢' }, '', 'beyond-headings'],
  ])('%s is named with row and column', async (_, more, column, type) => {
    expect(await found(csv(member(), member(more)))).toEqual([[3, column, type]]);
  });

  it('with bare numbers for days are counted as their workbook counts', async () => {
    const day = (serial: number) => `<c><v>${serial}</v></c>`;
    const texts = member().slice(0, 7);
    const cells = texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('');
    const rows = `${textRow(1, HEADINGS)}<row r="2">${cells}${day(38868)}${day(39233)}</row>`;
    const { plan } = await check(packageOf({ properties: 'date1904="1"', rows }));
    expect(plan.members.create[0]?.input).toMatchObject({ joinedOn: '2010-06-01', fullOn: '2011-06-01' });
  });
});
