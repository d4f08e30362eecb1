import { legible, measureText } from './fonts';
import { summaryMarks } from './layout/summary';
import type { Made } from './make-paper';
import { paint } from './paint';
import type { SummarySheet } from './work';

/** Renders a summary as one sheet of A4. @param at of its printing */
export async function makeSummary(sheet: SummarySheet, at: number): Promise<Made> {
  const gone = new Set<string>();
  const marks = summaryMarks(measureText, legible(sheet, gone));
  return { bytes: await paint([marks], { title: sheet.title, at: new Date(at) }), missing: [...gone] };
}
