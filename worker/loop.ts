import type { Logger } from '../platform/logger';

/** Something done again and again until it is stopped. */
export interface Loop {
  /** Resolves when the round under way is over. */
  stop(): Promise<void>;
}

/**
 * Runs `round` every `interval` milliseconds, never twice at once; a round that fails is logged and the next one comes.
 * A round that returns true had more to do than it did: the next follows at once.
 */
export function loop(name: string, interval: number, log: Logger, round: () => Promise<boolean>): Loop {
  let stopped = false;
  let wake = () => {};
  const run = async () => {
    while (!stopped) {
      const more = await round().catch((error: Error) => {
        log.warn(
          { loop: name, error: error.constructor.name, code: (error as { code?: string }).code },
          'a round failed',
        );
        return false;
      });
      if (!more && !stopped) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, interval);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
    }
  };
  const done = run();
  return {
    stop: async () => {
      stopped = true;
      wake();
      await done;
    },
  };
}
