import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';
import { refuseMisformed } from './misformed';

/** Of each connection its server, and of each server what ends its streams, which never end by themselves. */
const servers = new WeakMap<Socket, Server>();
const streams = new WeakMap<Server, Set<() => void>>();

/** @param end is called when the server of this request is drained @returns forgets it */
export function endAtDrain(request: IncomingMessage, end: () => void): () => void {
  const server = servers.get(request.socket);
  const ends = server && streams.get(server);
  ends?.add(end);
  return () => ends?.delete(end);
}

/**
 * Listens, or says plainly why not.
 * @throws Error naming the port when it is taken
 */
export function listen(server: Server, host: string, port: number): Promise<void> {
  refuseMisformed(server);
  streams.set(server, new Set());
  server.on('connection', (socket) => servers.set(socket, server));
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new Error(`port ${port} is taken: set PORT to another`) : error);
    });
    server.listen({ host, port }, resolve);
  });
}

/**
 * Takes no new connection, ends the streams, answers what is under way, and then closes.
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
    for (const end of streams.get(server) ?? []) end();
  });
}
