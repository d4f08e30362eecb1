import PizZip from 'pizzip';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** A workbook as some program lays it out: all that may differ from what Excel writes. */
export interface Layout {
  /** Content of `<sheetData>` of the first sheet, and what follows it. */
  rows: string;
  after?: string;
  /** Attributes of `<workbookPr>`. */
  properties?: string;
  /** Content of `<styleSheet>`. */
  styles?: string;
  /** Items of the shared texts. */
  shared?: string;
  /** More `<sheet>` elements. */
  sheets?: string;
  /** How a part is named in the zip. */
  name?: (part: string) => string;
  /** Target of the sheet's relationship. */
  target?: string;
  main?: string;
  office?: string;
  /** Prefix of the elements of the sheet. */
  prefix?: string;
  more?: Record<string, string>;
}

const relationships = (lines: string) => `<Relationships xmlns="${RELATIONSHIPS}">${lines}</Relationships>`;
const relationship = (id: string, kind: string, target: string, office: string) =>
  `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`;

/** The bytes of a workbook with one sheet 党员. */
export function packageOf({
  rows,
  after = '',
  properties = '',
  styles,
  shared,
  sheets = '',
  name = (part) => part,
  target = 'worksheets/sheet1.xml',
  main = MAIN,
  office = OFFICE,
  prefix = '',
  more = {},
}: Layout): Buffer {
  const zip = new PizZip();
  const put = (part: string, content: string) => zip.file(name(part), content);
  const sheetPart = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
  put('_rels/.rels', relationships(relationship('rId1', 'officeDocument', 'xl/workbook.xml', office)));
  put(
    'xl/workbook.xml',
    `<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr ${properties}/><sheets><sheet name="党员" sheetId="1" r:id="rId1"/>${sheets}</sheets></workbook>`,
  );
  put(
    'xl/_rels/workbook.xml.rels',
    relationships(
      relationship('rId1', 'worksheet', target, office) +
        relationship('rId2', 'styles', 'styles.xml', office) +
        relationship('rId3', 'sharedStrings', 'sharedStrings.xml', office),
    ),
  );
  const [p, namespace] = prefix ? [`${prefix}:`, `xmlns:${prefix}`] : ['', 'xmlns'];
  put(
    sheetPart,
    `<${p}worksheet ${namespace}="${main}"><${p}sheetData>${rows}</${p}sheetData>${after}</${p}worksheet>`,
  );
  if (styles) put('xl/styles.xml', `<styleSheet xmlns="${main}">${styles}</styleSheet>`);
  if (shared) put('xl/sharedStrings.xml', `<sst xmlns="${main}">${shared}</sst>`);
  for (const [part, content] of Object.entries(more)) put(part, content);
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' });
}

/** A row of texts that the cells hold themselves. */
export const textRow = (number: number, texts: readonly string[], attributes = ''): string =>
  `<row r="${number}" ${attributes}>${texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`;
