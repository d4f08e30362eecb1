import { addSheetToFill, bookToFill } from '../../../sheets/sheet-to-fill';
import { type ListField, listColumns } from './columns';

/** 在职党员名册, to be filled in by a unit. */
export async function writeListTemplate(rows: readonly Partial<Record<ListField, string>>[] = []): Promise<Buffer> {
  const book = bookToFill();
  // The hints of these columns say themselves what is wanted.
  const columns = Object.fromEntries(
    Object.entries(listColumns).map(([key, { heading, hint }]) => [key, { heading, hint }]),
  );
  addSheetToFill(book, '在职党员名册', columns, rows, 20);
  return Buffer.from(await book.xlsx.writeBuffer());
}
