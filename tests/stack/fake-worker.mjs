// Stands for the worker: runs until it is told to end, and says in its log what happened to it.
const end = (why) => {
  console.log(`${Date.now()} worker ends: ${why}`);
  setTimeout(() => process.exit(0), 200);
};
process.on('SIGTERM', () => end('SIGTERM'));
process.stdin.on('end', () => end('parent')).resume();
