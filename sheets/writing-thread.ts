import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { endThread } from '../platform/end-thread';

/** Milliseconds that a thread without work is kept. */
const KEPT = 60_000;

let idle: { thread: Worker; timer: NodeJS.Timeout } | undefined;

/**
 * A thread that writes Excel files, one after the other. Beginning one takes half a second: the last is kept for a while,
 * since lists are exported in a row. Whoever has it gives it back between two files, or ends it.
 */
export function takeThread(): Worker {
  if (idle) {
    const { thread, timer } = idle;
    clearTimeout(timer);
    idle = undefined;
    deaf(thread);
    thread.ref();
    return thread;
  }
  return new Worker(join(__dirname, 'sheet-thread.ts'), {
    execArgv: ['--require', require.resolve('tsx/cjs')],
    resourceLimits: { maxOldGenerationSizeMb: 640 },
    env: {},
  });
}

/** Gives a thread back that has written its file; it does not keep the process alive. */
export async function giveBack(thread: Worker): Promise<void> {
  deaf(thread);
  if (idle) {
    await endThread(thread);
    return;
  }
  const forget = () => {
    if (idle?.thread !== thread) return;
    clearTimeout(idle.timer);
    idle = undefined;
  };
  // What is left to fail here is nobody's file.
  thread.on('error', forget);
  thread.on('exit', forget);
  thread.unref();
  const timer = setTimeout(() => {
    forget();
    void endThread(thread);
  }, KEPT);
  idle = { thread, timer: timer.unref() };
}

// Of these alone: a thread listens to itself for whether anybody listens.
function deaf(thread: Worker): void {
  for (const name of ['message', 'error', 'exit']) thread.removeAllListeners(name);
}
