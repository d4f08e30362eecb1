import { plainText } from './cell-text';
import { numberFormats } from './number-formats';
import { OfficePackage, type Relationship } from './package';
import { readSheetPart } from './read-sheet';
import { type Sheet, WorkbookError, workbookLimits } from './workbook';
import { readXml } from './xml';
import { guardZip, XML_PART } from './zip-guard';

interface Listed {
  name: string;
  hidden: boolean;
  part: string;
}

/**
 * Reads an Excel file into text. A hidden sheet is named, but its rows are left out.
 * @throws WorkbookError when it passes a limit or is no workbook; another error when it is broken
 */
export async function readXlsx(file: Buffer): Promise<Sheet[]> {
  const parts = new OfficePackage(await guardZip(file, { opened: XML_PART }));
  const main = partOf(parts.relationships(''), 'officeDocument');
  if (main === undefined || !parts.has(main)) throw new WorkbookError(otherFormat(parts));
  const related = parts.relationships(main);
  const { sheets, date1904 } = readWorkbookPart(parts.read(main), related);
  // A Word file has a main part too, but no sheets.
  if (sheets.length === 0) throw new WorkbookError('file-unreadable');
  if (sheets.filter(({ hidden }) => !hidden).length > workbookLimits.sheets) throw new WorkbookError('too-many-sheets');
  const shared = readShared(parts, partOf(related, 'sharedStrings'));
  const ground = { shared, date1904, formats: numberFormats(parts, partOf(related, 'styles')) };
  return sheets.map(({ name, hidden, part }) => ({
    name,
    ...(date1904 && { date1904: true as const }),
    ...(hidden && { hidden: true as const }),
    rows: hidden ? [] : readSheetPart(name, parts.read(part), ground),
  }));
}

const partOf = (related: ReadonlyMap<string, Relationship>, kind: string) =>
  [...related.values()].find((one) => one.kind === kind)?.target;

const otherFormat = (parts: OfficePackage) =>
  parts.has('mimetype') || parts.has('content.xml') ? 'file-other-format' : 'file-unreadable';

function readWorkbookPart(bytes: Buffer, related: ReadonlyMap<string, Relationship>) {
  const sheets: Listed[] = [];
  let date1904 = false;
  readXml(bytes, {
    open: (name, attributes) => {
      if (name === 'workbookPr') date1904 = attributes.date1904 === '1' || attributes.date1904 === 'true';
      if (name !== 'sheet') return;
      const id = Object.entries(attributes).find(([key]) => /(^|:)id$/.test(key))?.[1];
      const leads = id === undefined ? undefined : related.get(id);
      // A chart or a macro may stand among the sheets.
      if (leads?.kind !== 'worksheet') return;
      const { name: title = '', state = 'visible' } = attributes;
      const text = plainText(title);
      sheets.push({ name: typeof text === 'string' ? text : '', hidden: state !== 'visible', part: leads.target });
    },
  });
  return { sheets, date1904 };
}

/** The texts that cells name by number; reading aids and formats of single letters are no part of them. */
function readShared(parts: OfficePackage, part: string | undefined): string[] {
  const texts: string[] = [];
  let text = '';
  let within = false;
  let aside = false;
  if (part === undefined || !parts.has(part)) return texts;
  readXml(parts.read(part), {
    open: (name) => {
      if (name === 'si') text = '';
      else if (name === 'rPh') aside = true;
      else if (name === 't') within = !aside;
    },
    close: (name) => {
      if (name === 't') within = false;
      else if (name === 'rPh') aside = false;
      else if (name === 'si') texts.push(text);
    },
    text: (more) => {
      if (within) text += more;
    },
  });
  return texts;
}
