import type { Paper, Printing } from './fields';
import { legible, measureText } from './fonts';
import { paperTitles } from './kinds';
import { letterSheet } from './layout/letter';
import { A4, line, type Mark, mm } from './layout/marks';
import { adjustmentSheet, receiptSheet } from './layout/official';
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
export function sheetOf(paper: Paper, printing: Printing): { marks: Mark[]; missing: string[] } {
  const gone = new Set<string>();
  const { kind, fields } = legible(paper, gone);
  const missing = [...gone];
  const marks =
    kind === 'letter'
      ? letterSheet(measureText, fields, printing)
      : kind === 'adjustment'
        ? adjustmentSheet(measureText, fields, printing)
        : receiptSheet(measureText, fields, printing);
  if (!missing.length) return { marks, missing };
  const note = missingNote(missing);
  return {
    marks: [
      ...marks,
      line(measureText, note, { x: mm(20), y: A4.height - mm(6), width: A4.width - mm(40), size: 8, least: 5 }),
    ],
    missing,
  };
}

/** Renders a paper as PDF on A4. @param at of its printing */
export async function makePaper(paper: Paper, printing: Printing, at: number): Promise<Made> {
  const { marks, missing } = sheetOf(paper, printing);
  const bytes = await paint([marks], { title: paperTitles[paper.kind], at: new Date(at) });
  return { bytes, missing };
}
