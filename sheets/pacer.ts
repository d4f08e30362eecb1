import { setImmediate } from 'node:timers/promises';

// Long enough to get on, short enough for heartbeats and decisions of the same process.
const TURN = 20;

/** A function to call between rows: every 20 ms it lets the event loop go round. */
export function pacer(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < TURN) return;
    await setImmediate();
    since = performance.now();
  };
}
