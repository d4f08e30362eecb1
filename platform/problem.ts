import { type ProblemType, problems } from '../domain/words/problems';

/** One thing that is wrong with an input. */
export interface FieldError {
  /** JSON pointer into the body ("/members/0/name"), or "?limit" for a query parameter. */
  pointer: string;
  /** What the person who filled it in reads. */
  detail: string;
}

export interface ProblemParts {
  detail?: string;
  errors?: FieldError[];
  /** Further members of the answer: ids, dates, counts. */
  extras?: Record<string, string | number | boolean>;
  /** Seconds, sent as Retry-After. */
  retryAfter?: number;
  /** Methods, sent as Allow. */
  allow?: string[];
}

/** An answer other than success, from the one table in domain/words/problems.ts. Thrown anywhere below a route. */
export class Problem extends Error {
  readonly status: number;

  constructor(
    readonly type: ProblemType,
    readonly parts: ProblemParts = {},
  ) {
    super(type);
    this.status = problems[type].status;
  }
}

/** URN of a problem type, as it stands in an answer. */
export const problemUrn = (type: ProblemType): string => `urn:dangwu:problem:${type}`;

/**
 * Body of an answer of media type application/problem+json (RFC 9457).
 * @param requestId names the request in the log
 */
export function problemBody(problem: Problem, requestId: string): Record<string, unknown> {
  const { detail, errors, extras } = problem.parts;
  return {
    ...extras,
    type: problemUrn(problem.type),
    title: problems[problem.type].title,
    status: problem.status,
    instance: `urn:dangwu:request:${requestId}`,
    ...(detail && { detail }),
    ...(errors && { errors }),
  };
}
