import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ImportProblem } from './problems';

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

/** What the reading thread sends: a sheet begins, some of its rows, all read, or a refusal. */
export type ReadMessage =
  | { sheet: Omit<Sheet, 'rows'> }
  | { rows: ReadRow[] }
  | { end: true }
  | { refused: ImportProblem; sheet: string; row: number };

/**
 * Our port over Excel and CSV: reads a file into sheets of text. The reading is done in a thread with a heap of its
 * own, because it blocks for a second at 20,000 rows and a hostile file must not take the process with it.
 * @param bytes the file; copied
 * @param seconds after which the reading is given up
 * @returns sheets in the file's order, without their empty rows
 * @throws WorkbookError when the file is not readable or passes a limit
 */
export function readWorkbook(bytes: Uint8Array, format: Format, seconds = 60): Promise<Sheet[]> {
  if (bytes.length > workbookLimits.file) return Promise.reject(new WorkbookError('file-too-large'));
  return new Promise((resolve, reject) => {
    const thread = new Worker(join(__dirname, 'workbook-thread.ts'), {
      workerData: { bytes, format },
      execArgv: ['--require', require.resolve('tsx/cjs')],
      resourceLimits: { maxOldGenerationSizeMb: 640 },
      env: {},
    });
    const sheets: Sheet[] = [];
    const settle = (outcome: () => void) => {
      clearTimeout(timer);
      void thread.terminate();
      outcome();
    };
    const timer = setTimeout(() => settle(() => reject(new WorkbookError('file-too-large'))), seconds * 1000);
    thread.on('message', (message: ReadMessage) => {
      if ('refused' in message) {
        settle(() => reject(new WorkbookError(message.refused, message.sheet, message.row)));
      } else if ('sheet' in message) sheets.push({ ...message.sheet, rows: [] });
      else if ('rows' in message) sheets.at(-1)?.rows.push(...message.rows);
      else settle(() => resolve(sheets));
    });
    thread.on('error', (error: NodeJS.ErrnoException) => {
      const full = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      settle(() => reject(full ? new WorkbookError('file-too-large') : error));
    });
    thread.on('exit', () => settle(() => reject(new WorkbookError('file-unreadable'))));
  });
}
