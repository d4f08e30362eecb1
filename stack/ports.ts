import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

// Below the ports that systems lend to outgoing connections (32768 up on Linux): there, a connection of our own could
// sit on the port of a part that is being restarted.
const LOWEST = 20_000;
const HIGHEST = 32_000;

/**
 * Chooses ports that nobody listens on now. Another process may still take one before it is used, so the caller
 * chooses anew when its program says so.
 * @param count how many, all different
 */
export async function freePorts(count: number): Promise<number[]> {
  const ports = new Set<number>();
  for (let tries = 0; ports.size < count; tries++) {
    if (tries > 1000) throw new Error(`no ${count} free ports between ${LOWEST} and ${HIGHEST}`);
    const port = randomInt(LOWEST, HIGHEST);
    if (!ports.has(port) && (await isFree(port))) ports.add(port);
  }
  return [...ports];
}

/** Whether a server could listen there now. A host that is not of this machine counts as not free. */
export function isFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}
