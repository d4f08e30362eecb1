import type ExcelJS from '@protobi/exceljs';
import { EXPLANATION, type Heading } from './headings';

/** An empty workbook, the same whenever it is made. */
export function bookToFill(): ExcelJS.Workbook {
  // Loaded with the first: hardly any process ever makes one, and all of them start.
  const { Workbook } = require('@protobi/exceljs') as typeof ExcelJS;
  const book = new Workbook();
  book.created = book.modified = new Date('2026-01-01T00:00:00Z');
  return book;
}

/**
 * Adds a sheet to fill in: headings, a row that explains them, then rows. All cells are text, so that Excel keeps numbers
 * and codes as they are typed.
 * @param width of a column, in characters
 */
export function addSheetToFill(
  book: ExcelJS.Workbook,
  name: string,
  columns: Readonly<Record<string, Heading>>,
  rows: readonly Partial<Record<string, string>>[],
  width: number,
): void {
  const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 2 }] });
  const fields = Object.entries(columns);
  sheet.columns = fields.map(([key, { heading }]) => ({ key, header: heading, width, style: { numFmt: '@' } }));
  const hints = fields.map(([, { hint, needed }]) => [needed ? '必填' : '', hint].filter(Boolean).join('，'));
  sheet.addRow([`${EXPLANATION}${hints[0]}`, ...hints.slice(1)]).font = { italic: true, color: { argb: 'FF808080' } };
  sheet.getRow(1).font = { bold: true };
  for (const row of rows) sheet.addRow(row);
}
