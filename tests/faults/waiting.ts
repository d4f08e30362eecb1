import { setTimeout as delay } from 'node:timers/promises';

/**
 * Waits until something is so; a question that fails counts as no.
 * @param limit milliseconds
 * @throws Error naming what did not come
 */
export async function eventually(what: string, limit: number, question: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + limit; ; await delay(50)) {
    if (await question().catch(() => false)) return;
    if (Date.now() > end) throw new Error(`${what}: not in ${limit / 1000} s`);
  }
}
