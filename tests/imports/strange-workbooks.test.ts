import PizZip from 'pizzip';
import { formatOf } from '../../sheets/format';
import { readSheets } from '../../sheets/read-sheets';
import type { ReadCell, Sheet } from '../../sheets/workbook';
import { type Layout, packageOf, textRow } from './packages';

const read = async (layout: Layout): Promise<Sheet> => {
  const [sheet] = await readSheets(packageOf(layout));
  return sheet as Sheet;
};
const cellsOf = async (layout: Layout): Promise<ReadCell[]> => (await read(layout)).rows.flatMap(({ cells }) => cells);

const row = (cells: string) => `<row r="1">${cells}</row>`;
const STYLES = (...formats: (number | string)[]) => {
  const codes = formats.flatMap((format, at) =>
    typeof format === 'string'
      ? [`<numFmt numFmtId="${200 + at}" formatCode="${format.replaceAll('"', '&quot;')}"/>`]
      : [],
  );
  const ids = formats.map((format, at) => (typeof format === 'string' ? 200 + at : format));
  return `<numFmts>${codes.join('')}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs>${ids.map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs>`;
};
const styled = (values: readonly (number | string)[]) =>
  row(values.map((value, style) => `<c s="${style}"><v>${value}</v></c>`).join(''));

describe('days in cells', () => {
  it('of every format are counted from 1904 where the workbook says so, from 1900 otherwise', async () => {
    // 2010-06-01 is day 40330 since 1899-12-30 and 38868 since 1904-01-01.
    const styles = STYLES(14, 31, 'yyyy"年"m"月"d"日"', 'yyyy-mm-dd hh:mm');
    for (const flag of ['1', 'true']) {
      const properties = `date1904="${flag}"`;
      expect(await cellsOf({ properties, styles, rows: styled([38868, 38868, 38868, 38868.75]) })).toEqual(
        Array(4).fill('2010-06-01'),
      );
    }
    expect(await cellsOf({ styles, rows: styled([40330, 40330, 40330, 40330.75]) })).toEqual(
      Array(4).fill('2010-06-01'),
    );
    expect((await read({ properties: 'date1904="1"', rows: row('<c><v>1</v></c>') })).date1904).toBe(true);
  });

  it('are known in the strict form of the standard too', async () => {
    const strict = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
    const rows = row('<c t="d"><v>2010-06-01</v></c><c t="d"><v>2011-06-01T00:00:00.000</v></c>');
    const main = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
    expect(await cellsOf({ main, office: strict, rows })).toEqual(['2010-06-01', '2011-06-01']);
  });

  it('are months where the cell shows no day and none was typed', async () => {
    const styles = STYLES('yyyy"年"m"月"', 57, 17);
    expect(await cellsOf({ styles, rows: styled([40330, 40330, 40344]) })).toEqual([
      '2010-06',
      '2010-06',
      '2010-06-15',
    ]);
  });

  it('that do not exist are named', async () => {
    expect(await cellsOf({ styles: STYLES(14, 14, 14, 14), rows: styled([0, 60, 59, 9e9]) })).toEqual([
      { problem: 'date-format' },
      { problem: 'date-format' },
      '1900-02-28',
      { problem: 'date-format' },
    ]);
  });
});

describe('numbers and formulas', () => {
  it('keep the digits that their format shows, and name those that are lost', async () => {
    const styles = STYLES('000000', '000-0000-0000', '"QH"00', '0.00', '0_ ', 0, 0);
    const rows = styled([10000, 13800000021, 1, 2026.1, 7, '9.9000119700115002E+17', 0.5]);
    expect(await cellsOf({ styles, rows })).toEqual([
      '010000',
      '138-0000-0021',
      'QH01',
      '2026.10',
      '7',
      { problem: 'number-lost-digits' },
      '0.5',
    ]);
  });

  it('are their results, and a formula that was never computed is named', async () => {
    const rows = row(
      '<c><f>A2</f></c><c><f>A2</f><v/></c><c t="str"><f>A2</f><v></v></c><c t="str"><f>A2</f><v>甲</v></c><c t="e"><f>A2</f><v>#N/A</v></c>',
    );
    expect(await cellsOf({ rows })).toEqual([
      { problem: 'formula-uncomputed' },
      { problem: 'formula-uncomputed' },
      '',
      '甲',
      { problem: 'cell-error' },
    ]);
  });
});

describe('texts', () => {
  it('have the escapes of Office decoded wherever they stand, and no reading aids', async () => {
    const shared = '<si><t>例甲_x000D_</t></si><si><r><t>例</t></r><r><t>乙</t></r><rPh><t>yi</t></rPh></si>';
    const rows = row(
      '<c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="inlineStr"><is><t>前湖路1号_x0020_</t></is></c><c t="inlineStr"><is><t>_x005F_x000D_</t></is></c>',
    );
    expect(await cellsOf({ shared, rows })).toEqual(['例甲', '例乙', '前湖路1号', '_x000D_']);
  });

  it('lose the apostrophe with which somebody kept them from being numbers or formulas', async () => {
    expect(await cellsOf({ rows: textRow(1, ["'+8613800000091", "'-", '’990001', "O'k", "'甲"]) })).toEqual([
      '+8613800000091',
      '-',
      '990001',
      "O'k",
      "'甲",
    ]);
  });
});

describe('a package', () => {
  it.each<[string, Partial<Layout>]>([
    ['with backslashes in its names', { name: (part) => part.replaceAll('/', '\\') }],
    ['with names in another case', { name: (part) => part.toUpperCase() }],
    ['whose sheet has another name', { target: '/data/tabelle.xml' }],
    ['whose elements have a prefix', { prefix: 'x' }],
    [
      'with comments named from the root, and others that nobody reads',
      {
        more: {
          'xl/worksheets/_rels/sheet1.xml.rels':
            '<Relationships><Relationship Id="c" Type="x/comments" Target="/xl/comments/comment1.xml"/></Relationships>',
          'xl/comments/comment1.xml': '<comments>',
        },
      },
    ],
  ])('%s is read by its relationships', async (_, layout) => {
    const rows = layout.prefix
      ? '<x:row><x:c t="inlineStr"><x:is><x:t>姓名</x:t></x:is></x:c></x:row>'
      : textRow(1, ['姓名']);
    expect(await cellsOf({ rows, ...layout })).toEqual(['姓名']);
  });

  it('has hidden rows marked and hidden sheets named without their rows', async () => {
    const sheets = '<sheet name="旧" sheetId="2" state="hidden" r:id="rId1"/>';
    const [shown, old] = await readSheets(
      packageOf({ sheets, rows: textRow(1, ['甲']) + textRow(2, ['乙'], 'hidden="1"') }),
    );
    expect(shown?.rows).toEqual([
      { number: 1, cells: ['甲'] },
      { number: 2, cells: ['乙'], hidden: true },
    ]);
    expect(old).toEqual({ name: '旧', hidden: true, rows: [] });
  });

  it('has what is merged downwards in each row, and nothing spread across', async () => {
    const after = '<mergeCells><mergeCell ref="B1:B3"/><mergeCell ref="C1:E1"/></mergeCells>';
    const rows =
      textRow(1, ['甲', 'east1', '题']) + textRow(2, ['乙']) + textRow(3, ['丙', '', '丁']) + textRow(4, ['戊']);
    expect((await read({ rows, after })).rows.map(({ cells }) => cells)).toEqual([
      ['甲', 'east1', '题'],
      ['乙', 'east1'],
      ['丙', 'east1', '丁'],
      ['戊'],
    ]);
  });

  it('may have a million empty rows below', async () => {
    const empty = Array.from({ length: 1_000_000 }, (_, index) => `<row r="${index + 2}"/>`).join('');
    expect((await read({ rows: textRow(1, ['姓名']) + empty })).rows).toEqual([{ number: 1, cells: ['姓名'] }]);
  });
});

describe('a file that is none', () => {
  const openDocument = () =>
    new PizZip().file('mimetype', 'x').file('content.xml', '<x/>').generate({ type: 'nodebuffer' });
  const compound = Buffer.from('d0cf11e0a1b11ae1', 'hex');

  it.each([
    ['one with a password', Buffer.concat([compound, Buffer.from('EncryptedPackage', 'utf16le')]), 'file-password'],
    ['an old one', Buffer.concat([compound, Buffer.from('Workbook', 'utf16le')]), 'file-old-excel'],
    ['a web page', Buffer.from('\uFEFF <html><table>'), 'file-web-page'],
    ['a PDF', Buffer.from('%PDF-1.7'), 'file-other-format'],
    ['of OpenDocument', openDocument(), 'file-other-format'],
    ['no text', Buffer.from('\0\u0001\0'), 'file-unreadable'],
  ])('%s is refused by name', async (_, bytes, type) => {
    await expect(readSheets(bytes)).rejects.toMatchObject({ type });
  });

  it('is known by its content, not by what somebody calls it', () => {
    expect(formatOf(packageOf({ rows: '' }))).toBe('xlsx');
    expect(formatOf(Buffer.from('姓名,民族'))).toBe('csv');
  });
});
