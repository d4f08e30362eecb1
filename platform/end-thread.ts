import type { Worker } from 'node:worker_threads';

/** Milliseconds that a thread has for ending by itself. */
const PATIENCE = 10_000;

/** What a thread of ours understands beside its work: there is nothing more for it to do. */
export interface CloseMessage {
  close: true;
}

/**
 * Ends a thread that listens to `CloseMessage` once it comes to read it, by which its loop runs out. It is not terminated
 * unless it does not end within its patience: a thread that is stopped in the instant in which it opens a compressor takes
 * the whole process with it ("close before init", node 20).
 * @param patience milliseconds
 */
export async function endThread(thread: Worker, patience = PATIENCE): Promise<void> {
  // It has ended by itself.
  if (thread.threadId === -1) return;
  const ended = new Promise((resolve) => thread.once('exit', resolve));
  thread.on('error', () => {});
  thread.ref();
  thread.postMessage({ close: true } satisfies CloseMessage);
  const timer = setTimeout(() => void thread.terminate(), patience);
  await ended;
  clearTimeout(timer);
}
