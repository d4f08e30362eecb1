import ExcelJS from '@protobi/exceljs';
import type { BatchFile } from '../../procedures/batches';
import { EXPLANATION } from '../../sheets/headings';
import { columnsOf } from './columns';

/**
 * The Excel file to fill in: headings, a row that explains them, then rows. All cells are text, so that Excel keeps
 * identity numbers and codes as they are typed.
 */
export async function writeTemplate(
  file: Pick<BatchFile, 'name' | 'columns'>,
  rows: readonly Partial<Record<string, string>>[] = [],
): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  book.created = book.modified = new Date('2026-01-01T00:00:00Z');
  const sheet = book.addWorksheet(file.name, { views: [{ state: 'frozen', ySplit: 2 }] });
  const fields = Object.entries(columnsOf(file));
  sheet.columns = fields.map(([key, { heading }]) => ({ key, header: heading, width: 20, style: { numFmt: '@' } }));
  const hints = fields.map(([, { hint, needed }]) => [needed ? '必填' : '', hint].filter(Boolean).join('，'));
  sheet.addRow([`${EXPLANATION}${hints[0]}`, ...hints.slice(1)]).font = { italic: true, color: { argb: 'FF808080' } };
  sheet.getRow(1).font = { bold: true };
  for (const row of rows) sheet.addRow(row);
  return Buffer.from(await book.xlsx.writeBuffer());
}
