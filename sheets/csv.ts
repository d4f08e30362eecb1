import { plainText } from './cell-text';
import { csvRecords } from './csv-records';
import { decodeText } from './decode';
import { type ReadCell, type Sheet, WorkbookError, workbookLimits } from './workbook';

const DELIMITERS = [',', '\t', ';', '|'];
/** A title may stand above the headings, so the separator is looked for in so many lines. */
const FIRST_LINES = 10;
// Excel reads this line and shows it nowhere.
const SEP = /^"?sep=([^"\r\n])"?(?:\r\n|\n|\r)/i;
// A text in a cell whatever it looks like: ="0571".
const AS_TEXT = /^="((?:[^"]|"")*)"$/;
// A number of Excel's that was wider than its column.
const SCIENTIFIC = /^[+-]?\d(?:\.\d+)?E[+-]?\d{1,3}$/i;

/**
 * Reads a CSV file as the office suites write it, in any of their encodings, separators and line ends.
 * @returns one sheet without a name; `number` is the record's, as Excel shows it
 * @throws WorkbookError when it passes a limit, or has a quote that does not end; it then names the row
 */
export function readCsv(file: Buffer): Sheet[] {
  const decoded = decodeText(file);
  if (decoded === undefined) throw new WorkbookError('file-unreadable');
  const sep = SEP.exec(decoded);
  const text = sep ? decoded.slice(sep[0].length) : decoded;
  const rows: Sheet['rows'] = [];
  for (const { number, cells: typed } of csvRecords(text, sep?.[1] ?? delimiterOf(text))) {
    const cells = typed.map(cellOf);
    while (cells.at(-1) === '') cells.pop();
    if (cells.length === 0) continue;
    if (cells.length > workbookLimits.columns) throw new WorkbookError('too-many-columns', '', number);
    if (rows.length === workbookLimits.rows + workbookLimits.above) throw new WorkbookError('too-many-rows');
    rows.push({ number, cells });
  }
  return [{ name: '', rows }];
}

function delimiterOf(text: string): string {
  const lines = text.slice(0, 100_000).split(/\r\n|\n|\r/, FIRST_LINES);
  const most = (mark: string) => Math.max(...lines.map((line) => line.split(mark).length));
  return DELIMITERS.reduce((best, mark) => (most(mark) > most(best) ? mark : best));
}

function cellOf(typed: string): ReadCell {
  const text = plainText(typed);
  if (typeof text !== 'string' || text === '') return text;
  const quoted = AS_TEXT.exec(text)?.[1];
  if (quoted !== undefined) return plainText(quoted.replaceAll('""', '"'));
  if (/^=[^=]/.test(text)) return { problem: 'formula-uncomputed' };
  return SCIENTIFIC.test(text) ? { problem: 'number-lost-digits' } : text;
}
