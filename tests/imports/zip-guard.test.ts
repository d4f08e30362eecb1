import { join } from 'node:path';
import ExcelJS from '@protobi/exceljs';
import { type ApartLimits, runApart } from '../../sheets/apart';
import { readWorkbook, workbookLimits } from '../../sheets/workbook';
import { guardZip, XML_PART } from '../../sheets/zip-guard';
import { png } from '../files/pictures';
import { type RawPart, rawZip } from './raw-zip';

const refusal = (parts: readonly RawPart[], behind?: Buffer<ArrayBuffer>) =>
  guardZip(rawZip(parts, behind), { opened: XML_PART }).then(
    () => undefined,
    (error: { type?: string }) => error.type,
  );
const sheet: RawPart = { name: 'xl/worksheets/sheet1.xml', content: '<worksheet/>' };
const large = Buffer.alloc(1024 * 1024);

test.each<[string, RawPart[], string | undefined]>([
  ['a workbook', [sheet, { name: 'xl/media/a.png', content: 'x' }], undefined],
  [
    'parts that the directory does not count',
    [sheet, { name: 'xl/media/a.png', content: large, uncounted: true }],
    'file-damaged',
  ],
  ['a part that unpacks to more than declared', [{ ...sheet, content: large, declared: 10 }], 'file-damaged'],
  ['a part that unpacks to less', [{ ...sheet, declared: 99 }], 'file-damaged'],
  ['two parts of one name', [sheet, { ...sheet, name: 'XL\\worksheets\\sheet1.xml' }], 'file-damaged'],
  ['another name before the data', [{ ...sheet, localName: 'xl/worksheets/sheet2.xml' }], 'file-damaged'],
  [
    'parts that share their data',
    [sheet, { ...sheet, name: 'xl/worksheets/sheet2.xml', overlaps: true }],
    'file-damaged',
  ],
  ['a name that leads out', [{ ...sheet, name: '../sheet1.xml' }], 'file-damaged'],
  ['a part under a password', [{ ...sheet, encrypted: true }], 'file-password'],
  [
    'parts too large together, also those that nobody opens',
    [sheet, { name: 'xl/media/a.png', content: 'x', declared: workbookLimits.unpacked }],
    'file-too-large',
  ],
  [
    'more parts than a workbook has',
    Array.from({ length: 10_001 }, (_, n) => ({ name: `${n}`, content: '' })),
    'file-too-large',
  ],
])('%s', async (_, parts, type) => {
  expect(await refusal(parts)).toBe(type);
});

test('what stands behind the end is no part of it', async () => {
  expect(await refusal([sheet], Buffer.from('more'))).toBe('file-damaged');
});

test('what is opened was guarded: other parts are empty, names are plain', async () => {
  const file = rawZip([
    { name: '\\xl\\workbook.xml', content: '<workbook/>' },
    { name: 'xl/media/a.png', content: large },
  ]);
  const guarded = await guardZip(file, { opened: XML_PART });
  expect(guarded.length).toBeLessThan(1000);
  expect(guarded.includes('xl/workbook.xml')).toBe(true);
  expect(guarded.includes('<workbook/>')).toBe(true);
});

test('a workbook with a picture is read', async () => {
  const book = new ExcelJS.Workbook();
  const page = book.addWorksheet('党员');
  page.addRow(['姓名', '照片']);
  page.addImage(book.addImage({ buffer: png() as never, extension: 'png' }), 'B2:B3');
  const bytes = Buffer.from(await book.xlsx.writeBuffer());
  expect(await readWorkbook(bytes, 'xlsx')).toEqual([{ name: '党员', rows: [{ number: 1, cells: ['姓名', '照片'] }] }]);
});

describe('a process of its own', () => {
  const run = async (what: string, limits: ApartLimits) => {
    const heard: string[] = [];
    const entry = join(__dirname, 'greedy-process.ts');
    const why = await runApart<string>(entry, what, limits, (part) => heard.push(part)).then(
      () => 'done',
      (error: { why?: string }) => error.why,
    );
    return [why, ...heard];
  };

  it('answers, and knows nothing of ours', async () => {
    expect(await run('answer', { memory: 256, seconds: 60 })).toEqual(['done', 'begun', 'has none']);
  });

  it('ends when its buffers pass the limit, though its heap does not', async () => {
    expect(await run('buffers', { memory: 256, seconds: 60 })).toEqual(['memory', 'begun']);
  });

  it('ends when its time is over, and when it breaks', async () => {
    expect(await run('loop', { memory: 256, seconds: 2 })).toEqual(['time', 'begun']);
    expect(await run('break', { memory: 256, seconds: 60 })).toEqual(['failed', 'begun']);
  });
});
