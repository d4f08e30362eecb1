import type { AddressInfo } from 'node:net';
import { createServer, type Server, type Socket } from 'node:net';

/** A stand-in for clamd that speaks INSTREAM: it finds EICAR's test text, and nothing else. */
export interface ClamdServer {
  address: { host: string; port: number };
  /** Bytes of each file that came. */
  seen: number[];
  /** How it answers from now on. */
  mood: 'well' | 'broken' | 'silent';
  stop(): Promise<void>;
}

const EICAR = 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE';

export async function clamdServer(): Promise<ClamdServer> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    let input = Buffer.alloc(0);
    socket.on('error', () => {});
    socket.on('data', (chunk) => {
      input = Buffer.concat([input, chunk]);
      const file = whole(input);
      if (!file || self.mood === 'silent') return;
      self.seen.push(file.length);
      if (self.mood === 'broken') socket.end('INSTREAM size limit exceeded. ERROR\0');
      else socket.end(file.includes(EICAR) ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const self: ClamdServer = {
    address: { host: '127.0.0.1', port },
    seen: [],
    mood: 'well',
    stop: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
  return self;
}

/** The file, when its pieces and the empty one at the end have come. */
function whole(input: Buffer): Buffer | undefined {
  const command = 'zINSTREAM\0';
  if (input.toString('latin1', 0, command.length) !== command) return undefined;
  const pieces: Buffer[] = [];
  for (let at = command.length; at + 4 <= input.length; ) {
    const length = input.readUInt32BE(at);
    if (length === 0) return Buffer.concat(pieces);
    pieces.push(input.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return undefined;
}

export const EICAR_TEXT = EICAR;
