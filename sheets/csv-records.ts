import { WorkbookError } from './workbook';

/** A record of a CSV file; `number` is its row as Excel shows it. */
export interface CsvRecord {
  number: number;
  cells: string[];
}

const isEnd = (mark: string) => mark === '' || mark === '\n' || mark === '\r';

/**
 * The records of a CSV text (RFC 4180), read as Excel reads them: each of \r\n, \n and \r ends a row, whichever the file
 * began with; a quote counts only at the beginning of a cell. What a library at hand could not do at once: forgive a
 * quote within a cell (="…", 例"一") and yet never let one that is not closed swallow the rows behind it.
 * @throws WorkbookError `quote-open` with the row in which a cell begins with a quote that does not end, or ends amid
 * another row's text; `quote-runs-on` with that of one that holds whole rows
 */
export function* csvRecords(text: string, delimiter: string): Generator<CsvRecord> {
  let at = 0;
  let widest = 0;
  for (let number = 1; at < text.length; number += 1) {
    const cells: string[] = [];
    for (;;) {
      const cell = quotedCell(text, at, delimiter, number) ?? plainCell(text, at, delimiter);
      const within = cell.value.includes('\n') || cell.value.includes('\r') ? cell.value.split(delimiter).length : 0;
      if (widest > 2 && within >= widest) throw new WorkbookError('quote-runs-on', '', number);
      cells.push(cell.value);
      at = cell.end;
      if (text.charAt(at) !== delimiter) break;
      at += 1;
    }
    if (text.charAt(at) === '\r' && text.charAt(at + 1) === '\n') at += 1;
    at += 1;
    widest = Math.max(widest, cells.length);
    yield { number, cells };
  }
}

interface Cell {
  value: string;
  /** Where its delimiter or line end stands. */
  end: number;
}

function plainCell(text: string, from: number, delimiter: string): Cell {
  let end = from;
  for (; end < text.length; end += 1) {
    const mark = text.charAt(end);
    if (mark === delimiter || mark === '\n' || mark === '\r') break;
  }
  return { value: text.slice(from, end), end };
}

/** The cell when it is a quoted one; a quote that closes amid its text was meant as a sign, if that stays in one line. */
function quotedCell(text: string, from: number, delimiter: string, number: number): Cell | undefined {
  let start = from;
  while (text.charAt(start) === ' ') start += 1;
  if (text.charAt(start) !== '"') return undefined;
  let close = text.indexOf('"', start + 1);
  while (close >= 0 && text.charAt(close + 1) === '"') close = text.indexOf('"', close + 2);
  if (close < 0) throw new WorkbookError('quote-open', '', number);
  let end = close + 1;
  while (text.charAt(end) === ' ') end += 1;
  const value = text.slice(start + 1, close).replaceAll('""', '"');
  const mark = text.charAt(end);
  if (mark === delimiter || isEnd(mark)) return { value, end };
  if (/[\r\n]/.test(value)) throw new WorkbookError('quote-open', '', number);
  return undefined;
}
