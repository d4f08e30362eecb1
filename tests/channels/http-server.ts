import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a provider's stand-in answers: a status with JSON, or nothing at all. */
export type Reply = { status?: number; json: unknown } | 'silence';

/** A small HTTP server that a provider's stand-in speaks through. */
export class HttpServer {
  private readonly server: Server;
  requests = 0;
  /** 503 to everything, without JSON. */
  down = false;

  constructor(answer: (request: IncomingMessage, url: URL, body: string) => Reply) {
    this.server = createServer(async (request, response) => {
      let body = '';
      for await (const chunk of request) body += chunk;
      this.requests++;
      if (this.down) {
        response.writeHead(503).end('Service Unavailable');
        return;
      }
      const reply = answer(request, new URL(request.url ?? '/', 'http://provider.invalid'), body);
      if (reply === 'silence') return;
      response.writeHead(reply.status ?? 200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(reply.json));
    });
  }

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
