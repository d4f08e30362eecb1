import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Cell, Head, SheetOf } from './column';

/** What the writing thread is sent: a sheet begins, some of its rows, all written. */
export type WriteMessage = { sheet: string; columns: Head[] } | { rows: Cell[][] } | { end: true };

/**
 * Writes an Excel file sheet by sheet in a thread of its own, so that the process goes on answering: 20,000 rows take
 * seconds. `end` or `abandon` it, once.
 */
export class WorkbookWriter {
  readonly #thread: Worker;
  readonly #written: Promise<Buffer>;

  constructor() {
    this.#thread = new Worker(join(__dirname, 'sheet-thread.ts'), {
      execArgv: ['--require', require.resolve('tsx/cjs')],
      resourceLimits: { maxOldGenerationSizeMb: 640 },
      env: {},
    });
    this.#written = new Promise((resolve, reject) => {
      this.#thread.on('message', ({ bytes }: { bytes: Uint8Array }) => resolve(Buffer.from(bytes.buffer)));
      this.#thread.on('error', reject);
      this.#thread.on('exit', () => reject(new Error('the writing thread ended early')));
    });
    // An export that was abandoned waits for nothing.
    this.#written.catch(() => {});
  }

  /** Begins a sheet; rows follow by the function that it gives. */
  sheet<Row>({ name, columns }: SheetOf<Row>): (rows: readonly Row[]) => void {
    this.#send({ sheet: name, columns: columns.map(({ title, width, as }) => ({ title, width, as })) });
    return (rows) => this.#send({ rows: rows.map((row) => columns.map(({ value }) => value(row) ?? null)) });
  }

  /** The bytes of the file. @throws Error when the thread failed */
  async end(): Promise<Buffer> {
    this.#send({ end: true });
    try {
      return await this.#written;
    } finally {
      await this.abandon();
    }
  }

  async abandon(): Promise<void> {
    await this.#thread.terminate();
  }

  #send(message: WriteMessage): void {
    this.#thread.postMessage(message);
  }
}
