import { legible, measureText } from './fonts';
import type { Mark } from './layout/marks';
import { officialSheet } from './layout/official';
import { tableSheets } from './layout/table-sheets';
import type { Made } from './make-paper';
import { paint } from './paint';
import type { LetterSheet } from './work';

/**
 * Renders letters one after the other into one file, each on sheets of its own: what an office prints in one go. Memory
 * hangs on how many there are; whoever asks sets a bound.
 */
export async function makeLetters(title: string, letters: readonly LetterSheet[], at: number): Promise<Made> {
  const gone = new Set<string>();
  const sheets = letters.flatMap((letter): Mark[][] =>
    'official' in letter
      ? [officialSheet(measureText, legible(letter.official, gone), { reprint: letter.reprint })]
      : tableSheets(measureText, legible(letter.table, gone)),
  );
  return { bytes: await paint(sheets, { title, at: new Date(at) }), missing: [...gone] };
}
