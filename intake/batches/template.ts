import ExcelJS from '@protobi/exceljs';
import type { BatchFile } from '../../procedures/batches';
import { addSheetToFill } from '../../sheets/sheet-to-fill';
import { columnsOf } from './columns';

/** The Excel file to fill in. */
export async function writeTemplate(
  file: Pick<BatchFile, 'name' | 'columns'>,
  rows: readonly Partial<Record<string, string>>[] = [],
): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  book.created = book.modified = new Date('2026-01-01T00:00:00Z');
  addSheetToFill(book, file.name, columnsOf(file), rows, 20);
  return Buffer.from(await book.xlsx.writeBuffer());
}
