import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Logger } from '../../platform/logger';

/** Gives the request its id (the caller's own when it looks like one) and repeats it in the answer. */
export const requestId: RequestHandler = (request, response, next) => {
  const given = request.get('x-request-id');
  request.id = given && /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
  response.set('X-Request-Id', request.id);
  next();
};

/** One line a request: the route's template, never the path or query as sent, and the person by id. */
export function accessLog(log: Logger): RequestHandler {
  return (request, response, next) => {
    const begin = process.hrtime.bigint();
    response.once('close', () => {
      const line = {
        requestId: request.id,
        method: request.method,
        route: request.template ?? 'unknown',
        status: response.writableFinished ? response.statusCode : 0,
        ms: Number((process.hrtime.bigint() - begin) / 1_000_000n),
        personId: request.personId,
      };
      log.info(line, 'request');
    });
    next();
  };
}
