import type { Stack } from './run';

// A Ctrl-C under npm arrives several times at once: from the terminal, and from npm and the launcher who hand it on.
const SAME_KEYPRESS = 1_000;

/**
 * Lets the stack run until a signal or the end of our parent, then stops it in order; a second signal forces.
 * @returns when all has stopped
 * @throws when it could not be started
 */
export async function untilStopped(
  stack: Stack,
  say: (line: string) => void,
  endWithParent: (onEnd: () => void) => void,
): Promise<void> {
  let last = 0;
  let asked = false;
  const stopped = new Promise<void>((resolve, reject) => {
    const stop = () => {
      const now = Date.now();
      const again = asked && now - last > SAME_KEYPRESS;
      last = now;
      if (asked && !again) return;
      say(again ? 'stopping at once' : 'stopping; once more to stop at once');
      asked = true;
      stack.stop(again).then(resolve, reject);
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
    endWithParent(stop);
    // A closed terminal must not keep us from stopping.
    for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  });
  await stack.ready.catch((error) => {
    if (!asked) throw error;
  });
  await stopped;
  say('stopped');
}
