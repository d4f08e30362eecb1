import { Agent, request } from 'node:http';

/** An answer of an API. */
export interface HttpReply {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: each caller knows what he asked for.
  body: any;
}

const agent = new Agent({ keepAlive: true, maxSockets: 100 });

/** One request on a kept connection: fetch would take as much processor time as what it measures. */
export function send(
  method: 'GET' | 'POST',
  url: string,
  headers: Record<string, string>,
  body?: string | Buffer,
): Promise<HttpReply> {
  return new Promise((resolve, reject) => {
    const asked = request(url, {
      method,
      agent,
      headers: { ...headers, 'content-length': Buffer.byteLength(body ?? '') },
    });
    // The other side may just have closed a connection that nobody had used for a while.
    asked.on('error', (error: NodeJS.ErrnoException) => {
      if (asked.reusedSocket && error.code === 'ECONNRESET') send(method, url, headers, body).then(resolve, reject);
      else reject(error);
    });
    asked.on('response', (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        resolve({ status: answer.statusCode as number, body: text ? JSON.parse(text) : undefined });
      });
    });
    asked.end(body);
  });
}

/** The body of an answer that must have succeeded. @throws Error naming what came in its place */
export function expect({ status, body }: HttpReply): HttpReply['body'] {
  if (status >= 300) throw new Error(`answered ${status} ${JSON.stringify(body)}`);
  return body;
}
