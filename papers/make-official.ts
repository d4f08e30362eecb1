import { legible, measureText } from './fonts';
import type { Printing } from './form';
import { type Official, officialSheet } from './layout/official';
import type { Made } from './make-paper';
import { paint } from './paint';

/** Renders a paper that is no case's as one sheet of A4. @param at of its printing */
export async function makeOfficial(
  sheet: Official,
  printing: Omit<Printing, 'code' | 'verifyAt'>,
  at: number,
): Promise<Made> {
  const gone = new Set<string>();
  const marks = officialSheet(measureText, legible(sheet, gone), printing);
  return { bytes: await paint([marks], { title: sheet.title, at: new Date(at) }), missing: [...gone] };
}
