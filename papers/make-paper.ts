import { legible, measureText } from './fonts';
import { formOf, type Paper, type PaperForms, type Printing } from './form';
import { A4, lineMark, type Mark, mm } from './layout/marks';
import { paint } from './paint';

/** What a paper came to. `missing`: characters that no font here has, to be written in by hand; the paper says so. */
export interface Made {
  bytes: Buffer;
  missing: string[];
}

/** U+20BB7 */
const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}`;

/** What stands on a sheet of which characters could not be shown; empty when all could. */
export const missingNote = (missing: readonly string[]): string =>
  missing.length
    ? `“〓”处的字（${missing.slice(0, 12).map(codePoint).join('、')}${missing.length > 12 ? ' 等' : ''}）字库未收录，请手写补正`
    : '';

/** The marks of a paper's one sheet. @throws RangeError when something does not fit on it */
export function sheetOf(
  forms: PaperForms,
  { kind, fields }: Paper,
  printing: Printing,
): { marks: Mark[]; missing: string[] } {
  const gone = new Set<string>();
  const shown = legible(fields, gone);
  const missing = [...gone];
  const marks = formOf(forms, kind).sheet(measureText, shown, printing);
  if (!missing.length) return { marks, missing };
  const note = missingNote(missing);
  return {
    marks: [
      ...marks,
      lineMark(measureText, note, { x: mm(20), y: A4.height - mm(6), width: A4.width - mm(40), size: 8, least: 5 }),
    ],
    missing,
  };
}

/** Renders a paper as PDF on A4. @param at of its printing */
export async function makePaper(forms: PaperForms, paper: Paper, printing: Printing, at: number): Promise<Made> {
  const { marks, missing } = sheetOf(forms, paper, printing);
  const bytes = await paint([marks], { title: formOf(forms, paper.kind).title, at: new Date(at) });
  return { bytes, missing };
}
