/** A provider that gave no usable answer; `code` may be stored. */
export class NoAnswer extends Error {
  constructor(readonly code: 'timeout' | 'connect' | 'not-json' | `http-${number}` | `query-${string}`) {
    super(code);
  }
}

/**
 * Asks a provider over HTTP and reads its JSON.
 * @param timeout milliseconds for the whole exchange
 * @throws NoAnswer on a time-out, a broken connection, or an answer that is not JSON
 */
export async function ask(url: URL, init: RequestInit, timeout: number): Promise<Record<string, unknown>> {
  let response: Response;
  let text: string;
  try {
    response = await fetch(url, { ...init, redirect: 'error', signal: AbortSignal.timeout(timeout) });
    text = await response.text();
  } catch (error) {
    throw new NoAnswer((error as Error).name === 'TimeoutError' ? 'timeout' : 'connect');
  }
  try {
    const body: unknown = JSON.parse(text);
    if (body !== null && typeof body === 'object') return body as Record<string, unknown>;
  } catch {
    // Said below.
  }
  throw new NoAnswer(response.ok ? 'not-json' : `http-${response.status}`);
}
