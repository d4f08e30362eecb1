import { type Instant, MINUTE } from '../domain/time/dates';

/** Failures of the provider in a row until it is left alone. */
const PATIENCE = 3;
const FIRST_PAUSE = MINUTE / 2;
const LONGEST_PAUSE = 10 * MINUTE;
/** Share of a minute's allowance that may leave at once. */
const BURST = 1 / 6;

/** How often a provider failed in a row, and until when it is left alone. */
export interface Pause {
  failures: number;
  until: Instant;
}

/**
 * How much a channel of this process may send: a steady rate, and nothing while its provider is down. After a pause one
 * message tries whether it is back. The rate is each worker process's own; a pause is kept for all (`pauses.ts`).
 */
export class Gate {
  #tokens: number;
  #filledAt?: Instant;
  #failures = 0;
  #closedUntil = 0;
  readonly #most: number;

  /** @param perMinute messages a minute */
  constructor(private readonly perMinute: number) {
    this.#most = Math.max(1, Math.floor(perMinute * BURST));
    this.#tokens = this.#most;
  }

  /** What stands in the database: the pause of any process, also of one that is gone; none once one got through. */
  adopt(pause: Pause | undefined): void {
    if (pause) {
      this.#failures = pause.failures;
      this.#closedUntil = pause.until;
    } else if (this.pause) this.worked();
  }

  /** The pause that it made or adopted, also when that is over and nothing has got through since. */
  get pause(): Pause | undefined {
    return this.#failures < PATIENCE ? undefined : { failures: this.#failures, until: this.#closedUntil };
  }

  /** How many may be sent now. */
  allowed(at: Instant): number {
    if (this.closed(at)) return 0;
    const since = Math.max(0, at - (this.#filledAt ?? at));
    this.#tokens = Math.min(this.#most, this.#tokens + (since * this.perMinute) / MINUTE);
    this.#filledAt = Math.max(at, this.#filledAt ?? at);
    const whole = Math.floor(this.#tokens + 1e-9);
    return this.#failures >= PATIENCE ? Math.min(1, whole) : whole;
  }

  /** The provider failed repeatedly and is not asked for a while. */
  closed(at: Instant): boolean {
    return at < this.#closedUntil;
  }

  /** When it may be tried again. */
  get opensAt(): Instant {
    return this.#closedUntil;
  }

  /** One message left. */
  spent(): void {
    this.#tokens = Math.max(0, this.#tokens - 1);
  }

  /** The provider answered. @returns whether it had failed until now */
  worked(): boolean {
    const failedBefore = this.#failures > 0;
    this.#failures = 0;
    this.#closedUntil = 0;
    return failedBefore;
  }

  /** The provider as a whole failed. @returns whether it had worked until now: the moment to say so, once */
  failed(at: Instant): boolean {
    this.#failures++;
    if (this.#failures < PATIENCE) return this.#failures === 1;
    const pause = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (this.#failures - PATIENCE));
    this.#closedUntil = at + pause;
    return false;
  }
}
