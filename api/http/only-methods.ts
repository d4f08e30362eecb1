import type { RequestHandler } from 'express';
import { Problem } from '../../platform/problem';

/** Answers 405 with Allow. Put it behind the handlers of a path; HEAD goes with GET. */
export function onlyMethods(methods: readonly string[]): RequestHandler {
  const known = methods.map((method) => method.toUpperCase());
  const allow = known.includes('GET') ? [...known, 'HEAD'] : known;
  return () => {
    throw new Problem('method-not-allowed', { allow });
  };
}
