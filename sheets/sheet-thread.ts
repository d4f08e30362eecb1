import { PassThrough } from 'node:stream';
import { parentPort } from 'node:worker_threads';
import ExcelJS from '@protobi/exceljs';
import { HOUR } from '../domain/time/dates';
import type { CloseMessage } from '../platform/end-thread';
import type { Cell, Head } from './column';
import { safeText } from './safe-text';
import type { WriteMessage } from './workbook-writer';

// The other side of WorkbookWriter: a thread that writes one file after the other.
const formats = { day: 'yyyy-mm-dd', time: 'yyyy-mm-dd hh:mm' } as const;
let file: WrittenFile | undefined;

// Excel's dates know no zone: a moment is written as the clock in Shanghai shows it.
function cellOf(value: Cell, as: Head['as']): string | number | Date | null {
  if (value === null || typeof value === 'number') return value;
  if (as === 'day') return new Date(`${value}T00:00:00Z`);
  return as === 'time' ? new Date(Date.parse(value) + 8 * HOUR) : safeText(value);
}

class WrittenFile {
  readonly #output = new PassThrough();
  readonly #parts: Buffer[] = [];
  readonly #book = new ExcelJS.stream.xlsx.WorkbookWriter({
    ...{ stream: this.#output, useStyles: true, useSharedStrings: false },
  });
  #sheet: ExcelJS.Worksheet | undefined;
  #heads: readonly Head[] = [];

  constructor() {
    this.#output.on('data', (part: Buffer) => this.#parts.push(part));
  }

  begin(name: string, columns: readonly Head[]): void {
    this.#sheet?.commit();
    this.#heads = columns;
    this.#sheet = this.#book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
    this.#sheet.columns = columns.map(({ title, width = 14, as }) => ({
      header: title,
      width,
      style: { numFmt: as ? formats[as] : 'General', alignment: { vertical: 'top' } },
    }));
    const top = this.#sheet.getRow(1);
    top.font = { bold: true };
    top.commit();
  }

  add(row: readonly Cell[]): void {
    this.#sheet?.addRow(row.map((value, index) => cellOf(value, this.#heads[index]?.as))).commit();
  }

  async end(): Promise<Uint8Array<ArrayBuffer>> {
    this.#sheet?.commit();
    const ended = new Promise((resolve) => this.#output.once('end', resolve));
    await this.#book.commit();
    await ended;
    return new Uint8Array(Buffer.concat(this.#parts));
  }
}

async function end(ending: WrittenFile): Promise<void> {
  const bytes = await ending.end();
  parentPort?.postMessage({ bytes }, [bytes.buffer]);
}

parentPort?.on('message', (message: WriteMessage | CloseMessage) => {
  if ('close' in message) {
    parentPort?.close();
    return;
  }
  file ??= new WrittenFile();
  if ('sheet' in message) file.begin(message.sheet, message.columns);
  else if ('rows' in message) for (const row of message.rows) file.add(row);
  else {
    // What comes after it is another file.
    void end(file);
    file = undefined;
  }
});
