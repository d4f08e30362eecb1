import { PassThrough } from 'node:stream';
import { parentPort } from 'node:worker_threads';
import ExcelJS from '@protobi/exceljs';
import { HOUR } from '../domain/time/dates';
import type { Cell, Head } from './column';
import { safeText } from './safe-text';
import type { WriteMessage } from './workbook-writer';

// The other side of WorkbookWriter: a thread that writes one file and ends.
const output = new PassThrough();
const parts: Buffer[] = [];
output.on('data', (part: Buffer) => parts.push(part));

const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: output, useStyles: true, useSharedStrings: false });
const formats = { day: 'yyyy-mm-dd', time: 'yyyy-mm-dd hh:mm' } as const;
let sheet: ExcelJS.Worksheet | undefined;
let heads: readonly Head[] = [];

// Excel's dates know no zone: a moment is written as the clock in Shanghai shows it.
function cellOf(value: Cell, as: Head['as']): string | number | Date | null {
  if (value === null || typeof value === 'number') return value;
  if (as === 'day') return new Date(`${value}T00:00:00Z`);
  return as === 'time' ? new Date(Date.parse(value) + 8 * HOUR) : safeText(value);
}

function begin(name: string, columns: readonly Head[]): void {
  sheet?.commit();
  heads = columns;
  sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = columns.map(({ title, width = 14, as }) => ({
    header: title,
    width,
    style: { numFmt: as ? formats[as] : 'General', alignment: { vertical: 'top' } },
  }));
  const top = sheet.getRow(1);
  top.font = { bold: true };
  top.commit();
}

async function end(): Promise<void> {
  sheet?.commit();
  const ended = new Promise((resolve) => output.once('end', resolve));
  await book.commit();
  await ended;
  const bytes = new Uint8Array(Buffer.concat(parts));
  parentPort?.postMessage({ bytes }, [bytes.buffer]);
}

parentPort?.on('message', (message: WriteMessage) => {
  if ('sheet' in message) begin(message.sheet, message.columns);
  else if ('rows' in message) {
    for (const row of message.rows) {
      sheet?.addRow(row.map((value, index) => cellOf(value, heads[index]?.as))).commit();
    }
  } else void end();
});
