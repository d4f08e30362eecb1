// Loaded into every process and thread of the stack that is measured (NODE_OPTIONS): on SIGUSR2 all of a process is
// collected, so that what is counted as its memory is what it holds.
const v8 = require('node:v8');
const vm = require('node:vm');
const { isMainThread } = require('node:worker_threads');

v8.setFlagsFromString('--expose-gc');
const collect = vm.runInNewContext('gc');
const all = new BroadcastChannel('bench-collect');
all.onmessage = () => collect();
all.unref();
if (isMainThread) {
  process.on('SIGUSR2', () => {
    all.postMessage(null);
    collect();
  });
}
