import { fork } from 'node:child_process';

/** What a process of its own may take. */
export interface ApartLimits {
  /** MB of everything it holds: heap, buffers, code. */
  memory: number;
  seconds: number;
}

/** Why nothing came of it: it took too much memory or time, or broke off. */
export class ApartError extends Error {
  constructor(readonly why: 'memory' | 'time' | 'failed') {
    super(`a process of its own ended: ${why}`);
  }
}

/** What the other side sends: a part of the answer, or that all was sent. */
export type ApartMessage<Part> = { part: Part } | { end: true };

/**
 * Has a stranger's file read in a process of its own, which ends with it: neither what a parser holds nor what it hangs
 * on reaches the process that asks. The other side is `serveApart`.
 * @param entry the file that the process runs
 * @param input what it is sent, copied
 * @param hear is given each part of the answer, in order
 * @throws ApartError; another error when no process could be started, or what `hear` throws
 */
export function runApart<Part>(
  entry: string,
  input: unknown,
  { memory, seconds }: ApartLimits,
  hear: (part: Part) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    // Without an environment: no address and no secret of ours is in reach of the file.
    const child = fork(entry, [String(memory), String(seconds)], {
      execArgv: [`--max-old-space-size=${memory}`, '--require', require.resolve('tsx/cjs')],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      env: {},
    });
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      child.kill('SIGKILL');
    }, seconds * 1000);
    const settle = (outcome: () => void) => {
      clearTimeout(timer);
      child.removeAllListeners('message');
      child.kill('SIGKILL');
      outcome();
    };
    const fail = (why: ApartError['why']) => settle(() => reject(new ApartError(late ? 'time' : why)));
    child.on('message', (message: ApartMessage<Part>) => {
      if ('end' in message) return settle(resolve);
      try {
        hear(message.part);
      } catch (error) {
        settle(() => reject(error as Error));
      }
    });
    child.on('error', (error) => settle(() => reject(error)));
    // Killed by its own watch, or by V8 at the end of its heap. What it sent before may still be under way.
    child.on('exit', (code, signal) => {
      const full = signal === 'SIGKILL' || signal === 'SIGABRT' || signal === 'SIGTRAP' || code === 134;
      const ended = () => fail(full ? 'memory' : 'failed');
      if (child.connected) child.once('disconnect', ended);
      else ended();
    });
    child.send(input as object, (error) => error && fail('failed'));
  });
}
