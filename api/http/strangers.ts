import type { Instant } from '../../domain/time/dates';
import { digest } from '../../platform/hash';

const MOST = 10_000;

/**
 * Sign-in names that nobody has, locked like those that somebody has: else a lock would tell which names exist. Kept in
 * this process only, by digest, the oldest forgotten first.
 */
export class Strangers {
  readonly #tries = new Map<string, { failures: number; lockedUntil: Instant }>();

  constructor(
    private readonly failures: number,
    private readonly lock: number,
  ) {}

  /** Counts a try. @returns until when the name is locked, when it was before this try */
  tried(loginName: string, at: Instant): Instant | undefined {
    const name = digest(loginName).toString('base64');
    const before = this.#tries.get(name);
    if (before && before.lockedUntil > at) return before.lockedUntil;
    const failures = before && before.lockedUntil === 0 ? before.failures + 1 : 1;
    this.#tries.delete(name);
    this.#tries.set(name, { failures, lockedUntil: failures >= this.failures ? at + this.lock : 0 });
    if (this.#tries.size > MOST) this.#tries.delete(this.#tries.keys().next().value as string);
    return undefined;
  }
}
