import { addSheetToFill, bookToFill } from '../../sheets/sheet-to-fill';
import { type SheetKind, sheetColumns, sheetKinds } from './columns';

/** Rows of a sheet by field; a field that is left out is an empty cell. */
export type SheetContent = Partial<Record<SheetKind, Record<string, string>[]>>;

/** Writes sheets in the form that the import reads. */
export async function writeXlsx(content: SheetContent): Promise<Buffer> {
  const book = bookToFill();
  for (const [kind, rows] of Object.entries(content) as [SheetKind, Record<string, string>[]][])
    addSheetToFill(book, sheetKinds[kind], sheetColumns[kind], rows, 18);
  return Buffer.from(await book.xlsx.writeBuffer());
}
