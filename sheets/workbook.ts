import { join } from 'node:path';
import { ApartError, runApart } from './apart';
import type { ImportProblem } from './problems';
import { turns } from './turns';

/** A cell as the importer typed it, or why that cannot be known. */
export type ReadCell = string | { problem: ImportProblem };

/** `number` as Excel shows it, from 1. */
export interface ReadRow {
  number: number;
  cells: ReadCell[];
  /** Hidden in Excel, by hand or by a filter. */
  hidden?: true;
  /** What is wrong with the row as a whole. */
  problem?: ImportProblem;
}

export interface Sheet {
  name: string;
  rows: ReadRow[];
  /** Days of its workbook are counted from 1904, as on old Macs. */
  date1904?: true;
  /** Not shown in Excel: its rows are left out. */
  hidden?: true;
}

export type Format = 'xlsx' | 'csv';

export const workbookLimits = {
  /** Bytes of the file. */
  file: 10 * 1024 * 1024,
  /** Bytes of its parts once unpacked. */
  unpacked: 120 * 1024 * 1024,
  sheets: 20,
  /** Rows of a sheet, and how many more for what stands above them: title, headings, explanation. */
  rows: 20_000,
  above: 20,
  columns: 64,
  /** Of all sheets, those that hold anything. */
  cells: 800_000,
  /** UTF-16 units of a cell. */
  cell: 1_000,
} as const;

/** The file as a whole cannot be taken. */
export class WorkbookError extends Error {
  constructor(
    readonly type: ImportProblem,
    readonly sheet = '',
    /** As Excel numbers it; 0: none of them. */
    readonly row = 0,
  ) {
    super(type);
  }
}

/** What the reading process is sent. */
export interface ReadOrder {
  bytes: Uint8Array;
  format: Format;
  /** Only so many rows of each sheet are told. */
  first?: number;
}

/** What it sends: a sheet begins, some of its rows, or a refusal. */
export type ReadMessage =
  | { sheet: Omit<Sheet, 'rows'> }
  | { rows: ReadRow[] }
  | { refused: ImportProblem; sheet: string; row: number };

/** MB that the reading of a file may take, buffers included: 800,000 cells take 500. */
const MEMORY = 768;

// Several at once would take the machine's memory together.
const inTurn = turns(2);

/**
 * Our port over Excel and CSV: reads a file into sheets of text. The reading is done in a process of its own, because it
 * blocks for a second at 20,000 rows and a hostile file must not take this process with it.
 * @param bytes the file; copied
 * @param seconds after which the reading is given up
 * @param first only so many rows of each sheet leave the process
 * @returns sheets in the file's order, without their empty rows
 * @throws WorkbookError when the file is not readable or passes a limit
 */
export async function readWorkbook(bytes: Uint8Array, format: Format, seconds = 60, first?: number): Promise<Sheet[]> {
  if (bytes.length > workbookLimits.file) throw new WorkbookError('file-too-large');
  const sheets: Sheet[] = [];
  const order: ReadOrder = { bytes, format, ...(first !== undefined && { first }) };
  const hear = (message: ReadMessage) => {
    if ('refused' in message) throw new WorkbookError(message.refused, message.sheet, message.row);
    if ('sheet' in message) sheets.push({ ...message.sheet, rows: [] });
    else sheets.at(-1)?.rows.push(...message.rows);
  };
  try {
    const entry = join(__dirname, 'workbook-process.ts');
    await inTurn(() => runApart<ReadMessage>(entry, order, { memory: MEMORY, seconds }, hear));
  } catch (error) {
    if (!(error instanceof ApartError)) throw error;
    throw new WorkbookError(error.why === 'failed' ? 'file-unreadable' : 'file-too-large');
  }
  return sheets;
}
