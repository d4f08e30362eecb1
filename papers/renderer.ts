import { Worker } from 'node:worker_threads';
import { endThread } from '../platform/end-thread';
import type { RenderAnswer, Rendered, RenderJob } from './work';

/** Milliseconds after which a job is given up, with its thread. */
const PATIENCE = 60_000;
/** Jobs that may wait. */
const MOST = 200;

interface Waiting {
  resolve: (rendered: Rendered) => void;
  reject: (error: Error) => void;
  timer: NodeJS.Timeout;
}

/** A paper could not be made: too many are asked for, the thread ended, or something did not fit. */
export class RenderError extends Error {
  constructor(
    message: string,
    /** Asked again later it may go. */
    readonly busy = false,
  ) {
    super(message);
    this.name = 'RenderError';
  }
}

/**
 * Renders in a thread of its own, so that the process goes on answering: reading the fonts takes a quarter of a second,
 * a letter some 20 ms, a case file more. The thread begins with the first job and does not keep the process alive.
 */
export class Renderer {
  #thread: Worker | undefined;
  #next = 0;
  readonly #waiting = new Map<number, Waiting>();

  /** @param entry the file that the thread runs: it serves with the papers that it knows */
  constructor(private readonly entry: string) {}

  /** @throws RenderError */
  render(job: RenderJob): Promise<Rendered> {
    if (this.#waiting.size >= MOST) return Promise.reject(new RenderError('too many papers at once', true));
    const id = this.#next++;
    const thread = this.#running();
    thread.ref();
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => void this.#end(thread, 'a paper took too long'), PATIENCE);
      this.#waiting.set(id, { resolve, reject, timer });
      thread.postMessage({ id, job });
    });
  }

  async close(): Promise<void> {
    if (this.#thread) await this.#end(this.#thread, 'closed');
  }

  #running(): Worker {
    if (this.#thread) return this.#thread;
    const thread = new Worker(this.entry, {
      execArgv: ['--require', require.resolve('tsx/cjs')],
      resourceLimits: { maxOldGenerationSizeMb: 512 },
      env: {},
    });
    thread.on('message', (told: RenderAnswer) => this.#told(told));
    thread.on('error', () => void this.#end(thread, 'the rendering thread failed'));
    thread.on('exit', () => void this.#end(thread, 'the rendering thread ended'));
    thread.unref();
    this.#thread = thread;
    return thread;
  }

  #told(told: RenderAnswer): void {
    const waiting = this.#waiting.get(told.id);
    if (!waiting) return;
    this.#waiting.delete(told.id);
    clearTimeout(waiting.timer);
    if (this.#waiting.size === 0) this.#thread?.unref();
    if ('done' in told) waiting.resolve(told.done);
    else waiting.reject(new RenderError(told.failed));
  }

  async #end(thread: Worker, why: string): Promise<void> {
    if (this.#thread !== thread) return;
    this.#thread = undefined;
    const all = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject, timer } of all) {
      clearTimeout(timer);
      reject(new RenderError(why));
    }
    await endThread(thread);
  }
}
