import { readCsv } from '../../sheets/csv';
import { readDay, readMonth } from '../../sheets/dates';

const rowsOf = (text: string | Buffer) => readCsv(Buffer.from(text as string))[0]?.rows ?? [];
const cellsOf = (text: string | Buffer) => rowsOf(text).map(({ cells }) => cells);
const TABLE = [
  ['姓名', '性别', '住址'],
  ['例一', '男', '示例路1号'],
  ['例二', '女', '示例路2号'],
];

it.each([
  ['\\n after \\r\\n', '姓名,性别,住址\r\n例一,男,示例路1号\n例二,女,示例路2号\n'],
  ['\\r after \\n', '姓名,性别,住址\n例一,男,示例路1号\r例二,女,示例路2号'],
  ['an empty row for each \\r\\r\\n', '姓名,性别,住址\r\r\n例一,男,示例路1号\r\r\n例二,女,示例路2号\r\r\n'],
  ['sep=;', 'sep=;\r\n姓名;性别;住址\r\n例一;男;示例路1号\r\n例二;女;示例路2号\r\n'],
  ['tabs', '姓名\t性别\t住址\n例一\t男\t示例路1号\n例二\t女\t示例路2号'],
  ['bars', '姓名|性别|住址\n例一|男|示例路1号\n例二|女|示例路2号'],
  ['="…"', '姓名,性别,住址\n="例一",="男",示例路1号\n"=""例二""",女,="示例路2号"'],
  ['blanks around quotes', '姓名, "性别" ,"住址"\n"例一","男", "示例路1号"\n例二,女,示例路2号'],
])('a CSV file with %s is read row by row', (_, text) => {
  expect(cellsOf(text)).toEqual(TABLE);
});

it.each([
  ['UTF-16 with its mark', Buffer.from('\uFEFF姓名\t性别\r\n例一\t男 1\r\n', 'utf16le')],
  ['UTF-16 without', Buffer.from('姓名\t性别\r\n例一\t男 1\r\n', 'utf16le')],
  ['UTF-16 the other way round', Buffer.from('\uFEFF姓名\t性别\r\n例一\t男 1\r\n', 'utf16le').swap16()],
])('%s is read', (_, bytes) => {
  expect(cellsOf(bytes)).toEqual([
    ['姓名', '性别'],
    ['例一', '男 1'],
  ]);
});

it('finds the separator below a title, and counts rows as Excel shows them', () => {
  expect(rowsOf('党员名册\n\n姓名;性别;住址\n例一;男;示例路1号，2幢')).toEqual([
    { number: 1, cells: ['党员名册'] },
    { number: 3, cells: ['姓名', '性别', '住址'] },
    { number: 4, cells: ['例一', '男', '示例路1号，2幢'] },
  ]);
});

it('takes a quote amid a cell for a sign, and lets none swallow rows', () => {
  expect(cellsOf('甲,乙\n例"一",二\n"例"三,四\n"五\n六",七')).toEqual([
    ['甲', '乙'],
    ['例"一"', '二'],
    ['"例"三', '四'],
    ['五\n六', '七'],
  ]);
  const head = '姓名,性别,住址\n例零,男,路\n';
  expect(() => readCsv(Buffer.from(`${head}"例一,男,路\n例二,女,路\n`))).toThrow(
    expect.objectContaining({ type: 'quote-open', row: 3 }),
  );
  expect(() => readCsv(Buffer.from(`${head}"例一,男,路\n例二,"女",路\n`))).toThrow(
    expect.objectContaining({ type: 'quote-open', row: 3 }),
  );
  expect(() => readCsv(Buffer.from(`${head}例一,"男,路\n例二,女,路\n例三,女",路\n`))).toThrow(
    expect.objectContaining({ type: 'quote-runs-on', row: 3 }),
  );
});

it('names numbers that have lost their digits, and formulas', () => {
  expect(cellsOf('号,号,号\n9.90001E+17,1.38E+10,=A1&"x"')[1]).toEqual([
    { problem: 'number-lost-digits' },
    { problem: 'number-lost-digits' },
    { problem: 'formula-uncomputed' },
  ]);
});

it('reads every row of a file that is empty for long', () => {
  const text = `姓名,性别\n${',\n'.repeat(100_000)}例一,男\n`;
  expect(rowsOf(text)).toEqual([
    { number: 1, cells: ['姓名', '性别'] },
    { number: 100_002, cells: ['例一', '男'] },
  ]);
});

it('keeps a damaged file in UTF-8 apart from one in GB 18030', () => {
  const text = Buffer.from(`姓名\n${'例一二三四五六七八九十'.repeat(10)}`);
  text[9] = 0xff;
  expect(JSON.stringify(cellsOf(text))).toContain('\uFFFD');
  expect(JSON.stringify(cellsOf(text))).toContain('三四五六');
});

it.each([
  ['2010/6/1 0:00', '2010-06-01'],
  ['2010/6/1 23:59:59', '2010-06-01'],
  ['2010-06-01T00:00:00Z', '2010-06-01'],
  ['2010-06-01T00:00:00.000Z', '2010-06-01'],
  ['2010-05-31T16:00:00.000Z', '2010-06-01'],
  ['1988-05-31T15:00:00Z', '1988-06-01'],
  ['2010-06-01T00:00:00+08:00', '2010-06-01'],
  ['2010－06－01', '2010-06-01'],
  ['2010 年 6 月 1 日', '2010-06-01'],
  ['2010-06-01T10:00:00Z', undefined],
  ['2010/6/10:00', undefined],
  ['2010.6', undefined],
  ['6/1/2010', undefined],
])('%s is the day %s', (text, day) => {
  expect(readDay(text)).toBe(day);
});

it('counts bare numbers from the epoch of their workbook', () => {
  expect(readDay('40330')).toBe('2010-06-01');
  expect(readDay('38868', true)).toBe('2010-06-01');
  expect(readMonth('38868', true)).toBe('2010-06');
});
