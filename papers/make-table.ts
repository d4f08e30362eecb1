import { legible, measureText } from './fonts';
import { tableSheets } from './layout/table-sheets';
import type { Made } from './make-paper';
import { paint } from './paint';
import type { TableSheet } from './work';

/** Renders a table as sheets of A4. @param at of its printing */
export async function makeTable(sheet: TableSheet, at: number): Promise<Made> {
  const gone = new Set<string>();
  const sheets = tableSheets(measureText, legible(sheet, gone));
  return { bytes: await paint(sheets, { title: sheet.title, at: new Date(at) }), missing: [...gone] };
}
