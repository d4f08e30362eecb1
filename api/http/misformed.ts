import { randomUUID } from 'node:crypto';
import { type Server, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { ProblemType } from '../../domain/words/problems';
import { Problem, problemBody } from '../../platform/problem';

/** What Node's parser says of a request that never becomes one; anything else is `malformed-request`. */
const refusals: Record<string, ProblemType> = {
  HPE_HEADER_OVERFLOW: 'headers-too-large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request-too-slow',
};

/** A problem written by hand, where there is no response to write it with; the connection ends. */
function end(socket: Duplex, problem: Problem): void {
  const body = Buffer.from(JSON.stringify(problemBody(problem, randomUUID())), 'utf8');
  const lines = [
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`,
    'Content-Type: application/problem+json; charset=utf-8',
    `Content-Length: ${body.length}`,
    'Cache-Control: no-store',
    'Connection: close',
    ...(problem.parts.allow ? [`Allow: ${problem.parts.allow.join(', ')}`] : []),
  ];
  socket.end(Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'), body]));
}

/**
 * Answers what the HTTP parser refuses (an unknown method, a broken header or chunk, too many headers) as a problem, like
 * everything else. CONNECT is no method of ours; an Expect that nobody knows is passed over (RFC 9110, 10.1.1).
 */
export function refuseMisformed(server: Server): void {
  const answers = new WeakMap<Duplex, ServerResponse>();
  server.on('request', (request, response) => answers.set(request.socket, response));
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    const answer = answers.get(socket);
    const amidst = answer?.headersSent && !answer.writableFinished;
    if (!socket.writable || error.code === 'ECONNRESET' || amidst) return socket.destroy();
    end(socket, new Problem(refusals[error.code ?? ''] ?? 'malformed-request'));
  });
  server.on('connect', (_request, socket) =>
    end(socket, new Problem('method-not-allowed', { allow: ['GET', 'HEAD'] })),
  );
  server.on('checkExpectation', (request, response) => server.emit('request', request, response));
}
