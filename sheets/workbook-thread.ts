import { parentPort, workerData } from 'node:worker_threads';
import { readCsv } from './csv';
import type { Format, ReadMessage } from './workbook';
import { WorkbookError } from './workbook';
import { readXlsx } from './xlsx';

// The other side of readWorkbook: a thread that reads one file and ends.
const CHUNK = 500;
const { bytes, format } = workerData as { bytes: Uint8Array; format: Format };
const send = (message: ReadMessage) => parentPort?.postMessage(message);

async function read(): Promise<void> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const { rows, ...sheet } of format === 'xlsx' ? await readXlsx(file) : readCsv(file)) {
    send({ sheet });
    for (let at = 0; at < rows.length; at += CHUNK) send({ rows: rows.slice(at, at + CHUNK) });
  }
  send({ end: true });
}

void read().catch((error: unknown) => {
  // What a library says of a broken file may quote its content, so it goes no further.
  const known = error instanceof WorkbookError;
  send({
    refused: known ? error.type : 'file-unreadable',
    sheet: known ? error.sheet : '',
    row: known ? error.row : 0,
  });
});
