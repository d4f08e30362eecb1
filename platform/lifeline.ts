/**
 * Under `npm start` a process must not outlive its supervisor, however that one ends: its standard input is a pipe from
 * there, and closes with it. Does nothing for a process that was started by hand or by a cluster.
 * @param onEnd called once; it should drain and exit, as for SIGTERM
 */
export function endWithParent(onEnd: () => void): void {
  if (process.env.DANGWU_SUPERVISED !== '1') return;
  let told = false;
  const tell = () => {
    if (!told) onEnd();
    told = true;
  };
  process.stdin.once('end', tell).once('close', tell).on('error', tell).resume();
  // Waiting for that must not keep a process alive which has nothing else to do.
  if ('unref' in process.stdin) process.stdin.unref();
}
