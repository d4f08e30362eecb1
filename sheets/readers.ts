import type { LocalDate } from '../domain/time/dates';
import type { ReadTable } from './headings';
import type { Findings } from './problems';
import { RowReader } from './row-reader';

/** What reading a table needs: `pause` lets others have the event loop. */
export interface ReadingContext {
  findings: Findings;
  today: LocalDate;
  pause: () => Promise<void>;
}

/** A reader for each row of a table. */
export async function readersOf({ findings, today, pause }: ReadingContext, table: ReadTable): Promise<RowReader[]> {
  const readers: RowReader[] = [];
  for (const row of table.rows) {
    await pause();
    readers.push(new RowReader(table, row, findings, today));
  }
  return readers;
}
