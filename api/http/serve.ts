import type { Server } from 'node:http';
import { refuseMisformed } from './misformed';

/**
 * Listens, or says plainly why not.
 * @throws Error naming the port when it is taken
 */
export function listen(server: Server, host: string, port: number): Promise<void> {
  refuseMisformed(server);
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new Error(`port ${port} is taken: set PORT to another`) : error);
    });
    server.listen({ host, port }, resolve);
  });
}

/**
 * Takes no new connection, answers what is under way, and then closes.
 * @param patience milliseconds after which what is still under way is cut off
 */
export function drain(server: Server, patience: number): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), patience);
    // A connection whose answer has gone out stays open for the next request: it would hold up the end.
    const sweep = setInterval(() => server.closeIdleConnections(), 50);
    server.close(() => {
      clearTimeout(cut);
      clearInterval(sweep);
      resolve();
    });
  });
}
