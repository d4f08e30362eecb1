import { deflateRawSync } from 'node:zlib';
import ExcelJS from '@protobi/exceljs';
import { readWorkbook, workbookLimits } from '../../sheets/workbook';
import { packageOf } from './packages';

const book = async (fill: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void) => {
  const workbook = new ExcelJS.Workbook();
  fill(workbook.addWorksheet('党员'), workbook);
  return Buffer.from(await workbook.xlsx.writeBuffer());
};

const refused = (bytes: Buffer, type: string, format: 'xlsx' | 'csv' = 'xlsx') =>
  expect(readWorkbook(bytes, format)).rejects.toMatchObject({ type });

describe('reading Excel', () => {
  it('gives every cell as it was typed, with the row numbers that Excel shows', async () => {
    const bytes = await book((sheet) => {
      sheet.getCell('A1').value = '姓名';
      const values: ExcelJS.CellValue[] = [
        '例一',
        19900000001,
        new Date('2026-11-22T00:00:00Z'),
        true,
        { richText: [{ text: '甲' }, { text: '乙' }] },
        { formula: 'A1', result: '姓名' },
        { text: '链接', hyperlink: 'https://example.invalid' },
        7,
        2026.1,
        null,
        '末',
      ];
      values.forEach((value, index) => {
        sheet.getCell(4, index + 1).value = value;
      });
      sheet.getCell(4, 8).numFmt = '0000';
      sheet.getCell(4, 9).numFmt = '0.00';
    });
    const [sheet] = await readWorkbook(bytes, 'xlsx');
    expect(sheet?.name).toBe('党员');
    expect(sheet?.rows).toEqual([
      { number: 1, cells: ['姓名'] },
      {
        number: 4,
        cells: ['例一', '19900000001', '2026-11-22', '是', '甲乙', '姓名', '链接', '0007', '2026.10', '', '末'],
      },
    ]);
  });

  it('names a number that has lost its digits, an error value and a cell that is too long', async () => {
    const bytes = await book((sheet) => {
      sheet.addRow([Number('990001196001150018'), { error: '#N/A' }, '长'.repeat(workbookLimits.cell + 1)]);
    });
    const [sheet] = await readWorkbook(bytes, 'xlsx');
    expect(sheet?.rows[0]?.cells).toEqual([
      { problem: 'number-lost-digits' },
      { problem: 'cell-error' },
      { problem: 'cell-too-long' },
    ]);
  });

  it('names hidden sheets without their rows and does not spread merged or validated ranges', async () => {
    const bytes = await book((sheet, workbook) => {
      sheet.addRow(['一']);
      sheet.mergeCells('B1:D4');
      sheet.getCell('A2').dataValidation = { type: 'list', formulae: ['"是,否"'] };
      workbook.addWorksheet('藏', { state: 'hidden' }).addRow(['二']);
    });
    expect(await readWorkbook(bytes, 'xlsx')).toEqual([
      { name: '党员', rows: [{ number: 1, cells: ['一'] }] },
      { name: '藏', hidden: true, rows: [] },
    ]);
  });

  it('refuses too many columns and too many rows', async () => {
    await refused(
      await book((sheet) => sheet.addRow(Array.from({ length: workbookLimits.columns + 1 }, () => '列'))),
      'too-many-columns',
    );
    const rows = Array.from({ length: workbookLimits.rows + workbookLimits.above + 1 }, (_, index) => [String(index)]);
    await refused(await book((sheet) => sheet.addRows(rows)), 'too-many-rows');
  });

  it('refuses what is no workbook, and a file over 10 MB', async () => {
    await refused(Buffer.from('not a zip'), 'file-unreadable');
    await refused(zip([['xl/workbook.xml', Buffer.from('<broken')]]), 'file-unreadable');
    const whole = await book((sheet) => sheet.addRow(['一']));
    await refused(whole.subarray(0, whole.length / 2), 'file-unreadable');
    await refused(Buffer.alloc(workbookLimits.file + 1), 'file-too-large');
  });

  it('refuses a zip bomb, also one that lies about its size', async () => {
    const bomb = Buffer.alloc(workbookLimits.unpacked + 1, 0x20);
    expect(zip([['xl/sharedStrings.xml', bomb]]).length).toBeLessThan(workbookLimits.file);
    await refused(zip([['xl/sharedStrings.xml', bomb]]), 'file-too-large');
    await refused(zip([['xl/sharedStrings.xml', bomb]], 10), 'file-damaged');
  });

  it('refuses a sheet with more cells than it could hold in memory', async () => {
    const row = `<row>${'<c><v>1</v></c>'.repeat(workbookLimits.columns)}</row>`;
    const rows = row.repeat(Math.ceil((workbookLimits.cells + 1) / workbookLimits.columns));
    await refused(packageOf({ rows }), 'file-too-large');
  });
});

describe('reading CSV', () => {
  const text = '姓名,备注\r\n例一,"引号里的，逗号, ""和"" 换行\n在内"\r\n\r\n例㐀,末\r\n';
  const rows = [
    { number: 1, cells: ['姓名', '备注'] },
    { number: 2, cells: ['例一', '引号里的，逗号, "和" 换行\n在内'] },
    { number: 4, cells: ['例㐀', '末'] },
  ];
  const gb18030 = Buffer.concat([
    Buffer.from('d0d5c3fb2cb1b8d7a20d0ac0fdd2bb2cc4a90d0a', 'hex'),
    Buffer.from('8139ee39', 'hex'),
  ]);

  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a byte order mark', Buffer.concat([Buffer.from('efbbbf', 'hex'), Buffer.from(text)])],
  ])('takes %s', async (_, bytes) => {
    expect(await readWorkbook(bytes, 'csv')).toEqual([{ name: '', rows }]);
  });

  it('takes GB 18030, its four-byte characters included', async () => {
    const [sheet] = await readWorkbook(gb18030, 'csv');
    expect(sheet?.rows.map(({ cells }) => cells)).toEqual([['姓名', '备注'], ['例一', '末'], ['㐀']]);
  });

  it.each(['\t', ';'])('takes %j between the columns', async (mark) => {
    const [sheet] = await readWorkbook(Buffer.from(`姓名${mark}性别\n例一${mark}男`), 'csv');
    expect(sheet?.rows.map(({ cells }) => cells)).toEqual([
      ['姓名', '性别'],
      ['例一', '男'],
    ]);
  });

  it('refuses quotes that do not match and too many rows', async () => {
    await refused(Buffer.from('姓名\n"例一'), 'quote-open', 'csv');
    await refused(Buffer.from('行\n'.repeat(workbookLimits.rows + workbookLimits.above + 1)), 'too-many-rows', 'csv');
  });
});

/** A zip with these parts. @param declared the unpacked size it claims, when not the true one */
function zip(parts: [string, Buffer][], declared?: number): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of parts) {
    const data = deflateRawSync(content);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(data.length, 18);
    local.writeUInt32LE(declared ?? content.length, 22);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(data.length, 20);
    entry.writeUInt32LE(declared ?? content.length, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    locals.push(local, Buffer.from(name), data);
    entries.push(entry, Buffer.from(name));
    offset += local.length + name.length + data.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}
