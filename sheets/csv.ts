import { parse } from 'csv-parse/sync';
import { type Sheet, WorkbookError, workbookLimits } from './workbook';

// Empty ones at the end are passed over, but not without end.
const MOST_LINES = 2 * workbookLimits.rows;

/**
 * Reads a CSV file as the office suites write it: UTF-8 with or without byte order mark, else GB 18030; separated by
 * commas, semicolons or tabs.
 * @returns one sheet without a name; `number` is the record's, as Excel shows it
 * @throws WorkbookError when it passes a limit; another error when quotes do not match
 */
export function readCsv(file: Buffer): Sheet[] {
  const text = decode(file);
  const head = text.slice(0, text.search(/\r|\n|$/));
  const delimiter = [',', '\t', ';'].reduce((best, mark) => (times(head, mark) > times(head, best) ? mark : best));
  const records: string[][] = parse(text, { delimiter, relax_column_count: true, to: MOST_LINES });
  const rows: Sheet['rows'] = [];
  records.forEach((cells, index) => {
    while (cells.at(-1) === '') cells.pop();
    if (cells.length === 0) return;
    if (cells.length > workbookLimits.columns) throw new WorkbookError('too-many-columns');
    if (rows.length === workbookLimits.rows + workbookLimits.above) throw new WorkbookError('too-many-rows');
    const checked = cells.map((cell) =>
      cell.length > workbookLimits.cell ? { problem: 'cell-too-long' as const } : cell,
    );
    rows.push({ number: index + 1, cells: checked });
  });
  return [{ name: '', rows }];
}

function decode(file: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file);
  } catch {
    return new TextDecoder('gb18030').decode(file);
  }
}

const times = (text: string, mark: string) => text.split(mark).length;
