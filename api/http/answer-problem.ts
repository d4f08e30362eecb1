import type { ErrorRequestHandler, RequestHandler } from 'express';
import { isDatabaseAway } from '../../platform/database-error';
import type { Logger } from '../../platform/logger';
import { Problem, problemBody } from '../../platform/problem';
import { isForPerson, sendProblemPage } from './problem-page';

/** Any other path. */
export const unknownPath: RequestHandler = () => {
  throw new Problem('not-found');
};

function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (isDatabaseAway(error)) return new Problem('unavailable', { retryAfter: 2 });
  // Express itself cannot decode a path like "/%E0%A4".
  if (error instanceof URIError) return new Problem('not-found');
  return new Problem('internal');
}

/** What an unexpected error says in the log: its kind and where, never its text, which may quote a row. */
function errorTrace(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error };
  const code = (error as { code?: unknown }).code;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    kind: error.name,
    ...(typeof code === 'string' && { code }),
    at: frames.slice(0, 8).map((line) => line.trim()),
  };
}

/** Turns whatever was thrown into application/problem+json, or into a page where a person looks at the answer. */
export function answerProblem(log: Logger, publicUrl: string): ErrorRequestHandler {
  return (error, request, response, next) => {
    const problem = problemOf(error);
    if (problem.type === 'internal') log.error({ requestId: request.id, error: errorTrace(error) }, 'unexpected error');
    if (response.headersSent) return next(error);
    const { retryAfter, allow } = problem.parts;
    if (retryAfter !== undefined) response.set('Retry-After', String(retryAfter));
    if (allow) response.set('Allow', allow.join(', '));
    if (problem.status === 401) response.set('WWW-Authenticate', 'Bearer');
    if (isForPerson(request)) return sendProblemPage(request, response, problem, publicUrl);
    response
      .status(problem.status)
      .type('application/problem+json')
      .send(JSON.stringify(problemBody(problem, request.id)));
  };
}
