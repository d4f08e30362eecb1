import { until } from '../support/until';

/**
 * Waits until something is so; a question that fails counts as no.
 * @throws Error naming what did not come
 */
export async function eventually(what: string, question: () => Promise<boolean>): Promise<void> {
  await until(() => question().catch(() => false), { instead: () => what });
}
