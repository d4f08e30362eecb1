import { legible, measureText } from './fonts';
import { cardSheets } from './layout/cards';
import { formSheets } from './layout/form-sheets';
import type { Made } from './make-paper';
import { paint } from './paint';
import type { CardSheet, FormSheets } from './work';

/** Renders cards, several on a sheet. @param at of their printing */
export async function makeCards(sheet: CardSheet, at: number): Promise<Made> {
  const gone = new Set<string>();
  const marks = cardSheets(measureText, legible(sheet, gone));
  return { bytes: await paint(marks, { title: sheet.title, at: new Date(at) }), missing: [...gone] };
}

/** Renders forms, one a sheet. @param at of their printing */
export async function makeForms(sheet: FormSheets, at: number): Promise<Made> {
  const gone = new Set<string>();
  const marks = formSheets(measureText, legible(sheet, gone));
  return { bytes: await paint(marks, { title: sheet.title, at: new Date(at) }), missing: [...gone] };
}
