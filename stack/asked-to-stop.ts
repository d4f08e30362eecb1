import { endWithParent } from '../platform/lifeline';

/**
 * Aborts when the process is asked to stop: by a signal, or by the end of its supervisor. To be called first of all: as
 * the first process of a container it hears of no signal to which it does not listen.
 */
export function askedToStop(): AbortSignal {
  const asked = new AbortController();
  const stop = () => asked.abort(new Error('asked to stop'));
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  endWithParent(stop);
  return asked.signal;
}

/** Resolves when the signal is aborted. */
export const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
