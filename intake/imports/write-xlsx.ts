import ExcelJS from '@protobi/exceljs';
import { EXPLANATION, type Heading } from '../../sheets/headings';
import { type SheetKind, sheetColumns, sheetKinds } from './columns';

/** Rows of a sheet by field; a field that is left out is an empty cell. */
export type SheetContent = Partial<Record<SheetKind, Record<string, string>[]>>;

/**
 * Writes sheets in the form that the import reads: headings, a row that explains them, then the rows. All cells are
 * text, so that Excel keeps identity numbers and codes as they are typed.
 */
export async function writeXlsx(content: SheetContent): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  book.created = book.modified = new Date('2026-01-01T00:00:00Z');
  for (const [kind, rows] of Object.entries(content) as [SheetKind, Record<string, string>[]][]) {
    const fields = Object.entries<Heading>(sheetColumns[kind]);
    const sheet = book.addWorksheet(sheetKinds[kind], { views: [{ state: 'frozen', ySplit: 2 }] });
    sheet.columns = fields.map(([key, { heading }]) => ({ key, header: heading, width: 18, style: { numFmt: '@' } }));
    const hints = fields.map(([, { hint, needed }]) => [needed ? '必填' : '', hint].filter(Boolean).join('，'));
    sheet.addRow([`${EXPLANATION}${hints[0]}`, ...hints.slice(1)]).font = { italic: true, color: { argb: 'FF808080' } };
    sheet.getRow(1).font = { bold: true };
    for (const row of rows) sheet.addRow(row);
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}
