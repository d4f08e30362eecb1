import { readCsv } from './csv';
import { serveApart } from './serve-apart';
import type { ReadMessage, ReadOrder } from './workbook';
import { WorkbookError } from './workbook';
import { readXlsx } from './xlsx';

// The other side of readWorkbook: a process that reads one file and ends.
const CHUNK = 500;

serveApart<ReadOrder, ReadMessage>(async ({ bytes, format, first }, tell) => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    for (const { rows, ...sheet } of format === 'xlsx' ? await readXlsx(file) : readCsv(file)) {
      await tell({ sheet });
      const told = rows.slice(0, first);
      for (let at = 0; at < told.length; at += CHUNK) await tell({ rows: told.slice(at, at + CHUNK) });
    }
  } catch (error) {
    // What a library says of a broken file may quote its content, so it goes no further.
    const known = error instanceof WorkbookError;
    await tell({
      refused: known ? error.type : 'file-unreadable',
      sheet: known ? error.sheet : '',
      row: known ? error.row : 0,
    });
  }
});
