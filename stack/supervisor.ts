import { setTimeout as delay } from 'node:timers/promises';

/** A part of the stack that has started and is healthy. */
export interface Running {
  pid: number;
  /** How it ended; never rejects. */
  ended: Promise<string>;
  /** Drains and ends it; `force` ends it at once. Resolves when it is gone. */
  stop(force?: boolean): Promise<void>;
}

/** A part of the stack that can be started, and started again. */
export interface Part<T extends Running = Running> {
  name: string;
  /** Resolves when it is healthy. When `signal` aborts, it ends what it has begun and rejects. */
  start(signal: AbortSignal): Promise<T>;
}

/** Milliseconds. */
export interface Backoff {
  first: number;
  most: number;
  /** After it was healthy for so long, the next failure counts as the first again. */
  calm: number;
}

const BACKOFF: Backoff = { first: 500, most: 30_000, calm: 60_000 };

/** Keeps parts running: starts again what dies, and stops all in the reverse of the order in which they were started. */
export class Supervisor {
  readonly #parts: { settled: Promise<unknown>; running?: Running }[] = [];
  readonly #stopping = new AbortController();
  #forced = false;

  constructor(
    private readonly say: (line: string) => void,
    private readonly backoff: Backoff = BACKOFF,
  ) {}

  /**
   * Starts a part and keeps it running from then on.
   * @param attempts how often it may fail to start
   * @throws what the last attempt threw, or because everything is being stopped
   */
  start<T extends Running>(part: Part<T>, attempts = 1): Promise<T> {
    const slot: { settled: Promise<unknown>; running?: Running } = { settled: Promise.resolve() };
    this.#parts.push(slot);
    const started = this.#first(part, attempts).then((running) => {
      slot.running = running;
      slot.settled = this.#keep(part, slot, running);
      return running;
    });
    slot.settled = started.catch(() => undefined);
    return started;
  }

  get signal(): AbortSignal {
    return this.#stopping.signal;
  }

  /** Stops all, draining, the last started first. Called again with `force` it ends everything at once. */
  async stop(force = false): Promise<void> {
    this.#stopping.abort(new Error('stopping'));
    if (force) {
      this.#forced = true;
      await Promise.all(this.#parts.map(({ running }) => running?.stop(true)));
    }
    for (const slot of this.#parts.slice().reverse()) {
      await slot.settled;
      await slot.running?.stop(this.#forced);
    }
  }

  async #first<T extends Running>(part: Part<T>, attempts: number): Promise<T> {
    for (let left = attempts - 1; ; left--) {
      const began = Date.now();
      try {
        const running = await part.start(this.signal);
        this.say(`${part.name} is ready (${((Date.now() - began) / 1000).toFixed(1)} s)`);
        return running;
      } catch (error) {
        if (left <= 0 || this.signal.aborted) throw error;
        this.say(`${(error as Error).message}\n${part.name}: trying again`);
        await delay(this.backoff.first, undefined, { signal: this.signal });
      }
    }
  }

  // Settles when everything is being stopped, with the part as it then is in the slot.
  async #keep(part: Part, slot: { running?: Running }, first: Running): Promise<void> {
    const aborted = new Promise<undefined>((resolve) =>
      this.signal.addEventListener('abort', () => resolve(undefined)),
    );
    let wait = this.backoff.first;
    let since = Date.now();
    for (let running: Running | undefined = first; ; ) {
      let how: string | undefined;
      if (running) {
        how = await Promise.race([running.ended, aborted]);
        if (this.signal.aborted) return;
        if (Date.now() - since > this.backoff.calm) wait = this.backoff.first;
        slot.running = undefined;
        this.say(`${part.name} ${how}; starting it again in ${wait / 1000} s`);
      }
      try {
        await delay(wait, undefined, { signal: this.signal });
        wait = Math.min(wait * 2, this.backoff.most);
        running = await part.start(this.signal);
        slot.running = running;
        since = Date.now();
        this.say(`${part.name} is ready again`);
      } catch (error) {
        if (this.signal.aborted) return;
        running = undefined;
        this.say(`${(error as Error).message}\n${part.name}: trying again in ${wait / 1000} s`);
      }
    }
  }
}
