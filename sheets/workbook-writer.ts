import type { Worker } from 'node:worker_threads';
import { endThread } from '../platform/end-thread';
import type { Cell, Head, SheetOf } from './column';
import { giveBack, takeThread } from './writing-thread';

/** What the writing thread is sent: a sheet begins, some of its rows, all written. */
export type WriteMessage = { sheet: string; columns: Head[] } | { rows: Cell[][] } | { end: true };

/**
 * Writes an Excel file sheet by sheet in another thread, so that the process goes on answering: 20,000 rows take
 * seconds. `end` or `abandon` it, once.
 */
export class WorkbookWriter {
  readonly #thread: Worker;
  readonly #written: Promise<Buffer>;
  #over = false;

  constructor() {
    this.#thread = takeThread();
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

  /** The bytes of the file. @throws Error when the thread failed; `abandon` it then */
  async end(): Promise<Buffer> {
    this.#send({ end: true });
    const bytes = await this.#written;
    this.#over = true;
    await giveBack(this.#thread);
    return bytes;
  }

  /** Ends the thread: what it holds of the file goes with it. After `end` it is another's. */
  async abandon(): Promise<void> {
    if (!this.#over) await endThread(this.#thread);
  }

  #send(message: WriteMessage): void {
    this.#thread.postMessage(message);
  }
}
