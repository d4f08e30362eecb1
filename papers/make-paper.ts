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

/** The marks of a paper's sheets. @throws RangeError when something does not fit on them */
export function sheetsOf(
  forms: PaperForms,
  { kind, fields }: Paper,
  printing: Printing,
): { sheets: Mark[][]; missing: string[] } {
  const gone = new Set<string>();
  const shown = legible(fields, gone);
  const missing = [...gone];
  const sheets = formOf(forms, kind).sheets(measureText, shown, printing);
  if (!missing.length) return { sheets, missing };
  const note = missingNote(missing);
  const line = lineMark(measureText, note, {
    x: mm(20),
    y: A4.height - mm(6),
    width: A4.width - mm(40),
    size: 8,
    least: 5,
  });
  return { sheets: sheets.map((marks) => [...marks, line]), missing };
}

/** Renders a paper as PDF on A4. @param at of its printing */
export async function makePaper(forms: PaperForms, paper: Paper, printing: Printing, at: number): Promise<Made> {
  const { sheets, missing } = sheetsOf(forms, paper, printing);
  const bytes = await paint(sheets, { title: formOf(forms, paper.kind).title, at: new Date(at) });
  return { bytes, missing };
}
