import type { BatchFile } from '../../procedures/batches';
import { addSheetToFill, bookToFill } from '../../sheets/sheet-to-fill';
import { columnsOf } from './columns';

/** The Excel file to fill in. */
export async function writeTemplate(
  file: Pick<BatchFile, 'name' | 'columns'>,
  rows: readonly Partial<Record<string, string>>[] = [],
): Promise<Buffer> {
  const book = bookToFill();
  addSheetToFill(book, file.name, columnsOf(file), rows, 20);
  return Buffer.from(await book.xlsx.writeBuffer());
}
