import { Worker } from 'node:worker_threads';

// Looks every 10 ms, from a thread of its own: the file may keep the main one busy. What the heap's limit does not count,
// buffers, is in the resident size. It also holds when whoever asked is gone.
const WATCH = `
const { workerData: { memory, seconds } } = require('node:worker_threads');
const until = Date.now() + seconds * 1000;
setInterval(() => {
  if (process.memoryUsage.rss() > memory || Date.now() > until) process.kill(process.pid, 'SIGKILL');
}, 10);
`;

const send = (message: object) =>
  new Promise<void>((resolve, reject) => {
    process.send?.(message, undefined, undefined, (error) => (error ? reject(error) : resolve()));
  });

/**
 * The other side of `runApart`: does the work once, within the limits that it was started with, and ends.
 * @param work is given the input and a function that sends a part of the answer; what it throws ends the process
 */
export function serveApart<Input, Part>(
  work: (input: Input, tell: (part: Part) => Promise<void>) => Promise<void>,
): void {
  const [memory = 0, seconds = 0] = process.argv.slice(2).map(Number);
  new Worker(WATCH, { eval: true, execArgv: [], workerData: { memory: memory * 1024 * 1024, seconds } }).unref();
  process.once('message', (input) => {
    work(input as Input, (part) => send({ part }))
      .then(() => send({ end: true }))
      .then(
        () => process.disconnect(),
        () => process.exit(1),
      );
  });
}
