import type { ProblemType } from '../../domain/words/problems';
import type { AnswerSpec, RouteSpec } from './context';

type AnyRoute = Pick<
  // biome-ignore lint/suspicious/noExplicitAny: only what every route has is read.
  RouteSpec<any, any, any, Record<number, AnswerSpec>>,
  'method' | 'params' | 'query' | 'body' | 'upload' | 'problems' | 'auth' | 'idempotent'
>;

/** Every problem that a route may answer: its own, and those that the frame answers before or around its handler. */
export function problemsOf(route: AnyRoute): ProblemType[] {
  const all = new Set<ProblemType>(route.problems);
  for (const type of ['too-many-requests', 'internal', 'unavailable'] as const) all.add(type);
  if (route.params) all.add('not-found');
  if (route.query) all.add('invalid-input');
  if (route.body) for (const type of ['malformed-json', 'invalid-input'] as const) all.add(type);
  if (route.body || route.upload)
    for (const type of ['body-too-large', 'unsupported-media-type'] as const) all.add(type);
  if (route.auth !== 'none') {
    all.add('not-signed-in');
    if (route.method !== 'get') all.add('wrong-origin');
    if (route.auth !== 'before-password-change') {
      for (const type of ['password-change-needed', 'second-factor-needed'] as const) all.add(type);
    }
  }
  if (route.idempotent)
    for (const type of ['missing-idempotency-key', 'idempotency-key-reused'] as const) all.add(type);
  return [...all].sort();
}
