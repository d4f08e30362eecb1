import type { LocalDate } from '../../domain/time/dates';
import type { BatchFile, OwnCells } from '../../procedures/batches';
import type { ReadTable } from '../../sheets/headings';
import { pacer } from '../../sheets/pacer';
import { Findings, type ImportProblem } from '../../sheets/problems';
import { readSheets } from '../../sheets/read-sheets';
import type { RowCount } from '../../sheets/remarks';
import { RowReader } from '../../sheets/row-reader';
import { type Sheet, WorkbookError } from '../../sheets/workbook';
import { columnsOf, recogniseBatchSheet, type Unusable } from './columns';
import type { RowProblem } from './problems';

/** Most rows of one batch. */
export const MOST_BATCH_ROWS = 2_000;

/** A row as it was typed, in normal form; what is missing is among its problems, or was left empty. */
export interface TypedRow {
  /** Of the file, as Excel numbers it. */
  position: number;
  name?: string;
  identity?: string;
  reason?: string;
  contact?: string;
  /** What stands in the columns that only this procedure has. */
  own: OwnCells;
  problems: RowProblem[];
}

/** Collects what is wrong with one row. */
class RowFindings extends Findings {
  readonly problems: RowProblem[] = [];

  override add(_sheet: string, _row: number, column: string, type: ImportProblem, character?: string): void {
    this.problems.push({ type, column, ...(character && { detail: { character } }) });
  }
}

/** The rows of a file, and what became of those that are no data. */
export interface ReadBatch {
  rows: TypedRow[];
  count: RowCount;
}

/**
 * Reads the file of a batch into rows; the reading is done in a thread.
 * @returns the rows, or why the file as a whole cannot be taken
 */
export async function readRows(
  file: BatchFile,
  bytes: Buffer,
  today: LocalDate,
): Promise<ReadBatch | Unusable | 'too-many-rows'> {
  const sheets = await readSheets(bytes, 20).catch(unusable);
  if (!Array.isArray(sheets)) return sheets;
  const pause = pacer();
  const read = await recogniseBatchSheet(columnsOf(file), sheets, pause);
  if ('type' in read) return read;
  const { table, count } = read;
  if (table.rows.length > MOST_BATCH_ROWS) return 'too-many-rows';
  const rows: TypedRow[] = [];
  for (const row of table.rows) {
    await pause();
    rows.push(readRow(file, table, row, today));
  }
  return { rows, count };
}

/** Why a file cannot be read; what else went wrong is thrown on. */
function unusable(error: unknown): Sheet[] | Unusable {
  if (!(error instanceof WorkbookError)) throw error;
  const { type, sheet, row } = error;
  return { type, sheet, row };
}

function readRow(file: BatchFile, table: ReadTable, row: ReadTable['rows'][number], today: LocalDate): TypedRow {
  const findings = new RowFindings();
  const reader = new RowReader(table, row, findings, today);
  const own = Object.entries(file.columns).map(([field, { reads, needed }]) => {
    const value = reads === 'yes' ? reader.yes(field) : reader.line(field, reads.line);
    return [field, needed ? reader.need(field, value) : value] as const;
  });
  const read = {
    name: reader.need('name', reader.name('name')),
    identity: reader.need('identity', reader.identity('identity')?.number),
    own: Object.fromEntries(own),
    reason: reader.need('reason', reader.line('reason', 500)),
    contact: reader.line('contact', 100),
  };
  return { position: row.number, ...read, problems: findings.problems };
}
